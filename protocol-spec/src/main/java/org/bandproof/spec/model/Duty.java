package org.bandproof.spec.model;

/** What a device must do around its role; each has one hand-written mutant. */
public interface Duty {
  String name();

  /** The clause of the specification that states it. */
  String clause();

  /** What a device must do, in one sentence. */
  String text();
}
