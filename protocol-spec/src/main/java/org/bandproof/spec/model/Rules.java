package org.bandproof.spec.model;

import java.util.function.BooleanSupplier;

/** Which rules are enforced. Only mutants and the symbolic reading may enforce fewer than all. */
@FunctionalInterface
public interface Rules {
  /** All rules are enforced: what every public device uses. */
  Rules ALL = (rule, condition) -> condition.getAsBoolean();

  /** Whether a rule is kept. A rule that is off is kept without asking its condition. */
  boolean kept(Rule rule, BooleanSupplier condition);

  /** All rules but one. */
  static Rules without(Rule off) {
    return (rule, condition) -> rule == off || condition.getAsBoolean();
  }
}
