package org.bandproof.spec.symbolic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.crypto.Secret;

/**
 * The algebra of terms, whose decisions are those of ground terms. Diffie-Hellman values are kept in
 * normal form, as a {@link Power}, and natural numbers as a {@link Sum}; all else is free. Every
 * decision passes {@link #decide}.
 *
 * <p>Not modelled: sizes (a decoder of CONCAT tells layouts apart by their names), the all-zero result
 * beyond the constants LOW and ZERO, and everything else that perfect cryptography leaves out.
 */
public class Terms extends Crypto<Term> {
  /** A point of low order: every {@link #dh} with it is {@link #ZERO}. */
  public static final Term LOW = Term.of("LOW");

  /** The shared secret that is all zero; as a point it is itself of low order. */
  public static final Term ZERO = Term.of("ZERO");

  /** The base point. */
  public static final Term BASE = Term.of("G");


  private final Map<String, Layout> layouts;

  public Terms() {
    layouts = new HashMap<>();
  }

  /** An algebra that knows the same layouts as another, for a second party of the same world. */
  protected Terms(Terms shared) {
    layouts = shared.layouts;
  }

  /** The decisions of the algebra. */
  protected enum Decision {
    CONTRIBUTORY,
    OPEN,
    VERIFY,
    SAME,
    DECODE,
    LESS,
    AT_MOST
  }

  /**
   * What is decided, with the operation's arguments.
   *
   * @param symbol of what is opened or decoded, as it is sealed or encoded; else empty
   */
  protected record Question(Decision decision, String symbol, List<Term> about) {
    /** The operation in words, as {@code same} or {@code decode Certificate}. */
    public String operation() {
      return switch (decision) {
        case DECODE -> "decode " + symbol;
        case OPEN -> symbol.replace("seal", "open");
        case AT_MOST -> "atMost";
        default -> decision.name().toLowerCase(Locale.ROOT);
      };
    }
  }

  /**
   * Answers a decision.
   *
   * @param bindings how many values a yes gives
   * @param truth the answer of this algebra
   */
  protected Optional<List<Term>> decide(
      Question question, int bindings, Supplier<Optional<List<Term>>> truth) {
    return truth.get();
  }

  private boolean decide(Decision decision, boolean truth, Term... about) {
    return decide(
            new Question(decision, "", List.of(about)),
            0,
            () -> truth ? Optional.of(List.of()) : Optional.empty())
        .isPresent();
  }

  @Override
  public Term constant(String text) {
    return Term.of("'" + text + "'");
  }

  @Override
  public Term pub(Secret<Term> secret) {
    return dh(secret, BASE);
  }

  @Override
  public Term dh(Secret<Term> secret, Term pub) {
    return Power.of(pub).times(raw(secret)).term();
  }

  @Override
  public boolean contributory(Term shared) {
    return decide(Decision.CONTRIBUTORY, !shared.equals(ZERO), shared);
  }

  @Override
  public Term hash(Term input) {
    return Term.of("hash", input);
  }

  @Override
  public List<Term> hkdf2(Term chainingKey, Term input) {
    return List.of(Term.of("hkdf.1", chainingKey, input), Term.of("hkdf.2", chainingKey, input));
  }

  @Override
  public Term seal(Aead aead, Term key, Nat<Term> nonce, Term ad, Term plaintext) {
    return Term.of(sealed(aead), key, value(nonce), ad, plaintext);
  }

  @Override
  public Optional<Term> open(Aead aead, Term key, Nat<Term> nonce, Term ad, Term ciphertext) {
    return decide(
            new Question(Decision.OPEN, sealed(aead), List.of(key, value(nonce), ad, ciphertext)),
            1,
            () ->
                ciphertext.is(sealed(aead))
                        && ciphertext.argument(0).equals(key)
                        && ciphertext.argument(1).equals(value(nonce))
                        && ciphertext.argument(2).equals(ad)
                    ? Optional.of(List.of(ciphertext.argument(3)))
                    : Optional.empty())
        .map(found -> found.get(0));
  }

  private static String sealed(Aead aead) {
    return aead == Aead.CHACHAPOLY ? "seal.CHACHAPOLY" : "seal.AESGCM";
  }

  @Override
  public Term vk(Secret<Term> secret) {
    return Term.of("vk", raw(secret));
  }

  @Override
  public Term sign(Secret<Term> secret, Term message) {
    return Term.of("sign", raw(secret), message);
  }

  @Override
  public boolean verify(Term vk, Term message, Term signature) {
    boolean valid =
        vk.is("vk") && signature.equals(Term.of("sign", vk.arguments().get(0), message));
    return decide(Decision.VERIFY, valid, vk, message, signature);
  }

  @Override
  public boolean same(Term a, Term b) {
    return decide(Decision.SAME, a.equals(b), a, b);
  }

  @Override
  public Term encode(Layout layout, List<Term> components) {
    if (components.size() != layout.components().size())
      throw new IllegalArgumentException(layout + " and " + components.size() + " components");
    learn(layout);
    return Term.of(layout.name(), components);
  }

  @Override
  public Optional<List<Term>> decode(Layout layout, Term encoded) {
    return decide(
        new Question(Decision.DECODE, layout.name(), List.of(encoded)),
        layout.components().size(),
        () -> encoded.is(layout.name()) ? Optional.of(encoded.arguments()) : Optional.empty());
  }

  @Override
  public Nat<Term> nat(long n) {
    return nat(Term.of(Long.toString(n)));
  }

  @Override
  public Nat<Term> plus(Nat<Term> n, long constant) {
    return nat(Sum.of(value(n)).plus(constant).term());
  }

  @Override
  public boolean less(Nat<Term> a, Nat<Term> b) {
    return decide(Decision.LESS, ordered(a, b, 1), value(a), value(b));
  }

  @Override
  public boolean atMost(Nat<Term> a, Nat<Term> b) {
    return decide(Decision.AT_MOST, ordered(a, b, 0), value(a), value(b));
  }

  @Override
  public Term apply(Function function, List<Term> arguments) {
    return Term.of(function.name(), arguments);
  }

  /** A term of this symbol and arguments, in normal form. */
  static Term normal(String symbol, List<Term> arguments) {
    var term = Term.of(symbol, arguments);
    var power = Power.of(term);
    if (!power.scalars().isEmpty()) return Power.of(power.base()).times(power.scalars()).term();
    return Sum.is(term) ? Sum.of(term).term() : term;
  }

  /** From now on terms of a layout's name are its encodings. */
  protected final void learn(Layout layout) {
    layouts.put(layout.name(), layout);
  }

  /** The layout that a term was encoded with here, if it was. */
  public Optional<Layout> layoutOf(Term term) {
    return layout(term.symbol());
  }

  /** The layout of a name, if something was encoded with it here. */
  public Optional<Layout> layout(String name) {
    return Optional.ofNullable(layouts.get(name));
  }

  /** The names that one step of one instance makes. */
  public Fresh<Term> fresh(String instance, int step) {
    return new Fresh<>() {
      private int index;

      @Override
      public Secret<Term> secret() {
        return Terms.this.secret(bytes(32));
      }

      @Override
      public Term bytes(int size) {
        return name(instance + "." + step + "." + index++, size);
      }
    };
  }

  /** A name: {@code size} bytes that nobody knows but who made them. */
  public static Term name(String name, int size) {
    return Term.of(name + "#" + size);
  }

  /** The size of a name in bytes, if the term is one. */
  public static OptionalInt sizeOfName(Term term) {
    int at = term.symbol().lastIndexOf('#');
    boolean name = at > 0 && term.arguments().isEmpty() && !term.symbol().startsWith("'");
    return name
        ? OptionalInt.of(Integer.parseInt(term.symbol().substring(at + 1)))
        : OptionalInt.empty();
  }

  /** A private key that is a name. */
  public Secret<Term> key(Term name) {
    return secret(name);
  }

  /** The name that a private key is. */
  public Term nameOf(Secret<Term> secret) {
    return raw(secret);
  }

  /** The number that a ground natural is. */
  public static Optional<Long> number(Term term) {
    boolean digits = digits(term) && term.symbol().length() <= 16;
    return digits ? Optional.of(Long.parseLong(term.symbol())) : Optional.empty();
  }

  /** Whether a term is a number in decimal digits, of whatever size. */
  public static boolean digits(Term term) {
    var symbol = term.symbol();
    int at = 0;
    while (at < symbol.length() && '0' <= symbol.charAt(at) && symbol.charAt(at) <= '9') at++;
    return at > 0 && at == symbol.length() && term.arguments().isEmpty();
  }

  private Optional<Long> number(Nat<Term> n) {
    return number(value(n));
  }

  private boolean ordered(Nat<Term> a, Nat<Term> b, int by) {
    return number(a).flatMap(x -> number(b).map(y -> x + by <= y)).orElse(false);
  }
}
