package org.bandproof.spec.symbolic;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Layout;

/**
 * The sizes in bytes that ground terms have where they are bytes: of constants, names and numbers as they
 * say, of a key, hash, signature or sealed text as its primitive has it, of an encoding as its layout has
 * it.
 */
public final class Sizes implements ToIntFunction<Term> {
  private static final int KEY = 32;
  private static final int SIGNATURE = 64;
  private static final int TAG = 16;
  private static final int NATURAL = 8;

  private final Terms terms;
  private final Map<String, Integer> functions;
  private final Map<Term, Integer> known = new HashMap<>();

  /**
   * @param terms where the terms were encoded
   * @param functions the protocol's own
   */
  public Sizes(Terms terms, List<Function> functions) {
    this.terms = terms;
    this.functions = functions.stream().collect(Collectors.toMap(Function::name, Function::size));
  }

  /** @throws IllegalArgumentException if it is a variable, or of a symbol that nobody knows here */
  @Override
  public int applyAsInt(Term term) {
    var size = known.get(term);
    if (size == null) known.put(term, size = size(term));
    return size;
  }

  private int size(Term term) {
    var symbol = term.symbol();
    var layout = terms.layoutOf(term);
    if (layout.isPresent()) return encoded(layout.get(), term.arguments());
    if (functions.containsKey(symbol)) return functions.get(symbol);
    if (symbol.startsWith("'")) return bytes(symbol) - 2;
    if (Terms.number(term).isPresent()) return NATURAL;
    if (symbol.startsWith("seal.")) return TAG + applyAsInt(term.argument(3));
    if (symbol.equals("sign")) return SIGNATURE;
    if (List.of("exp", "vk", "hash", "hkdf.1", "hkdf.2").contains(symbol)) return KEY;
    if (term.equals(Terms.LOW) || term.equals(Terms.ZERO)) return KEY;
    return Terms.sizeOfName(term)
        .orElseThrow(() -> new IllegalArgumentException("no size is known of " + symbol));
  }

  private int encoded(Layout layout, List<Term> components) {
    boolean cbor = layout.form() == Layout.Form.CBOR;
    int size = cbor ? head(layout.fields().size()) : 0;
    var component = components.iterator();
    for (var field : layout.fields()) {
      boolean carries = field instanceof Field.Component;
      size += carries ? component(field, component.next(), cbor) : literal(field, cbor);
    }
    return size;
  }

  private int component(Field field, Term component, boolean cbor) {
    if (field instanceof Field.Octets || field instanceof Field.Text)
      return string(applyAsInt(component), cbor);
    long number =
        Terms.number(component)
            .orElseThrow(() -> new IllegalArgumentException(component + " is no number"));
    if (cbor) return head(number);
    return field instanceof Field.Choice ? 1 : NATURAL;
  }

  private static int literal(Field field, boolean cbor) {
    if (field instanceof Field.Hex hex) return string(hex.hex().length() / 2, cbor);
    if (field instanceof Field.Words words) return string(bytes(words.text()), cbor);
    boolean number = cbor && field instanceof Field.Number;
    return number ? head(((Field.Number) field).value()) : 1;
  }

  private static int string(int size, boolean cbor) {
    return cbor ? head(size) + size : size;
  }

  /** RFC 8949, section 3: what an argument takes, with its major type. */
  private static int head(long argument) {
    if (argument < 24) return 1;
    if (argument <= 0xff) return 2;
    if (argument <= 0xffff) return 3;
    return argument <= 0xffff_ffffL ? 5 : 9;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
