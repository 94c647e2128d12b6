package org.bandproof.verdict;

/** Who is to blame for a verdict that is not a pass. */
public enum Attribution {
  /** The implementation under test. */
  IMPLEMENTATION,
  /** This tester: a case that is not sound, a defect of ours. */
  TESTER,
  /** What connects the implementation to the tester: it broke the line protocol. */
  ADAPTER,
  /** The machine: a full disk, a command that can't be started. */
  ENVIRONMENT
}
