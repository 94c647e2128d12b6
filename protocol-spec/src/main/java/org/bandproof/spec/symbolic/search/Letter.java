package org.bandproof.spec.symbolic.search;

import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.symbolic.Term;

/** A message on an account's channel that was not delivered yet, between the instances at these places. */
record Letter(int from, int to, Term account, Term message) {
  Letter map(Mapper<Term, Term> mapper) {
    return new Letter(from, to, mapper.value(account), mapper.value(message));
  }
}
