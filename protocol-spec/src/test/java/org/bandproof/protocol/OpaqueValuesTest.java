package org.bandproof.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Put;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.symbolic.Paths;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Role text asks the algebra whether values are the same and never compares, hashes or prints one: every
 * path of every role is taken once more over values that can't be.
 */
class OpaqueValuesTest {
  private static final Mapper<Term, Opaque> CLOSE = Opaque::new;
  private static final Mapper<Opaque, Term> OPEN = value -> value.term;

  static Stream<Role> roles() {
    return Protocol.all().stream().flatMap(p -> p.roles().stream());
  }

  @ParameterizedTest
  @MethodSource("roles")
  void noRoleLooksAtAValue(Role role) {
    for (var path : Paths.of(role).all()) {
      var algebra = new Closed(new Answers(path.answers()));
      State<Opaque> state = path.from().map(CLOSE);
      var fresh = algebra.fresh();
      var turn =
          new Turn<>(
              algebra,
              fresh,
              algebra.nat(0),
              (rule, condition) -> condition.getAsBoolean(),
              OpaqueValuesTest::rows);
      var step = path.input().map(CLOSE).to(state, turn);
      assertThat(told(step, state, OPEN))
          .as(path.from().control() + ", " + path.input().label())
          .isEqualTo(told(path.step(), path.from(), term -> term));
    }
  }

  /** Where a step leads, and what it does, without the values. */
  private static <V> String told(Step<V> step, State<V> from, Mapper<V, Term> open) {
    if (!(step instanceof Step.Taken<V> taken))
      return ((Step.Refused<V>) step).why().name() + from.dropped().<Term>map(open).control();
    var sends = taken.sends().stream().map(s -> s.port() + s.on() + s.values().size()).toList();
    var puts = taken.store().stream().map(p -> p.table() + p.row().isPresent()).toList();
    return taken.next().<Term>map(open).control() + sends + puts;
  }

  private static List<Put<Opaque>> rows(String table) {
    return Stream.of("0", "1")
        .map(
            i ->
                new Put<>(
                    table,
                    new Opaque(Term.of("?key." + table + i)),
                    Optional.of(new Opaque(Term.of("?row." + table + i)))))
        .toList();
  }

  /** A value of which only an algebra learns anything. */
  private static final class Opaque {
    private final Term term;

    Opaque(Term term) {
      this.term = term;
    }

    @Override
    public boolean equals(Object other) {
      throw new AssertionError("role text compares a value");
    }

    @Override
    public int hashCode() {
      throw new AssertionError("role text hashes a value");
    }

    @Override
    public String toString() {
      throw new AssertionError("role text prints a value");
    }
  }

  /** Terms that answer each new question as a path did. */
  private static final class Answers extends Terms {
    private final Iterator<Boolean> answers;
    private final Map<Question, Optional<List<Term>>> known = new HashMap<>();
    private int bound;

    Answers(List<Boolean> answers) {
      this.answers = answers.iterator();
    }

    @Override
    protected Optional<List<Term>> decide(
        Question question, int bindings, Supplier<Optional<List<Term>>> truth) {
      return known.computeIfAbsent(question, q -> answer(bindings));
    }

    private Optional<List<Term>> answer(int bindings) {
      if (!answers.next()) return Optional.empty();
      var values = new ArrayList<Term>();
      for (int i = 0; i < bindings; i++) values.add(Term.of("?bound" + bound++));
      return Optional.of(values);
    }
  }

  /** An algebra on terms that gives them out closed. */
  private static final class Closed extends Crypto<Opaque> {
    private final Answers terms;

    Closed(Answers terms) {
      this.terms = terms;
    }

    Fresh<Opaque> fresh() {
      var open = terms.fresh("new", 0);
      return new Fresh<>() {
        @Override
        public Secret<Opaque> secret() {
          return CLOSE.secret(open.secret());
        }

        @Override
        public Opaque bytes(int size) {
          return close(open.bytes(size));
        }
      };
    }

    private static Opaque close(Term term) {
      return new Opaque(term);
    }

    private static List<Opaque> close(List<Term> terms) {
      return terms.stream().map(Opaque::new).toList();
    }

    private static List<Term> open(List<Opaque> values) {
      return values.stream().map(v -> v.term).toList();
    }

    @Override
    public Opaque constant(String text) {
      return close(terms.constant(text));
    }

    @Override
    public Opaque pub(Secret<Opaque> secret) {
      return close(terms.pub(OPEN.secret(secret)));
    }

    @Override
    public Opaque dh(Secret<Opaque> secret, Opaque pub) {
      return close(terms.dh(OPEN.secret(secret), pub.term));
    }

    @Override
    public boolean contributory(Opaque shared) {
      return terms.contributory(shared.term);
    }

    @Override
    public Opaque hash(Opaque input) {
      return close(terms.hash(input.term));
    }

    @Override
    public List<Opaque> hkdf2(Opaque chainingKey, Opaque input) {
      return close(terms.hkdf2(chainingKey.term, input.term));
    }

    @Override
    public Opaque seal(Aead aead, Opaque key, Nat<Opaque> nonce, Opaque ad, Opaque plaintext) {
      return close(terms.seal(aead, key.term, OPEN.nat(nonce), ad.term, plaintext.term));
    }

    @Override
    public Optional<Opaque> open(Aead aead, Opaque key, Nat<Opaque> nonce, Opaque ad, Opaque ciphertext) {
      return terms
          .open(aead, key.term, OPEN.nat(nonce), ad.term, ciphertext.term)
          .map(Opaque::new);
    }

    @Override
    public Opaque vk(Secret<Opaque> secret) {
      return close(terms.vk(OPEN.secret(secret)));
    }

    @Override
    public Opaque sign(Secret<Opaque> secret, Opaque message) {
      return close(terms.sign(OPEN.secret(secret), message.term));
    }

    @Override
    public boolean verify(Opaque vk, Opaque message, Opaque signature) {
      return terms.verify(vk.term, message.term, signature.term);
    }

    @Override
    public boolean same(Opaque a, Opaque b) {
      return terms.same(a.term, b.term);
    }

    @Override
    public Opaque encode(Layout layout, List<Opaque> components) {
      return close(terms.encode(layout, open(components)));
    }

    @Override
    public Optional<List<Opaque>> decode(Layout layout, Opaque encoded) {
      return terms.decode(layout, encoded.term).map(Closed::close);
    }

    @Override
    public Nat<Opaque> nat(long n) {
      return CLOSE.nat(terms.nat(n));
    }

    @Override
    public Nat<Opaque> plus(Nat<Opaque> n, long constant) {
      return CLOSE.nat(terms.plus(OPEN.nat(n), constant));
    }

    @Override
    public boolean less(Nat<Opaque> a, Nat<Opaque> b) {
      return terms.less(OPEN.nat(a), OPEN.nat(b));
    }

    @Override
    public boolean atMost(Nat<Opaque> a, Nat<Opaque> b) {
      return terms.atMost(OPEN.nat(a), OPEN.nat(b));
    }

    @Override
    public Opaque apply(Function function, List<Opaque> arguments) {
      return close(terms.apply(function, open(arguments)));
    }
  }
}
