package org.bandproof.tester;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/** Compares what came with the term that must come, and learns from it what is not known yet. */
final class Matcher {
  /**
   * Why bytes are not what a term stands for.
   *
   * @param where the layouts and fields on the way there
   * @param repeated whether a value that must be new came before
   */
  record Mismatch(String where, String allowed, String came, boolean repeated) {}

  private static final int POINT = 32;

  private final Concrete concrete;
  private final Map<String, Term> seen;
  private final List<String> seenSince = new ArrayList<>();
  private final List<String> unjudged = new ArrayList<>();

  /**
   * @param seen the new values of the implementation that came before, as hex
   */
  Matcher(Concrete concrete, Map<String, Term> seen) {
    this.concrete = concrete;
    this.seen = seen;
  }

  /** Remembers what is known now. */
  void mark() {
    concrete.mark();
    seenSince.clear();
  }

  /** A matcher that knows what was known at the mark. */
  Matcher before() {
    var then = new HashMap<>(seen);
    seenSince.forEach(then::remove);
    return new Matcher(concrete.before(), then);
  }

  /** What came and could not be opened. */
  List<String> unjudged() {
    return List.copyOf(unjudged);
  }

  Optional<Mismatch> match(Term term, Bytes bytes, String where) {
    if (concrete.bound(term))
      return compare(term, concrete.evaluate(term).orElseThrow(), bytes, where);
    var layout = concrete.layout(term.symbol());
    if (layout.isPresent()) return layout(term, bytes, where);
    if (term.is("sign")) {
      var signature = signature(term, bytes, where);
      if (signature.isPresent()) return signature.get();
    }
    if (term.symbol().startsWith("seal.")) {
      var sealed = sealed(term, bytes, where);
      if (sealed.isPresent()) return sealed.get();
    }
    var expected = concrete.evaluate(term);
    if (expected.isPresent()) return compare(term, expected.get(), bytes, where);
    return unknown(term, bytes, where);
  }

  private Optional<Mismatch> layout(Term term, Bytes bytes, String where) {
    var layout = concrete.layout(term.symbol()).orElseThrow();
    var at = where.isEmpty() ? layout.name() : where + " " + layout.name();
    var parts = concrete.crypto().decode(layout, bytes);
    if (parts.isEmpty())
      return wrong(
          at, "an encoding of " + layout, "no encoding of it: " + Looks.like(bytes, concrete));
    for (int i = 0; i < parts.get().size(); i++) {
      var field = at + "." + layout.components().get(i).name();
      var mismatch = match(term.argument(i), parts.get().get(i), field);
      if (mismatch.isPresent()) return mismatch;
    }
    return bind(term, bytes);
  }

  private Optional<Optional<Mismatch>> signature(Term term, Bytes bytes, String where) {
    var vk = concrete.evaluate(Term.of("vk", term.argument(0)));
    var message = concrete.evaluate(term.argument(1));
    if (vk.isEmpty() || message.isEmpty()) return Optional.empty();
    boolean valid = concrete.crypto().verify(vk.get(), message.get(), bytes);
    return Optional.of(
        valid
            ? bind(term, bytes)
            : wrong(
                where,
                "a signature by "
                    + Looks.print(term.argument(0))
                    + " over "
                    + Looks.print(term.argument(1)),
                "a signature that is not valid for it"));
  }

  private Optional<Optional<Mismatch>> sealed(Term term, Bytes bytes, String where) {
    var key = concrete.evaluate(term.argument(0));
    var nonce = concrete.evaluate(term.argument(1));
    var ad = concrete.evaluate(term.argument(2));
    if (key.isEmpty() || nonce.isEmpty() || ad.isEmpty()) return Optional.empty();
    var crypto = concrete.crypto();
    var aead = Aead.valueOf(term.symbol().substring("seal.".length()));
    var plain = crypto.open(aead, key.get(), crypto.nat(nonce.get()), ad.get(), bytes);
    if (plain.isEmpty())
      return Optional.of(
          wrong(
              where,
              "a ciphertext under the key, nonce "
                  + crypto.number(crypto.nat(nonce.get()))
                  + " and associated data of this place",
              "one that does not open (" + bytes + ")"));
    var inside = match(term.argument(3), plain.get(), where + " opened");
    return Optional.of(inside.isPresent() ? inside : bind(term, bytes));
  }

  private Optional<Mismatch> compare(Term term, Bytes expected, Bytes bytes, String where) {
    if (expected.equals(bytes)) return Optional.empty();
    var size = expected.size() == bytes.size() ? "another value of " : "";
    return wrong(where, Looks.print(term) + " (" + expected + ")", size + bytes);
  }

  private Optional<Mismatch> unknown(Term term, Bytes bytes, String where) {
    var size = Terms.sizeOfName(term);
    boolean point = term.is("exp") || term.is("vk");
    int expected = size.isPresent() ? size.getAsInt() : point ? POINT : bytes.size();
    if (expected != bytes.size()) return wrong(where, expected + " bytes", bytes.toString());
    if (size.isPresent() || point) {
      var before = seen.putIfAbsent(bytes.hex(), term);
      if (before != null)
        return Optional.of(new Mismatch(where, "a new random value", "one that came before", true));
      seenSince.add(bytes.hex());
    } else {
      unjudged.add(where + ": " + Looks.print(term));
    }
    return bind(term, bytes);
  }

  private Optional<Mismatch> bind(Term term, Bytes bytes) {
    concrete.bind(term, bytes);
    return Optional.empty();
  }

  private static Optional<Mismatch> wrong(String where, String allowed, String came) {
    return Optional.of(new Mismatch(where, allowed, came, false));
  }
}
