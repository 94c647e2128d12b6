package org.bandproof.attack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Field.Component;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Protocol;

/** What bytes may be, by the layouts of a protocol. */
final class Layouts {
  /** Byte strings up to this size are shown whole. */
  private static final int SHOWN = 16;

  private final ByteCrypto crypto = new ByteCrypto();
  private final List<Layout> all;

  Layouts(Protocol protocol) {
    all = protocol.layouts().stream().filter(Layouts::tells).toList();
  }

  /** Whether that bytes decode says anything: CBOR, a literal, or several fields of fixed sizes. */
  private static boolean tells(Layout layout) {
    int components = layout.components().size();
    boolean literal = layout.fields().size() > components;
    boolean fixed = layout.components().stream().allMatch(Layouts::fixed);
    return layout.form() == Layout.Form.CBOR || literal || components > 1 && fixed;
  }

  private static boolean fixed(Component field) {
    return !(field instanceof Field.Octets octets) || octets.min() == octets.max();
  }

  List<String> names() {
    return all.stream().map(Layout::name).toList();
  }

  /** All the layouts that the bytes are an encoding of. */
  List<Layout> of(Bytes bytes) {
    return all.stream().filter(layout -> crypto.decode(layout, bytes).isPresent()).toList();
  }

  /** Those of what a field holds: only a byte string of no fixed size holds an encoding. */
  List<Layout> within(Component field, Bytes value) {
    if (fixed(field) || !(field instanceof Field.Octets)) return List.of();
    return of(value).stream().filter(l -> l.form() == Layout.Form.CBOR).toList();
  }

  List<Bytes> parts(Layout layout, Bytes bytes) {
    return crypto.decode(layout, bytes).orElseThrow();
  }

  Bytes encode(Layout layout, List<Bytes> parts) {
    return crypto.encode(layout, parts);
  }

  /** {@code Pay{order: Sign1{..}}}, where nothing is known {@code 48 bytes}. */
  String told(Bytes bytes) {
    var names = of(bytes).stream().map(layout -> told(layout, bytes)).toList();
    return names.isEmpty() ? brief(bytes) : String.join(" or ", names);
  }

  private String told(Layout layout, Bytes bytes) {
    var fields = new ArrayList<String>();
    var parts = parts(layout, bytes);
    for (int i = 0; i < parts.size(); i++) {
      var field = layout.components().get(i);
      fields.add(field.name() + ": " + told(field, parts.get(i)));
    }
    return layout + "{" + String.join(", ", fields) + "}";
  }

  private String told(Component field, Bytes value) {
    var held = within(field, value);
    if (!held.isEmpty())
      return held.stream().map(l -> told(l, value)).collect(Collectors.joining(" or "));
    if (field instanceof Field.Text)
      return new String(value.toArray(), StandardCharsets.UTF_8).replaceAll("[^ -~]", "?");
    if (field instanceof Field.Natural) return "" + number(value);
    if (field instanceof Field.Choice c) return c.values().get((int) (number(value) - c.from()));
    return brief(value);
  }

  private static long number(Bytes value) {
    return ByteBuffer.wrap(value.toArray()).getLong();
  }

  private static String brief(Bytes value) {
    return value.size() == 0 || value.size() > SHOWN ? value.toString() : value.hex();
  }

  /** The layouts that bytes are of, and their size: what two runs of one attack have in common. */
  String shape(Bytes bytes) {
    var names = of(bytes).stream().map(Layout::name).collect(Collectors.joining("/"));
    return (names.isEmpty() ? "" : names + " ") + bytes.size() + " bytes";
  }
}
