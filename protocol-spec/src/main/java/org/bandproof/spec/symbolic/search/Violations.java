package org.bandproof.spec.symbolic.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bandproof.spec.claim.Goal;
import org.bandproof.spec.model.Event;
import org.bandproof.spec.symbolic.Conditions;
import org.bandproof.spec.symbolic.Disequality;
import org.bandproof.spec.symbolic.Substitution;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Unifier;
import org.bandproof.spec.symbolic.intruder.Constraint;
import org.bandproof.spec.symbolic.intruder.Solver;

/**
 * The instances of a symbolic state in which a goal is broken. It is asked of every state, so of every
 * prefix of what happens: an agreement is judged when somebody commits, before anything else happens.
 * Two events that may still become the same are taken to differ, as in some instance they do.
 */
final class Violations {
  private final Set<Term> honest;
  private final Substitution sigma;
  private final Unifier unifier;
  private final Solver solver;

  Violations(Set<Term> honest, Substitution sigma, Unifier unifier, Solver solver) {
    this.honest = honest;
    this.sigma = sigma;
    this.unifier = unifier;
    this.solver = solver;
  }

  /** @param found sees each while its bindings hold */
  void of(Situation now, Goal goal, Consumer<Situation> found) {
    if (goal instanceof Goal.Secrecy secrecy) known(now, secrecy, found);
    else if (goal instanceof Goal.Agreement agreement) committed(now, agreement, found);
    else happened(now, (Goal.Reachable) goal, found);
  }

  private void known(Situation now, Goal.Secrecy goal, Consumer<Situation> found) {
    for (var event : now.events())
      if (event.name().equals(goal.event()))
        among(
            event,
            goal.peers(),
            () -> solved(now, List.of(event.of().get(goal.secret())), List.of(), found));
  }

  private void happened(Situation now, Goal.Reachable goal, Consumer<Situation> found) {
    for (var event : now.news())
      if (event.name().equals(goal.event()))
        among(event, goal.peers(), () -> solved(now, List.of(), List.of(), found));
  }

  private void committed(Situation now, Goal.Agreement goal, Consumer<Situation> found) {
    for (var event : now.news())
      if (event.name().equals(goal.commit()))
        among(event, goal.peers(), () -> commits(now, event, goal, found));
  }

  private void commits(
      Situation now, Event<Term> event, Goal.Agreement goal, Consumer<Situation> found) {
    differs(now, event, goal, found);
    if (!goal.injective()) return;
    for (var other : now.events()) {
      if (other == event || !other.name().equals(goal.commit())) continue;
      int mark = sigma.mark();
      if (unifier.unify(data(event, goal.committed()), data(other, goal.committed())))
        differs(now, event, goal, found);
      sigma.undo(mark);
    }
  }

  /** More commit with these data than run with them; all runs that need not have them don't. */
  private void differs(
      Situation now, Event<Term> event, Goal.Agreement goal, Consumer<Situation> found) {
    var committed = data(event, goal.committed());
    int ran = 0;
    var different = new ArrayList<Disequality>();
    for (var run : now.events()) {
      if (!run.name().equals(goal.running())) continue;
      var data = data(run, goal.ran());
      if (data == committed) ran++;
      else different.add(new Disequality(committed, data, Set.of()));
    }
    if (ran < commits(now, committed, goal)) solved(now, List.of(), different, found);
  }

  private long commits(Situation now, Term committed, Goal.Agreement goal) {
    if (!goal.injective()) return 1;
    return now.events().stream()
        .filter(e -> e.name().equals(goal.commit()) && data(e, goal.committed()) == committed)
        .count();
  }

  private Term data(Event<Term> event, List<Integer> places) {
    return sigma.apply(Term.of("data", places.stream().map(event.of()::get).toList()));
  }

  private void solved(
      Situation now, List<Term> secrets, List<Disequality> different, Consumer<Situation> found) {
    var asked = new ArrayList<>(now.simple());
    secrets.forEach(secret -> asked.add(new Constraint(secret, now.level())));
    var conditions = now.conditions().and(new Conditions(different, List.of()));
    solver.solve(
        now.knowledge(),
        asked,
        conditions,
        simple -> found.accept(now.knowing(now.knowledge(), simple, conditions)));
  }

  /** Every way in which the peers of an event are honest. */
  private void among(Event<Term> event, List<Integer> peers, Runnable then) {
    if (peers.isEmpty()) {
      then.run();
      return;
    }
    var rest = peers.subList(1, peers.size());
    for (var principal : honest) {
      int mark = sigma.mark();
      if (unifier.unify(event.of().get(peers.get(0)), principal)) among(event, rest, then);
      sigma.undo(mark);
    }
  }
}
