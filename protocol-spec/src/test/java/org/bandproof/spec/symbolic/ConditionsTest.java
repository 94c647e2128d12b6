package org.bandproof.spec.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  private static final List<Term> NATURALS =
      List.of(Term.variable("k"), Term.variable("l"), Term.variable("m"));
  private static final int MOST = 6;

  /** Against every assignment of small numbers. */
  @Property
  void ordersHoldOfSomeNumbersIfTheyHoldOfSmallOnes(@ForAll long seed) {
    var random = new Random(seed);
    var all = random.ints(1 + random.nextInt(5)).mapToObj(i -> order(random)).toList();
    var found = AtMost.solve(all, new Substitution());
    boolean small = false;
    for (int i = 0; i < MOST * MOST * MOST; i++)
      small |= holds(all, i % MOST, i / MOST % MOST, i / MOST / MOST);
    assertThat(found.isPresent()).isEqualTo(small);
    found.ifPresent(
        values -> {
          var k = NATURALS.stream().mapToLong(n -> values.getOrDefault(n, 0L)).toArray();
          assertThat(holds(all, k[0], k[1], k[2])).isTrue();
        });
  }

  private static AtMost order(Random random) {
    return new AtMost(natural(random), random.nextInt(2), natural(random));
  }

  private static Term natural(Random random) {
    if (random.nextInt(3) == 0) return Term.of(Integer.toString(random.nextInt(3)));
    return Sum.of(NATURALS.get(random.nextInt(3))).plus(random.nextInt(2)).term();
  }

  private static boolean holds(List<AtMost> all, long... values) {
    var sigma = new Substitution();
    for (int i = 0; i < values.length; i++)
      sigma.bind(NATURALS.get(i), Term.of(Long.toString(values[i])));
    return all.stream()
        .allMatch(
            one ->
                number(one.low(), sigma) + one.by() <= number(one.high(), sigma));
  }

  private static long number(Term term, Substitution sigma) {
    return Terms.number(sigma.apply(term)).orElseThrow();
  }

  @Test
  void whatIsNoNumberIsInNoOrder() {
    var order = List.of(new AtMost(NATURALS.get(0), 0, Term.of("hash", NATURALS.get(0))));
    assertThat(AtMost.solve(order, new Substitution())).isEqualTo(Optional.empty());
  }

  @Test
  void aDisequalityIsBrokenOnceTheTwoAreTheSameUpToItsHoles() {
    var sigma = new Substitution();
    var unifier = new Unifier(sigma);
    var x = NATURALS.get(0);
    var hole = Term.variable("hole");
    var differ = new Disequality(x, Term.of("hash", hole), Set.of(hole));
    assertThat(differ.holds(sigma, unifier)).isTrue();
    sigma.bind(x, Term.of("hash", NATURALS.get(1)));
    assertThat(differ.holds(sigma, unifier)).isFalse();
    var closed = new Disequality(x, Term.of("hash", Term.of("a")), Set.of());
    assertThat(closed.holds(sigma, unifier)).isTrue();
    assertThat(sigma.mark()).isEqualTo(1);
  }
}
