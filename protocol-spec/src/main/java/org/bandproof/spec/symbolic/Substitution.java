package org.bandproof.spec.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What variables stand for. Bindings are logged in a trail, so that a search that branches takes back
 * those of a branch, and copies nothing.
 */
public final class Substitution {
  private final Map<Term, Term> bindings = new HashMap<>();
  private final List<Term> trail = new ArrayList<>();
  private final Map<Term, Term> applied = new HashMap<>();
  private int made;

  /** A variable that is used nowhere. */
  public Term fresh() {
    return Term.variable(Integer.toString(made++));
  }

  /** How many bindings there are: what {@link #undo} goes back to. */
  public int mark() {
    return trail.size();
  }

  public void undo(int mark) {
    if (trail.size() > mark) applied.clear();
    while (trail.size() > mark) bindings.remove(trail.remove(trail.size() - 1));
  }

  /** The variables that were bound since a mark. */
  public List<Term> since(int mark) {
    return List.copyOf(trail.subList(mark, trail.size()));
  }

  /** @throws IllegalArgumentException if it is no variable, or bound */
  public void bind(Term variable, Term to) {
    if (!variable.isVariable() || bindings.putIfAbsent(variable, to) != null)
      throw new IllegalArgumentException(variable + " can't be bound");
    trail.add(variable);
    applied.clear();
  }

  /** The term with everything in it replaced, in normal form. */
  public Term apply(Term term) {
    if (term.isGround()) return term;
    var known = applied.get(term);
    if (known == null) applied.put(term, known = replace(term));
    return known;
  }

  public List<Term> apply(List<Term> terms) {
    return terms.stream().map(this::apply).toList();
  }

  private Term replace(Term term) {
    if (!term.isVariable()) return Terms.normal(term.symbol(), apply(term.arguments()));
    var bound = bindings.get(term);
    return bound == null ? term : apply(bound);
  }

  /** What a variable stands for at the end of the chain of its bindings; any other term is itself. */
  Term find(Term term) {
    var at = term;
    for (var next = bindings.get(at); next != null; next = bindings.get(at)) at = next;
    return at;
  }

  /** Whether a variable occurs in a term, once everything in it is replaced. */
  boolean occurs(Term variable, Term in) {
    return occurs(variable, in, new HashSet<>());
  }

  private boolean occurs(Term variable, Term in, Set<Term> seen) {
    var term = find(in);
    if (term == variable) return true;
    if (term.isGround() || !seen.add(term)) return false;
    for (var argument : term.arguments()) if (occurs(variable, argument, seen)) return true;
    return false;
  }
}
