package org.bandproof.tester;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.symbolic.Term;

/** Terms and bytes in words for people. */
final class Looks {
  private static final int LONGEST = 200;

  private Looks() {}

  static String print(Term term) {
    return shortened(term.toString());
  }

  private static String shortened(String whole) {
    var text = whole.replaceAll("[^ -~]", "?");
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  /** A message with the names of its fields: {@code Grant{challenge: tester.0#16, epoch: 2}}. */
  static String decoded(Term term, Concrete concrete) {
    return shortened(decoded(term, concrete, 6));
  }

  private static String decoded(Term term, Concrete concrete, int depth) {
    if (depth == 0) return "...";
    if (term.symbol().startsWith("raw."))
      return term.symbol().substring(4) + " of " + decoded(term.argument(0), concrete, depth - 1);
    if (term.symbol().startsWith("seal."))
      return "sealed " + decoded(term.argument(3), concrete, depth - 1);
    var layout = concrete.layout(term.symbol());
    if (layout.isEmpty()) return brief(term);
    var fields = new ArrayList<String>();
    for (int i = 0; i < term.arguments().size(); i++)
      fields.add(
          layout.get().components().get(i).name()
              + ": "
              + decoded(term.argument(i), concrete, depth - 1));
    return layout.get() + "{" + String.join(", ", fields) + "}";
  }

  private static String brief(Term term) {
    if (term.arguments().isEmpty()) return constant(term.symbol());
    return term.is("exp") ? "a point" : term.is("sign") ? "a signature" : term.symbol();
  }

  /** Constants that are not text are shown in hex. */
  private static String constant(String symbol) {
    if (!symbol.startsWith("'") || symbol.matches("'[ -~]*'")) return symbol;
    var bytes = symbol.substring(1, symbol.length() - 1).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(bytes);
  }

  /** The size of bytes, and the layout that they seem to be of. */
  static String like(Bytes bytes, Concrete concrete) {
    for (var layout : concrete.layouts())
      if (layout.components().size() > 1 && concrete.crypto().decode(layout, bytes).isPresent())
        return bytes + " that look like " + layout;
    return bytes.toString();
  }
}
