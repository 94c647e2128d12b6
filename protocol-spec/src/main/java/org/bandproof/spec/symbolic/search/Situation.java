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
 * @param sent the number of the last letters that are of the last move
 * @param late messages that were not to be had a move earlier, each with that earlier level
 */
record Situation(
    List<Agent> agents,
    List<Letter> letters,
    Knowledge knowledge,
    List<Constraint> simple,
    Conditions conditions,
    List<Event<Term>> events,
    int fresh,
    int sent,
    List<Constraint> late,
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
        0,
        List.of(),
        List.of());
  }

  int level() {
    return moves.size();
  }

  Situation knowing(Knowledge newer, List<Constraint> solved, Conditions holding) {
    return new Situation(agents, letters, newer, solved, holding, events, fresh, sent, late, moves);
  }

  /** The next one must not have been possible a move earlier. */
  Situation late(Term message) {
    var more = with(late, List.of(new Constraint(message, level() - 1)));
    return new Situation(
        agents, letters, knowledge, simple, conditions, events, fresh, sent, more, moves);
  }

  /** Whether a move could as well come before the last one, but for the message that it may need. */
  boolean swaps(Move move) {
    if (moves.isEmpty() || move.agent() >= moves.get(moves.size() - 1).agent()) return false;
    boolean answers = move instanceof Move.Deliver delivery
        && letters.subList(letters.size() - sent, letters.size()).contains(delivery.letter());
    return !answers;
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
        sent.size(),
        late,
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
