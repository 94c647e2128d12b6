package org.bandproof.spec.symbolic.intruder;

import org.bandproof.spec.symbolic.Term;

/** A term that the intruder knows, from a level on. */
record Item(Term term, int level) {}
