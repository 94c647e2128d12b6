package org.bandproof.spec.symbolic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Robinson's algorithm on free terms, as a textbook has it: each binding replaces its variable at once. */
final class NaiveUnifier {
  private final Map<Term, Term> solution = new LinkedHashMap<>();

  static Optional<Map<Term, Term>> unify(Term left, Term right) {
    var unifier = new NaiveUnifier();
    return unifier.solve(left, right) ? Optional.of(unifier.solution) : Optional.empty();
  }

  private boolean solve(Term l, Term r) {
    Term left = replace(l, solution);
    Term right = replace(r, solution);
    if (left.equals(right)) return true;
    if (right.isVariable() && !left.isVariable()) return solve(right, left);
    if (left.isVariable()) return !contains(right, left) && bind(left, right);
    if (!left.is(right.symbol()) || left.arguments().size() != right.arguments().size()) return false;
    for (int i = 0; i < left.arguments().size(); i++)
      if (!solve(left.argument(i), right.argument(i))) return false;
    return true;
  }

  private boolean bind(Term variable, Term to) {
    solution.replaceAll((v, term) -> replace(term, Map.of(variable, to)));
    solution.put(variable, to);
    return true;
  }

  private static boolean contains(Term term, Term variable) {
    return term.equals(variable)
        || term.arguments().stream().anyMatch(argument -> contains(argument, variable));
  }

  static Term replace(Term term, Map<Term, Term> by) {
    if (term.arguments().isEmpty()) return by.getOrDefault(term, term);
    return Term.of(
        term.symbol(), term.arguments().stream().map(argument -> replace(argument, by)).toList());
  }
}
