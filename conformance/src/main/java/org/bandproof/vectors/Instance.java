package org.bandproof.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/**
 * Components of a layout, one for each of its fields (of no bytes for a literal). A number is 8 bytes,
 * big-endian.
 */
record Instance(Layout layout, List<byte[]> parts) {
  /** Which of the values that a sort admits. */
  enum Size {
    LEAST,
    SMALL,
    GREATEST
  }

  private static final int SHORT = 2;

  static Instance of(Layout layout, Size size, Draws draws) {
    var parts = new ArrayList<byte[]>();
    for (var field : layout.fields()) parts.add(value(layout, field, size, draws));
    return new Instance(layout, parts);
  }

  private static byte[] value(Layout layout, Field field, Size size, Draws draws) {
    if (field instanceof Field.Octets octets)
      return draws.bytes(
          layout + "." + octets.name(), length(octets.min(), octets.max(), size));
    if (field instanceof Field.Text text) return text(length(text.min(), text.max(), size));
    if (field instanceof Field.Natural natural)
      return number(size == Size.LEAST ? 0 : size == Size.SMALL ? 7 : natural.max());
    if (field instanceof Field.Choice choice)
      return number(size == Size.GREATEST ? choice.last() : choice.from());
    return new byte[0];
  }

  private static int length(int min, int max, Size size) {
    if (size == Size.GREATEST) return max;
    return size == Size.LEAST ? min : Math.min(max, Math.max(min, SHORT));
  }

  /** So many bytes of UTF-8, with a letter of two bytes where there is room. */
  private static byte[] text(int bytes) {
    var text = bytes > 3 ? "\u00e9" + "x".repeat(bytes - 2) : "EUR".substring(0, bytes);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] number(long n) {
    return ByteBuffer.allocate(Long.BYTES).putLong(n).array();
  }

  static long number(byte[] part) {
    return ByteBuffer.wrap(part).getLong();
  }

  Instance with(int field, byte[] value) {
    var changed = new ArrayList<>(parts);
    changed.set(field, value);
    return new Instance(layout, changed);
  }

  /** The encoding of one field. */
  byte[] item(int i) {
    var field = layout.fields().get(i);
    return layout.form() == Layout.Form.CBOR ? cbor(field, parts.get(i)) : plain(field, parts.get(i));
  }

  private static byte[] cbor(Field field, byte[] part) {
    if (field instanceof Field.Number n) return Cbor.head(Cbor.UNSIGNED, n.value());
    if (field instanceof Field.Hex hex)
      return Cbor.string(Cbor.BYTES, HexFormat.of().parseHex(hex.hex()));
    if (field instanceof Field.Words words)
      return Cbor.string(Cbor.TEXT, words.text().getBytes(StandardCharsets.UTF_8));
    if (field instanceof Field.EmptyMap) return Cbor.first(5, 0);
    if (field instanceof Field.Octets) return Cbor.string(Cbor.BYTES, part);
    if (field instanceof Field.Text) return Cbor.string(Cbor.TEXT, part);
    return Cbor.head(Cbor.UNSIGNED, number(part));
  }

  private static byte[] plain(Field field, byte[] part) {
    if (field instanceof Field.Number n) return new byte[] {(byte) n.value()};
    if (field instanceof Field.Hex hex) return HexFormat.of().parseHex(hex.hex());
    if (field instanceof Field.Choice) return Arrays.copyOfRange(part, 7, 8);
    return part;
  }

  byte[] encoded() {
    var out = new ByteArrayOutputStream();
    if (layout.form() == Layout.Form.CBOR)
      out.writeBytes(Cbor.head(Cbor.ARRAY, layout.fields().size()));
    for (int i = 0; i < parts.size(); i++) out.writeBytes(item(i));
    return out.toByteArray();
  }

  /** The components by their names, in the layout's order. */
  void into(ObjectNode components) {
    for (int i = 0; i < parts.size(); i++)
      if (layout.fields().get(i) instanceof Field.Component component)
        components.put(component.name(), Draws.hex(parts.get(i)));
  }
}
