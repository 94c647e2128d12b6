package org.bandproof.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bandproof.suite.Action;

class ShrinkerTest {
  private static final int ENOUGH = 600_000;

  /** Whatever lines a failure needs, these are what is left. */
  @Property
  void whatIsNotNeededGoes(
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll @Size(min = 1, max = 6) Set<@IntRange(min = 0, max = 59) Integer> places) {
    var needed = lines(size).stream().filter(a -> places.contains(place(a))).toList();
    var shrunk = new Shrinker(s -> s.containsAll(needed), ENOUGH).shrink(lines(size));
    assertThat(shrunk).isEqualTo(needed);
  }

  @Property
  void itLooksAtNoMoreThanItMay(@ForAll @IntRange(min = 0, max = 400) int budget) {
    var looked = new int[1];
    new Shrinker(
            s -> {
              looked[0] += s.size();
              return true;
            },
            budget)
        .shrink(lines(50));
    assertThat(looked[0]).isLessThanOrEqualTo(budget);
  }

  private static int place(Action action) {
    return (int) ((Action.Advance) action).millis();
  }

  private static List<Action> lines(int size) {
    return IntStream.range(0, size).<Action>mapToObj(Action.Advance::new).toList();
  }
}
