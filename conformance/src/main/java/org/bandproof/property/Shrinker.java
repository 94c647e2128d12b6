package org.bandproof.property;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.bandproof.suite.Action;

/**
 * Makes a script shorter as long as it fails, until it fails with no line less (delta debugging: Zeller
 * and Hildebrandt, 2002). It looks at scripts
 * of so many lines together and no more.
 */
final class Shrinker {
  private final Predicate<List<Action>> fails;
  private int left;

  /**
   * @param fails whether a script can be played, and fails
   */
  Shrinker(Predicate<List<Action>> fails, int budget) {
    this.fails = fails;
    left = budget;
  }

  List<Action> shrink(List<Action> failing) {
    var shortest = withoutAlike(failing);
    for (int chunk = Integer.highestOneBit(shortest.size()); chunk > 0; chunk /= 2) {
      List<Action> before;
      do {
        before = shortest;
        shortest = without(shortest, chunk);
      } while (chunk == 1 && shortest.size() < before.size());
    }
    return shortest;
  }

  /** A line goes wherever it stands, for many a script says the same again and again. */
  private List<Action> withoutAlike(List<Action> script) {
    var shortest = script;
    for (var line : new LinkedHashSet<>(script)) {
      var candidate = shortest.stream().filter(action -> !action.equals(line)).toList();
      if (fails(candidate)) shortest = candidate;
    }
    return shortest;
  }

  private boolean fails(List<Action> candidate) {
    left -= candidate.size();
    return left >= 0 && fails.test(candidate);
  }

  /** From the end on, for what comes late is needed less often. */
  private List<Action> without(List<Action> script, int chunk) {
    var shortest = script;
    for (int to = shortest.size(); to > 0; to -= chunk) {
      var candidate = new ArrayList<>(shortest);
      candidate.subList(Math.max(0, to - chunk), to).clear();
      if (fails(candidate)) shortest = candidate;
    }
    return shortest;
  }
}
