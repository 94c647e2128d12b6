package org.bandproof.spec.symbolic.search;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bandproof.spec.symbolic.Substitution;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Unifier;
import org.bandproof.spec.symbolic.intruder.Intruder;

/** An instance of a symbolic state: what the intruder left open becomes new values of its own. */
final class Grounding {
  private final Substitution sigma;

  Grounding(Substitution sigma) {
    this.sigma = sigma;
  }

  /** The moves with ground messages; none if the conditions don't hold of new values. */
  Optional<List<Move>> of(Situation situation) {
    var naturals = situation.conditions().naturals(sigma);
    if (naturals.isEmpty()) return Optional.empty();
    int mark = sigma.mark();
    for (var variable : variables(situation)) sigma.bind(variable, value(variable, naturals.get()));
    boolean hold = situation.conditions().hold(sigma, new Unifier(sigma));
    var moves = situation.moves().stream().map(this::ground).toList();
    sigma.undo(mark);
    return hold ? Optional.of(moves) : Optional.empty();
  }

  private static Term value(Term variable, Map<Term, Long> naturals) {
    var natural = naturals.get(variable);
    return natural != null
        ? Term.of(Long.toString(natural))
        : Intruder.name("any" + variable.symbol().substring(1));
  }

  private Set<Term> variables(Situation situation) {
    var found = new LinkedHashSet<Term>();
    var seen = new HashSet<Term>();
    for (var move : situation.moves())
      Search.message(move).ifPresent(message -> collect(sigma.apply(message), found, seen));
    return found;
  }

  private static void collect(Term term, Set<Term> found, Set<Term> seen) {
    if (term.isGround() || !seen.add(term)) return;
    if (term.isVariable()) found.add(term);
    for (var argument : term.arguments()) collect(argument, found, seen);
  }

  private Move ground(Move move) {
    if (move instanceof Move.Deliver delivery)
      return new Move.Deliver(delivery.agent(), delivery.letter().map(sigma::apply));
    if (!(move instanceof Move.Give give)) return move;
    return new Move.Give(give.agent(), give.input().<Term>map(sigma::apply));
  }
}
