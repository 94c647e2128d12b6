package org.bandproof.spec.symbolic;

import java.util.Set;

/**
 * That two terms are not the same, whatever the holes stand for. It is broken once they are, up to the
 * holes; until then it can be kept, for the intruder has infinitely many values of its own (Basin,
 * Mödersheim, Viganò: OFMC, International Journal of Information Security 4, 2005, lemma 3).
 */
public record Disequality(Term left, Term right, Set<Term> holes) {
  boolean holds(Substitution sigma, Unifier unifier) {
    int mark = sigma.mark();
    if (!unifier.unify(left, right, holes)) return true;
    boolean same = holes.containsAll(sigma.since(mark));
    sigma.undo(mark);
    return !same;
  }
}
