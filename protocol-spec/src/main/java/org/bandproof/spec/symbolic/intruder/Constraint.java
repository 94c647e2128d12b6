package org.bandproof.spec.symbolic.intruder;

import org.bandproof.spec.symbolic.Term;

/**
 * That the intruder made a term of what it knew at a level: of the outputs of the first {@code level}
 * steps (Millen, Shmatikov: Constraint Solving for Bounded-Process Cryptographic Protocol Analysis, CCS
 * 2001).
 */
public record Constraint(Term term, int level) {}
