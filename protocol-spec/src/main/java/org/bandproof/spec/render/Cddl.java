package org.bandproof.spec.render;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/**
 * CDDL (RFC 8610) of layouts in CBOR. What it cannot say, that the encoding is deterministic (RFC 8949,
 * 4.2.1), holds of every layout.
 */
public final class Cddl {
  private final Set<String> defined;

  private Cddl(List<Layout> layouts) {
    defined = layouts.stream().map(Layout::name).collect(Collectors.toSet());
  }

  /** One rule for each layout in CBOR, in the order given; layouts of other forms are left out. */
  public static String of(List<Layout> layouts) {
    var cbor = layouts.stream().filter(l -> l.form() == Layout.Form.CBOR).toList();
    var cddl = new Cddl(cbor);
    return cbor.stream().map(cddl::rule).collect(Collectors.joining("\n"));
  }

  private String rule(Layout layout) {
    var text = new StringBuilder(kebab(layout.name())).append(" = [\n");
    for (var field : layout.fields()) {
      var comment = comment(field);
      text.append("  ").append(entry(field)).append(',');
      text.append(comment.isEmpty() ? "" : " ; " + comment).append('\n');
    }
    return text.append("]\n").toString();
  }

  private String entry(Field field) {
    if (field instanceof Field.Number number) return Long.toString(number.value());
    if (field instanceof Field.Hex hex) return "h'" + hex.hex() + "'";
    if (field instanceof Field.Words words) return quoted(words.text());
    if (field instanceof Field.EmptyMap) return "{}";
    var component = (Field.Component) field;
    return kebab(component.name()) + ": " + type(component);
  }

  private String type(Field.Component component) {
    if (component instanceof Field.Octets octets) return bytes(octets);
    if (component instanceof Field.Text text) return "tstr .size " + range(text.min(), text.max());
    if (component instanceof Field.Natural natural) return "0.." + natural.max();
    return named((Field.Choice) component);
  }

  private String bytes(Field.Octets octets) {
    if (defined.contains(octets.holds())) return "bstr .cbor " + kebab(octets.holds());
    return "bstr .size " + range(octets.min(), octets.max());
  }

  /** What the type leaves open: the bound of an encoding that is held, or the layout if not in CBOR. */
  private String comment(Field field) {
    if (!(field instanceof Field.Octets octets) || octets.holds().isEmpty()) return "";
    if (defined.contains(octets.holds())) return "at most " + octets.max() + " bytes";
    return "holds " + octets.holds();
  }

  private static String named(Field.Choice choice) {
    return IntStream.range(0, choice.values().size())
        .mapToObj(i -> kebab(choice.values().get(i)) + ": " + (choice.from() + i))
        .collect(Collectors.joining(", ", "&(", ")"));
  }

  private static String range(int min, int max) {
    return min == max ? Integer.toString(min) : "(" + min + ".." + max + ")";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** {@code bandId} is {@code band-id}, {@code SigStructure} is {@code sig-structure}. */
  static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("[^A-Za-z0-9]+", "-")
        .toLowerCase(Locale.ROOT);
  }
}
