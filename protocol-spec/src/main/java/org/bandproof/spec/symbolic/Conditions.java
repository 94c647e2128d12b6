package org.bandproof.spec.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a path assumed besides what it bound: that terms differ, and how naturals are ordered. */
public record Conditions(List<Disequality> different, List<AtMost> ordered) {
  public static final Conditions NONE = new Conditions(List.of(), List.of());

  public Conditions {
    different = List.copyOf(different);
    ordered = List.copyOf(ordered);
  }

  public Conditions and(Conditions more) {
    if (more.different.isEmpty() && more.ordered.isEmpty()) return this;
    return new Conditions(join(different, more.different), join(ordered, more.ordered));
  }

  public Conditions and(Disequality more) {
    return new Conditions(join(different, List.of(more)), ordered);
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** Whether there are values with which they hold. */
  public boolean hold(Substitution sigma, Unifier unifier) {
    for (var one : different) if (!one.holds(sigma, unifier)) return false;
    return naturals(sigma).isPresent();
  }

  /** The smallest values of the unknown naturals; any other natural is zero. */
  public Optional<Map<Term, Long>> naturals(Substitution sigma) {
    return ordered.isEmpty() ? Optional.of(Map.of()) : AtMost.solve(ordered, sigma);
  }
}
