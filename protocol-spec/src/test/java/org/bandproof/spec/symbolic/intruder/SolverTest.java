package org.bandproof.spec.symbolic.intruder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.symbolic.Conditions;
import org.bandproof.spec.symbolic.Disequality;
import org.bandproof.spec.symbolic.Power;
import org.bandproof.spec.symbolic.Substitution;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.spec.symbolic.Unifier;
import org.junit.jupiter.api.Test;

/** The constraint solver and the analysis are held against the saturation of ground terms. */
class SolverTest {
  private static final Layout PAIR =
      Layout.concat("Pair", Field.octets("a", 32), Field.octets("b", 0, 99));
  private static final Term OWN = Intruder.name("key");

  private final Terms terms = new Terms();

  SolverTest() {
    pair(OWN, OWN);
  }

  private final Substitution sigma = new Substitution();
  private final Unifier unifier = new Unifier(sigma);
  private final Solver solver = new Solver(sigma, unifier, List.of(OWN));
  private final Analysis analysis = new Analysis(terms, sigma, solver);

  private static Term secret(int i) {
    return Terms.name("secret" + i, 32);
  }

  private static Term raised(Term base, Term... scalars) {
    return Power.of(base).times(List.of(scalars)).term();
  }

  private Term pair(Term a, Term b) {
    return terms.encode(PAIR, List.of(a, b));
  }

  private static Term sealed(Term key, Term text) {
    return Term.of("seal.CHACHAPOLY", key, Term.of("0"), Term.of("''"), text);
  }

  private Term random(Random random, int depth) {
    var scalar = random.nextInt(4) == 0 ? OWN : secret(random.nextInt(3));
    if (depth == 0)
      return switch (random.nextInt(4)) {
        case 0 -> Term.of("'public'");
        case 1 -> raised(Terms.BASE, scalar);
        default -> secret(random.nextInt(3));
      };
    var inner = random(random, depth - 1);
    return switch (random.nextInt(6)) {
      case 0 -> pair(inner, random(random, depth - 1));
      case 1 -> sealed(random(random, depth - 1), inner);
      case 2 -> Term.of("hash", inner);
      case 3 -> Term.of("sign", scalar, inner);
      case 4 -> raised(raised(Terms.BASE, scalar), secret(random.nextInt(3)));
      default -> inner;
    };
  }

  private List<Term> heard(Random random) {
    var all = new ArrayList<Term>();
    for (int i = random.nextInt(6); i >= 0; i--) all.add(random(random, 3));
    return all;
  }

  private Deduction deduction(List<Term> heard) {
    var deduction = new Deduction(terms);
    for (int i = 0; i < heard.size(); i++) deduction.hear(heard.get(i), Recipe.heard("out" + i));
    return deduction;
  }

  /** What constraints on a term become, each with the knowledge and the bindings that hold with it. */
  private int solve(List<Term> heard, Term wanted, Runnable each) {
    var count = new int[1];
    analysis.analyse(
        Knowledge.NONE.with(heard, 0),
        List.of(),
        Conditions.NONE,
        0,
        (knowledge, simple, conditions) ->
            solver.solve(
                knowledge,
                List.of(new Constraint(wanted, 0)),
                conditions,
                open ->
                    solver.settle(
                        knowledge,
                        open,
                        conditions,
                        settled -> {
                          count[0]++;
                          each.run();
                        })));
    return count[0];
  }

  @Property(tries = 2000)
  void ofGroundTermsTheSolverMakesWhatSaturationMakes(@ForAll long seed) {
    var random = new Random(seed);
    var heard = heard(random);
    var wanted = random.nextBoolean() ? random(random, 3) : part(heard.get(0), random);
    boolean makes = deduction(heard).recipe(wanted).isPresent();
    assertThat(solve(heard, wanted, () -> {}) > 0).as(wanted + " of " + heard).isEqualTo(makes);
  }

  private static Term part(Term term, Random random) {
    boolean stop = term.arguments().isEmpty() || random.nextInt(3) == 0;
    return stop ? term : part(term.argument(random.nextInt(term.arguments().size())), random);
  }

  @Property(tries = 2000)
  void whatCanBeMadeIsFoundHoweverMuchOfItIsLeftOpen(@ForAll long seed) {
    var random = new Random(seed);
    var heard = heard(random);
    var wanted = random.nextBoolean() ? random(random, 3) : part(heard.get(0), random);
    if (deduction(heard).recipe(wanted).isEmpty()) return;
    var pattern = generalised(wanted, random, new ArrayList<>());
    assertThat(solve(heard, pattern, () -> {})).as(pattern + " of " + heard).isPositive();
  }

  @Property(tries = 2000)
  void whatTheSolverFindsCanBeMade(@ForAll long seed) {
    var random = new Random(seed);
    var heard = heard(random);
    var pattern = generalised(random(random, 3), random, new ArrayList<>());
    var deduction = deduction(heard);
    solve(
        heard,
        pattern,
        () -> {
          var found = ground(sigma.apply(pattern));
          assertThat(deduction.recipe(found)).as(found + " of " + heard).isPresent();
        });
  }

  /** Some parts left open; of a power only the base. */
  private static Term generalised(Term term, Random random, List<Term> open) {
    if (random.nextInt(4) == 0) {
      open.add(Term.variable("open" + open.size()));
      return open.get(open.size() - 1);
    }
    var power = Power.of(term);
    if (!power.scalars().isEmpty())
      return new Power(generalised(power.base(), random, open), power.scalars()).term();
    if (term.arguments().isEmpty() || term.is("sign")) return term;
    return Term.of(
        term.symbol(), term.arguments().stream().map(a -> generalised(a, random, open)).toList());
  }

  private static Term ground(Term term) {
    var sigma = new Substitution();
    var open = new HashSet<Term>();
    variables(term, open);
    open.forEach(v -> sigma.bind(v, Intruder.name("any" + v.symbol())));
    return sigma.apply(term);
  }

  private static void variables(Term term, Set<Term> found) {
    if (term.isVariable()) found.add(term);
    for (var argument : term.arguments()) variables(argument, found);
  }

  @Test
  void anEphemeralOfItsOwnGivesTheIntruderTheKey() {
    var x = Term.variable("x");
    var key = Term.of("hash", raised(x, secret(1)));
    assertThat(solve(List.of(raised(Terms.BASE, secret(1))), pair(x, key), () -> {})).isPositive();
    assertThat(solve(List.of(raised(Terms.BASE, secret(2))), pair(x, key), () -> {})).isEqualTo(1);
    assertThat(solve(List.of(), Term.of("hash", raised(Terms.BASE, secret(1))), () -> {})).isZero();
  }

  @Test
  void aCiphertextOpensUnderAKeyThatTheIntruderChose() {
    var x = Term.variable("x");
    var ciphertext = sealed(Term.of("hash", raised(x, secret(1))), secret(0));
    var found = new ArrayList<Boolean>();
    analysis.analyse(
        Knowledge.NONE.with(List.of(raised(Terms.BASE, secret(1))), 0).with(List.of(ciphertext), 1),
        List.of(new Constraint(x, 0)),
        Conditions.NONE,
        1,
        (knowledge, simple, conditions) ->
            found.add(solver.makes(knowledge, simple, List.of(secret(0)), 1)));
    assertThat(found).containsExactly(true, false);
  }

  @Test
  void whatIsLearntLateIsNotUsedEarly() {
    var ciphertext = sealed(secret(1), secret(0));
    var early = Term.variable("early");
    analysis.analyse(
        Knowledge.NONE.with(List.of(ciphertext), 1).with(List.of(secret(1)), 2),
        List.of(),
        Conditions.NONE,
        2,
        (knowledge, simple, conditions) -> {
          assertThat(solver.makes(knowledge, simple, List.of(secret(0)), 1)).isFalse();
          assertThat(solver.makes(knowledge, simple, List.of(secret(0)), 2)).isTrue();
          assertThat(solver.makes(knowledge, simple, List.of(early), 2)).isFalse();
        });
  }

  /** Where neither a known point as it is nor one raised by its own key will do, it draws a scalar. */
  @Test
  void aPointIsBlindedByANewScalarIfNothingElseWillDo() {
    var point = sigma.fresh();
    var theirs = secret(0);
    var others = List.of(Terms.BASE, raised(Terms.BASE, OWN), raised(Terms.BASE, theirs), Terms.ZERO);
    var different = others.stream().map(other -> new Disequality(point, other, Set.of())).toList();
    var agreed = new HashSet<Term>();
    solver.settle(
        Knowledge.NONE.with(List.of(raised(Terms.BASE, theirs)), 0),
        List.of(new Constraint(point, 0), new Constraint(raised(point, theirs), 0)),
        new Conditions(different, List.of()),
        settled -> agreed.add(sigma.apply(point)));
    assertThat(agreed).isNotEmpty();
    for (var made : agreed) {
      assertThat(Power.of(made).base()).isEqualTo(Terms.BASE);
      assertThat(made.toString()).contains("blind");
    }
  }
}
