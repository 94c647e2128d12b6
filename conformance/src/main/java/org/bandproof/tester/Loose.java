package org.bandproof.tester;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/**
 * Encodings that break the bounds of their layout: a name of the wrong size, a number beyond its
 * bound. On terms they are of no layout, so that every decoder refuses them; on bytes they are what
 * an encoder without bounds writes.
 */
final class Loose {
  private static final String PREFIX = "loose.";
  private static final String[] ANY_BYTE =
      IntStream.range(0, 256).mapToObj(Integer::toString).toArray(String[]::new);

  private Loose() {}

  /** Whether the components are, as far as terms tell, what the layout admits. */
  static boolean fits(Layout layout, List<Term> components) {
    var sorts = layout.components();
    for (int i = 0; i < sorts.size(); i++) if (!fits(sorts.get(i), components.get(i))) return false;
    return true;
  }

  static Term encode(Layout layout, List<Term> components) {
    return Term.of(PREFIX + layout.name(), components);
  }

  /** The layout's name, if a term breaks its bounds; else empty. */
  static String layoutOf(String symbol) {
    return symbol.startsWith(PREFIX) ? symbol.substring(PREFIX.length()) : "";
  }

  /** The layout with the bounds that these components have. */
  static Layout around(Layout layout, List<Bytes> components) {
    var component = components.iterator();
    var fields =
        layout.fields().stream()
            .map(f -> f instanceof Field.Component sort ? around(sort, component.next()) : f)
            .toList();
    return new Layout(layout.name(), layout.form(), fields);
  }

  private static Field around(Field.Component sort, Bytes component) {
    if (sort instanceof Field.Text) return Field.text(sort.name(), 0, component.size());
    if (sort instanceof Field.Octets) return Field.octets(sort.name(), component.size());
    if (sort instanceof Field.Natural) return Field.natural(sort.name(), Long.MAX_VALUE);
    return Field.choice(sort.name(), 0, ANY_BYTE);
  }

  private static boolean fits(Field.Component sort, Term term) {
    if (sort instanceof Field.Octets o) return within(o.min(), size(term), o.max());
    if (sort instanceof Field.Text t) return within(t.min(), size(term), t.max());
    if (!Terms.digits(term)) return true;
    var number = new BigInteger(term.symbol());
    long least = sort instanceof Field.Choice c ? c.from() : 0;
    long most = sort instanceof Field.Choice c ? c.last() : ((Field.Natural) sort).max();
    return number.compareTo(BigInteger.valueOf(least)) >= 0
        && number.compareTo(BigInteger.valueOf(most)) <= 0;
  }

  private static boolean within(int least, OptionalInt size, int most) {
    return size.isEmpty() || least <= size.getAsInt() && size.getAsInt() <= most;
  }

  /** The size in bytes of a term, as far as it can be told. */
  private static OptionalInt size(Term term) {
    var symbol = term.symbol();
    var name = Terms.sizeOfName(term);
    if (name.isPresent()) return name;
    if (symbol.startsWith("'"))
      return OptionalInt.of(symbol.getBytes(StandardCharsets.UTF_8).length - 2);
    if (symbol.startsWith("0x")) return OptionalInt.of(symbol.length() / 2 - 1);
    return switch (symbol) {
      case "hash", "hkdf.1", "hkdf.2", "vk", "exp", "LOW", "ZERO" -> OptionalInt.of(32);
      case "sign" -> OptionalInt.of(64);
      case "raw.flip", "raw.es256", "raw.malleable" -> size(term.argument(0));
      case "raw.cut" -> plus(size(term.argument(0)), -1);
      case "raw.longer", "raw.indefinite" -> plus(size(term.argument(0)), 1);
      case "raw.unprotected" -> plus(size(term.argument(0)), 2);
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt plus(OptionalInt size, int more) {
    return size.isPresent() ? OptionalInt.of(size.getAsInt() + more) : size;
  }
}
