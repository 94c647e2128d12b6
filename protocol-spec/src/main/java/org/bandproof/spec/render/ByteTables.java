package org.bandproof.spec.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/** Tables of the bytes of layouts whose fields are concatenated, in Markdown. */
public final class ByteTables {
  private ByteTables() {}

  /** One table for each layout in CONCAT, in the order given; layouts of other forms are left out. */
  public static String of(List<Layout> layouts) {
    return layouts.stream()
        .filter(l -> l.form() == Layout.Form.CONCAT)
        .map(ByteTables::table)
        .collect(Collectors.joining("\n"));
  }

  private static String table(Layout layout) {
    var table = new Markdown("bytes", "field", "value");
    int min = 0;
    int max = 0;
    for (var field : layout.fields()) {
      table.row(place(min, max, field), name(field), value(field));
      min += min(field);
      max += max(field);
    }
    return "**" + layout.name() + "**, " + size(min, max) + "\n\n" + table;
  }

  private static String place(int begin, int latest, Field field) {
    if (begin != latest) return "then " + size(min(field), max(field));
    if (min(field) != max(field)) return begin + " to the end";
    int last = begin + min(field) - 1;
    return last <= begin ? Integer.toString(begin) : begin + "-" + last;
  }

  private static int min(Field field) {
    return field instanceof Field.Octets octets ? octets.min() : width(field);
  }

  private static int max(Field field) {
    return field instanceof Field.Octets octets ? octets.max() : width(field);
  }

  private static int width(Field field) {
    if (field instanceof Field.Hex hex) return hex.hex().length() / 2;
    if (field instanceof Field.Natural) return 8;
    return 1;
  }

  private static String name(Field field) {
    return field instanceof Field.Component component ? component.name() : "";
  }

  private static String value(Field field) {
    if (field instanceof Field.Number number) return String.format("`%02x`", number.value());
    if (field instanceof Field.Hex hex) return "`" + hex.hex() + "`";
    if (field instanceof Field.Natural natural) return "big-endian, at most " + natural.max();
    if (field instanceof Field.Choice choice) return named(choice);
    if (!(field instanceof Field.Octets octets)) throw new AssertionError(field + " is for CBOR only");
    if (!octets.holds().isEmpty()) return "holds " + octets.holds();
    return octets.min() == octets.max() ? "" : size(octets.min(), octets.max());
  }

  private static String named(Field.Choice choice) {
    return IntStream.range(0, choice.values().size())
        .mapToObj(i -> String.format("`%02x` %s", choice.from() + i, choice.values().get(i)))
        .collect(Collectors.joining(", "));
  }

  private static String size(int min, int max) {
    if (min == max) return min == 1 ? "1 byte" : min + " bytes";
    return min + " to " + max + " bytes";
  }
}
