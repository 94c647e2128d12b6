package org.bandproof.spec.model;

/**
 * A check that a role decides: one enum constant, one decision, one line of role text. A rule can be
 * switched off; what then goes wrong is its reason to exist.
 */
public interface Rule extends Refusal {
  /** The clause of the specification that states it, as {@code PAIR-7}. */
  String clause();

  /** What a role must do, in one sentence. */
  String text();
}
