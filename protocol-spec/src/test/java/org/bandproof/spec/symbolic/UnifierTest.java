package org.bandproof.spec.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Unification is held against a naive one on free terms, and against every small solution on powers. */
class UnifierTest {
  private static final List<Term> VARIABLES =
      Stream.of("x", "y", "z").map(Term::variable).toList();
  private static final Term A = Terms.name("a", 32);
  private static final Term B = Terms.name("b", 32);
  private static final Term C = Terms.name("c", 32);
  private static final Term X = VARIABLES.get(0);
  private static final Term Y = VARIABLES.get(1);

  private final Substitution sigma = new Substitution();
  private final Unifier unifier = new Unifier(sigma);

  @Provide
  Arbitrary<Term> free() {
    return terms(Arbitraries.of(A, B), 3);
  }

  @Provide
  Arbitrary<Term> mixed() {
    return terms(
        Arbitraries.oneOf(powers(), Arbitraries.of(A, Term.of("0"), Term.of("1"), sum(X, 1))), 2);
  }

  /** Points, in which variables are bases. */
  @Provide
  Arbitrary<Term> powers() {
    var base =
        Arbitraries.oneOf(
            Arbitraries.of(VARIABLES), Arbitraries.of(Terms.BASE, Term.of("p"), Terms.ZERO));
    var scalars = Arbitraries.of(A, B, C).list().ofMaxSize(2);
    return base.flatMap(b -> scalars.map(s -> power(b, s.toArray(Term[]::new))));
  }

  private static Arbitrary<Term> terms(Arbitrary<Term> leaves, int depth) {
    var leaf = Arbitraries.oneOf(Arbitraries.of(VARIABLES), leaves);
    return Arbitraries.recursive(
        () -> leaf,
        inner ->
            Arbitraries.oneOf(
                inner.map(t -> Term.of("g", t)),
                inner.tuple2().map(t -> Term.of("f", t.get1(), t.get2()))),
        0,
        depth);
  }

  private static Term power(Term base, Term... scalars) {
    return Power.of(base).times(List.of(scalars)).term();
  }

  private static Term sum(Term term, long constant) {
    return Sum.of(term).plus(constant).term();
  }

  @Property
  void freeTermsAreUnifiedAsATextbookDoes(@ForAll("free") Term left, @ForAll("free") Term right) {
    var expected = NaiveUnifier.unify(left, right);
    assertThat(new Unifier(new Substitution()).unify(left, right)).isEqualTo(expected.isPresent());
    if (expected.isEmpty()) return;
    var ours = solution(left, right);
    var theirs = VARIABLES.stream().map(v -> NaiveUnifier.replace(v, expected.get())).toList();
    assertThat(instance(ours, theirs)).isTrue();
    assertThat(instance(theirs, ours)).isTrue();
  }

  @Property
  void aUnifierMakesTheTwoTheSameAndLeavesNothingToReplace(
      @ForAll("mixed") Term left, @ForAll("mixed") Term right) {
    var sigma = new Substitution();
    if (!new Unifier(sigma).unify(left, right)) return;
    assertThat(sigma.apply(left)).isSameAs(sigma.apply(right));
    assertThat(sigma.apply(sigma.apply(left))).isSameAs(sigma.apply(left));
  }

  @Property
  void theOrderOfTheTwoDoesNotMatter(@ForAll("mixed") Term left, @ForAll("mixed") Term right) {
    boolean unify = new Unifier(new Substitution()).unify(left, right);
    assertThat(new Unifier(new Substitution()).unify(right, left)).isEqualTo(unify);
    if (!unify) return;
    assertThat(instance(solution(left, right), solution(right, left))).isTrue();
    assertThat(instance(solution(right, left), solution(left, right))).isTrue();
  }

  /** Zero, an opaque point, and the powers of both with at most two scalars. */
  private static List<Term> points() {
    var all = new ArrayList<Term>(List.of(Terms.ZERO));
    for (var base : List.of(Terms.BASE, Term.of("p"))) {
      all.add(base);
      for (var s : List.of(A, B, C)) all.add(power(base, s));
      for (var two : List.of(List.of(A, A), List.of(A, B), List.of(B, C), List.of(A, C)))
        all.add(power(base, two.get(0), two.get(1)));
    }
    return all;
  }

  @Property(tries = 300)
  void everySmallSolutionOfPowersIsAnInstance(
      @ForAll("powers") Term left, @ForAll("powers") Term right) {
    boolean unify = new Unifier(new Substitution()).unify(left, right);
    for (var x : points())
      for (var y : points()) {
        var ground = Map.of(X, x, Y, y, VARIABLES.get(2), Terms.BASE);
        if (ground(left, ground) != ground(right, ground)) continue;
        assertThat(unify).isTrue();
        var values = VARIABLES.stream().map(ground::get).toList();
        assertThat(instance(solution(left, right), values)).isTrue();
      }
  }

  @Property
  void aTermUnifiesWithItselfWhateverPartsAreUnknown(@ForAll("mixed") Term some, @ForAll long seed) {
    var term = frozen(some);
    var values = new HashMap<Term, Term>();
    var left = generalise(term, new Random(seed), values);
    var right = generalise(term, new Random(seed + 1), values);
    var sigma = new Substitution();
    var unifier = new Unifier(sigma);
    assertThat(unifier.unify(left, right)).isTrue();
    values.forEach((v, value) -> assertThat(unifier.unify(v, value)).isTrue());
    assertThat(sigma.apply(left)).isSameAs(term);
  }

  /** Some parts of a term, each replaced by a new variable. */
  private static Term generalise(Term term, Random random, Map<Term, Term> values) {
    if (random.nextInt(3) == 0) {
      var unknown = Term.variable("part" + values.size());
      values.put(unknown, term);
      return unknown;
    }
    boolean atom = term.arguments().isEmpty() || !Power.of(term).scalars().isEmpty();
    if (atom || Sum.is(term)) return term;
    return Term.of(
        term.symbol(),
        term.arguments().stream().map(argument -> generalise(argument, random, values)).toList());
  }

  private static Term ground(Term term, Map<Term, Term> values) {
    var sigma = new Substitution();
    values.forEach(sigma::bind);
    return sigma.apply(term);
  }

  /** What the variables become. */
  private static List<Term> solution(Term left, Term right) {
    var sigma = new Substitution();
    assertThat(new Unifier(sigma).unify(left, right)).isTrue();
    return sigma.apply(VARIABLES);
  }

  /** Whether terms are others in which variables were replaced. */
  private static boolean instance(List<Term> general, List<Term> special) {
    var renamed = special.stream().map(UnifierTest::frozen).toList();
    return new Unifier(new Substitution())
        .unify(Term.of("tuple", general), Term.of("tuple", renamed));
  }

  /** With its variables as constants. */
  private static Term frozen(Term term) {
    if (term.isVariable()) return Term.of("frozen" + term.symbol());
    var arguments = term.arguments().stream().map(UnifierTest::frozen).toList();
    return Terms.normal(term.symbol(), arguments);
  }

  @Test
  void theFirstPartiesKeyIsWhatTheSecondComputes() {
    assertThat(unifier.unify(power(X, A), power(Terms.BASE, A, B))).isTrue();
    assertThat(sigma.apply(X)).isSameAs(power(Terms.BASE, B));
  }

  @Test
  void twoUnknownPointsDifferByEachOthersScalars() {
    assertThat(unifier.unify(power(X, A), power(Y, B))).isTrue();
    var rest = Power.of(sigma.apply(X)).base();
    assertThat(rest.isVariable()).isTrue();
    assertThat(sigma.apply(X)).isSameAs(power(rest, B));
    assertThat(sigma.apply(Y)).isSameAs(power(rest, A));
  }

  @Test
  void theBasePointHasNoScalarsToGive() {
    assertThat(unifier.unify(Terms.BASE, power(X, A))).isFalse();
    assertThat(unifier.unify(power(Terms.BASE, A), power(Terms.BASE, B))).isFalse();
  }

  @Test
  void onlyZeroIsAFixedPoint() {
    assertThat(unifier.unify(X, power(X, A))).isTrue();
    assertThat(sigma.apply(X)).isSameAs(Terms.ZERO);
    assertThat(unifier.unify(Term.of("f", Y), Term.of("f", Term.of("f", Y)))).isFalse();
  }

  @Test
  void naturalsDifferByAConstant() {
    assertThat(unifier.unify(sum(X, 2), sum(Y, 5))).isTrue();
    assertThat(sigma.apply(X)).isSameAs(sum(Y, 3));
    assertThat(unifier.unify(sum(Y, 2), Term.of("1"))).isFalse();
    assertThat(unifier.unify(Y, Term.of("4"))).isTrue();
    assertThat(sigma.apply(X)).isSameAs(Term.of("7"));
  }

  @Test
  void whatIsUndoneIsAsIfItHadNotBeen() {
    unifier.unify(X, A);
    int mark = sigma.mark();
    unifier.unify(Y, power(Terms.BASE, A));
    assertThat(sigma.since(mark)).containsExactly(Y);
    sigma.undo(mark);
    assertThat(sigma.apply(Term.of("f", X, Y))).isSameAs(Term.of("f", A, Y));
  }

  @Test
  void aFailureBindsNothing() {
    assertThat(unifier.unify(Term.of("f", X, A), Term.of("f", B, B))).isFalse();
    assertThat(sigma.mark()).isZero();
  }

  @Test
  void deepTermsThatShareTheirPartsUnifyInNoTime() {
    Term left = X;
    Term right = Y;
    for (int i = 0; i < 200; i++) {
      left = Term.of("f", left, left);
      right = Term.of("f", right, right);
    }
    assertThat(unifier.unify(left, right)).isTrue();
    assertThat(sigma.apply(left)).isSameAs(sigma.apply(right));
  }

  @Test
  void aHoleIsBoundRatherThanAnUnknown() {
    assertThat(unifier.unify(X, Y, Set.of(Y))).isTrue();
    assertThat(sigma.since(0)).containsExactly(Y);
  }
}
