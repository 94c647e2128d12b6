package org.bandproof.spec.symbolic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** That {@code low + by <= high}, of natural numbers: a difference constraint. */
public record AtMost(Term low, long by, Term high) {
  /** What holds if this does not. */
  AtMost negated() {
    return new AtMost(high, 1 - by, low);
  }

  /**
   * The smallest values of the unknowns with which all hold, by Bellman and Ford's algorithm; empty if
   * there are none, as where an unknown turned out to be no number.
   */
  static Optional<Map<Term, Long>> solve(List<AtMost> all, Substitution sigma) {
    var values = new HashMap<Term, Long>();
    for (int round = 0; round <= 2 * all.size() + 1; round++) {
      boolean still = false;
      for (var one : all) {
        var low = Sum.of(sigma.apply(one.low));
        var high = Sum.of(sigma.apply(one.high));
        if (!natural(low) || !natural(high)) return Optional.empty();
        long least = value(low, values) + one.by;
        if (least <= value(high, values)) continue;
        if (high.unknown().isEmpty()) return Optional.empty();
        values.put(high.unknown().get(), least - high.constant());
        still = true;
      }
      if (!still) return Optional.of(values);
    }
    return Optional.empty();
  }

  private static boolean natural(Sum sum) {
    return sum.unknown().isEmpty() || sum.unknown().get().isVariable();
  }

  private static long value(Sum sum, Map<Term, Long> values) {
    return sum.constant() + sum.unknown().map(u -> values.getOrDefault(u, 0L)).orElse(0L);
  }
}
