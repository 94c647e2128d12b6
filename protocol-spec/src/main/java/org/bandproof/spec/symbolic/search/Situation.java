package org.bandproof.spec.symbolic.search;

import java.util.ArrayList;
import java.util.List;
import org.bandproof.spec.model.Event;
import org.bandproof.spec.symbolic.Conditions;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.intruder.Constraint;
import org.bandproof.spec.symbolic.intruder.Knowledge;

/**
 * A symbolic state: all that the moves so far led to; immutable, its terms to be read under the search's
 * substitution.
 *
 * @param fresh the number of the last events that are of the last move
 */
record Situation(
    List<Agent> agents,
    List<Letter> letters,
    Knowledge knowledge,
    List<Constraint> simple,
    Conditions conditions,
    List<Event<Term>> events,
    int fresh,
    List<Move> moves) {

  static Situation of(Scenario scenario, Knowledge knowledge) {
    return new Situation(
        scenario.instances().stream().map(Agent::of).toList(),
        List.of(),
        knowledge,
        List.of(),
        Conditions.NONE,
        List.of(),
        0,
        List.of());
  }

  int level() {
    return moves.size();
  }

  Situation knowing(Knowledge newer, List<Constraint> solved, Conditions holding) {
    return new Situation(agents, letters, newer, solved, holding, events, fresh, moves);
  }

  Situation after(Move move, Agent agent, List<Letter> sent, List<Event<Term>> news) {
    var changed = new ArrayList<>(agents);
    changed.set(move.agent(), agent);
    return new Situation(
        List.copyOf(changed),
        letters(move, sent),
        knowledge,
        simple,
        conditions,
        with(events, news),
        news.size(),
        with(moves, List.of(move)));
  }

  private List<Letter> letters(Move move, List<Letter> sent) {
    var left = new ArrayList<>(letters);
    if (move instanceof Move.Deliver delivery) left.remove(delivery.letter());
    left.addAll(sent);
    return List.copyOf(left);
  }

  /** The events of the last move. */
  List<Event<Term>> news() {
    return events.subList(events.size() - fresh, events.size());
  }

  private static <T> List<T> with(List<T> list, List<T> more) {
    if (more.isEmpty()) return list;
    var all = new ArrayList<>(list);
    all.addAll(more);
    return List.copyOf(all);
  }
}
