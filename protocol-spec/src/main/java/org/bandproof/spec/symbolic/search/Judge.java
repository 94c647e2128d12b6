package org.bandproof.spec.symbolic.search;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bandproof.spec.claim.Goal;
import org.bandproof.spec.model.Event;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.intruder.Deduction;

/** Whether a goal is broken by what happened, on ground terms. */
final class Judge {
  private final Set<Term> honest;
  private final Deduction intruder;

  Judge(Set<Term> honest, Deduction intruder) {
    this.honest = honest;
    this.intruder = intruder;
  }

  boolean broken(Goal goal, List<Event<Term>> events) {
    if (goal instanceof Goal.Secrecy secrecy)
      return any(
          events, secrecy.event(), goal, e -> known(e.of().get(secrecy.secret())));
    if (goal instanceof Goal.Agreement agreement)
      return any(events, agreement.commit(), goal, e -> alone(e, agreement, events));
    return any(events, ((Goal.Reachable) goal).event(), goal, e -> true);
  }

  private boolean any(
      List<Event<Term>> events, String name, Goal goal, Predicate<Event<Term>> broken) {
    return events.stream()
        .filter(e -> e.name().equals(name))
        .filter(e -> goal.peers().stream().allMatch(i -> honest.contains(e.of().get(i))))
        .anyMatch(broken);
  }

  private boolean known(Term secret) {
    return intruder.recipe(secret).isPresent();
  }

  private static boolean alone(
      Event<Term> event, Goal.Agreement goal, List<Event<Term>> events) {
    var data = data(event, goal.committed());
    long ran = count(events, goal.running(), goal.ran(), data);
    return ran < (goal.injective() ? count(events, goal.commit(), goal.committed(), data) : 1);
  }

  private static long count(
      List<Event<Term>> events, String name, List<Integer> places, List<Term> data) {
    return events.stream()
        .filter(e -> e.name().equals(name) && data(e, places).equals(data))
        .count();
  }

  private static List<Term> data(Event<Term> event, List<Integer> places) {
    return places.stream().map(event.of()::get).toList();
  }
}
