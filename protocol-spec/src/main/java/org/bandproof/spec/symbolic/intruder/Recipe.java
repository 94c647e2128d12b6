package org.bandproof.spec.symbolic.intruder;

import java.util.List;
import java.util.stream.Collectors;
import org.bandproof.spec.symbolic.Term;

/**
 * How the intruder makes a term: an operation on what other recipes make, or something at hand. It
 * speaks of what was heard by its place, so that it can be followed on other values than those for which
 * it was found.
 */
public record Recipe(String operation, List<Recipe> of) {
  static Recipe atom(Term term) {
    return new Recipe(term.symbol(), List.of());
  }

  /** What was heard. */
  public static Recipe heard(String place) {
    return new Recipe(place, List.of());
  }

  @Override
  public String toString() {
    if (of.isEmpty()) return operation;
    return operation + of.stream().map(Recipe::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}
