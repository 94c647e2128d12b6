package org.bandproof.verdict;

/** Verdicts in their order; a later one may only be worse. */
public enum Verdict {
  /** The case was not run. */
  NONE,
  PASS,
  INCONCLUSIVE,
  FAIL,
  ERROR;

  public Verdict join(Verdict other) {
    return compareTo(other) < 0 ? other : this;
  }
}
