package org.bandproof.tester;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/**
 * What terms are on bytes: a homomorphism. Names of the tester's parties are drawn from a seed,
 * names of the implementation's are known once they were seen and bound. Memoised, for terms are
 * shared.
 */
final class Concrete {
  private static final String BASE = "G";
  private static final Bytes ZEROS = Bytes.of(new byte[32]);

  private final ByteCrypto crypto;
  private final Map<Term, Bytes> known;
  private final List<Term> since = new ArrayList<>();
  private final Set<Term> unknown = new HashSet<>();
  private final Map<String, Layout> layouts;
  private final Map<String, Function> functions;
  private final Terms terms;
  private final Seed seed;
  private final String iut;

  /**
   * @param terms the algebra that the terms are from, which knows their layouts
   */
  Concrete(Setting setting, Terms terms, Seed seed, ByteCrypto crypto) {
    this(setting, terms, seed, crypto, setting.iut() + ".");
  }

  private Concrete(Setting setting, Terms terms, Seed seed, ByteCrypto crypto, String iut) {
    this.crypto = crypto;
    this.terms = terms;
    this.seed = seed;
    this.iut = iut;
    known = new HashMap<>();
    layouts = new HashMap<>();
    functions = new HashMap<>();
    var protocol = setting.protocol();
    protocol.layouts().forEach(layout -> layouts.put(layout.name(), layout));
    protocol.functions().forEach(function -> functions.put(function.name(), function));
  }

  /** Draws the implementation's names too, as if the tester played every party. */
  static Concrete ofAll(Setting setting, Terms terms, Seed seed, ByteCrypto crypto) {
    return new Concrete(setting, terms, seed, crypto, " of nobody");
  }

  private Concrete(Concrete like, Seed seed) {
    terms = like.terms;
    this.seed = seed;
    iut = like.iut;
    crypto = like.crypto;
    layouts = like.layouts;
    functions = like.functions;
    known = new HashMap<>(like.known);
  }

  /** The same knowledge, to go on from without this one; names to come are drawn from a seed. */
  Concrete fork(Seed other) {
    return new Concrete(this, other);
  }

  /** Remembers what is known now. */
  void mark() {
    since.clear();
  }

  /** The knowledge at the mark, to go on from without this one. */
  Concrete before() {
    var then = fork(seed);
    since.forEach(then.known::remove);
    return then;
  }

  /** How many terms are remembered. */
  int size() {
    return known.size() + unknown.size();
  }

  Terms terms() {
    return terms;
  }

  ByteCrypto crypto() {
    return crypto;
  }

  Optional<Layout> layout(String name) {
    var layout = Optional.ofNullable(layouts.get(name));
    return layout.isPresent() ? layout : terms.layout(name);
  }

  Iterable<Layout> layouts() {
    return layouts.values().stream().sorted(java.util.Comparator.comparing(Layout::name)).toList();
  }

  /** A name that the implementation makes, and nobody knows before it is seen. */
  boolean itsOwn(Term name) {
    return name.symbol().startsWith(iut);
  }

  boolean bound(Term term) {
    return known.containsKey(term);
  }

  void bind(Term term, Bytes bytes) {
    know(term, bytes);
    unknown.clear();
  }

  private void know(Term term, Bytes bytes) {
    if (known.put(term, bytes) == null) since.add(term);
  }

  /**
   * The bytes of a term, if all that it is made of is known.
   *
   * @throws IllegalArgumentException if a size is not what a layout or a function takes
   */
  Optional<Bytes> evaluate(Term term) {
    var bytes = known.get(term);
    if (bytes != null) return Optional.of(bytes);
    if (unknown.contains(term)) return Optional.empty();
    var computed =
        term.arguments().isEmpty() ? atom(term) : term.is("exp") ? power(term) : compose(term);
    computed.ifPresentOrElse(b -> know(term, b), () -> unknown.add(term));
    return computed;
  }

  private Optional<Bytes> atom(Term term) {
    var symbol = term.symbol();
    var size = Terms.sizeOfName(term);
    if (size.isPresent())
      return itsOwn(term)
          ? Optional.empty()
          : Optional.of(Bytes.of(seed.bytes(symbol, size.getAsInt())));
    if (symbol.startsWith("'"))
      return Optional.of(crypto.constant(symbol.substring(1, symbol.length() - 1)));
    if (symbol.startsWith("0x")) return Optional.of(Bytes.ofHex(symbol.substring(2)));
    if (symbol.equals("LOW") || symbol.equals("ZERO")) return Optional.of(ZEROS);
    if (Terms.digits(term)) return Optional.of(number(Long.parseLong(symbol)));
    var layout = layout(symbol);
    if (layout.isPresent()) return Optional.of(crypto.encode(layout.get(), List.of()));
    throw new AssertionError("no such term: " + term);
  }

  private Optional<Bytes> compose(Term term) {
    var arguments = new ArrayList<Bytes>();
    for (var argument : term.arguments()) {
      var bytes = evaluate(argument);
      if (bytes.isEmpty()) return Optional.empty();
      arguments.add(bytes.get());
    }
    return Optional.of(apply(term.symbol(), arguments));
  }

  private Bytes apply(String symbol, List<Bytes> a) {
    var layout = layout(symbol);
    if (layout.isPresent()) return crypto.encode(layout.get(), a);
    if (symbol.startsWith("seal."))
      return crypto.seal(
          Aead.valueOf(symbol.substring(5)), a.get(0), crypto.nat(a.get(1)), a.get(2), a.get(3));
    var loose = layout(Loose.layoutOf(symbol));
    if (loose.isPresent()) return crypto.encode(Loose.around(loose.get(), a), a);
    if (symbol.startsWith("raw.")) return Raw.apply(symbol.substring(4), a.get(0));
    return switch (symbol) {
      case "hash" -> crypto.hash(a.get(0));
      case "hkdf.1" -> crypto.hkdf2(a.get(0), a.get(1)).get(0);
      case "hkdf.2" -> crypto.hkdf2(a.get(0), a.get(1)).get(1);
      case "vk" -> crypto.vk(crypto.key(a.get(0)));
      case "sign" -> crypto.sign(crypto.key(a.get(0)), a.get(1));
      case "plus" ->
          crypto.value(crypto.plus(crypto.nat(a.get(0)), crypto.number(crypto.nat(a.get(1)))));
      default -> crypto.apply(function(symbol), a);
    };
  }

  /** Numbers beyond the bound of naturals have bytes, too. */
  private static Bytes number(long number) {
    return Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private Function function(String symbol) {
    var function = functions.get(symbol);
    if (function == null) throw new AssertionError("no such symbol: " + symbol);
    return function;
  }

  /** A point to the power of scalars; those that are not known must be in a point that is. */
  private Optional<Bytes> power(Term term) {
    var base = term.argument(0);
    var scalars = term.arguments().subList(1, term.arguments().size());
    var open = scalars.stream().filter(s -> evaluate(s).isEmpty()).toList();
    var rest = new ArrayList<>(scalars);
    Optional<Bytes> point;
    if (!open.isEmpty()) {
      open.forEach(rest::remove);
      point = Optional.ofNullable(known.get(power(base, open)));
    } else if (base.is(BASE)) {
      point = evaluate(rest.remove(0)).map(s -> crypto.pub(crypto.key(s)));
    } else {
      point = evaluate(base);
    }
    for (var scalar : rest)
      point = point.map(p -> crypto.dh(crypto.key(evaluate(scalar).orElseThrow()), p));
    return point;
  }

  private static Term power(Term base, List<Term> scalars) {
    var all = new ArrayList<Term>();
    all.add(base);
    all.addAll(scalars);
    return Term.of("exp", all);
  }
}
