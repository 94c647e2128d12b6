package org.bandproof.spec.symbolic.search;

import java.util.ArrayList;
import java.util.List;
import org.bandproof.spec.claim.Goal;
import org.bandproof.spec.model.Event;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.symbolic.Branches;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.spec.symbolic.intruder.Deduction;
import org.bandproof.spec.symbolic.intruder.Recipe;

/**
 * Takes the moves of a proposed attack again, on ground terms: each message has a recipe of what was
 * heard before, each step is taken by role text as a device takes it, and at the end the goal is broken.
 * Neither unification nor constraints have a part in it.
 */
final class Replay {
  private final Scenario scenario;
  private final Terms terms;
  private final Deduction intruder;
  private final List<Agent> agents;
  private final List<Letter> letters = new ArrayList<>();
  private final List<Event<Term>> events = new ArrayList<>();
  private final List<Attack.Line> lines = new ArrayList<>();
  private final String failure;

  Replay(Scenario scenario, Goal goal, List<Move> moves) {
    this.scenario = scenario;
    terms = scenario.terms();
    intruder = new Deduction(terms);
    agents = new ArrayList<>(scenario.instances().stream().map(Agent::of).toList());
    for (int i = 0; i < scenario.known().size(); i++)
      intruder.hear(scenario.known().get(i), Recipe.heard("known." + i));
    failure = play(goal, moves);
  }

  boolean succeeds() {
    return failure.isEmpty();
  }

  String failure() {
    return failure;
  }

  Attack attack() {
    return new Attack(lines);
  }

  /** Why it is no attack; empty if it is one. */
  private String play(Goal goal, List<Move> moves) {
    for (var move : moves) {
      var refused = play(move);
      if (!refused.isEmpty()) return "move " + lines.size() + ": " + refused;
    }
    boolean broken = new Judge(scenario.honest(), intruder).broken(goal, events);
    return broken ? "" : "the goal holds after " + moves;
  }

  private String play(Move move) {
    var agent = agents.get(move.agent());
    var name = agent.instance().name();
    if (move instanceof Move.Disconnect) {
      agents.set(move.agent(), agent.disconnected());
      lines.add(new Attack.Line(name, "disconnect", List.of(), List.of()));
      return "";
    }
    var said = Search.input(move).label();
    var message = Search.message(move);
    if (message.isPresent()) {
      var recipe = intruder.recipe(message.get());
      if (recipe.isEmpty()) return "the intruder can't make " + message.get();
      said += " " + recipe.get();
    }
    if (move instanceof Move.Deliver delivery && !letters.remove(delivery.letter()))
      return "no such letter";
    var step =
        Branches.ground(
            terms,
            name,
            agent.steps(),
            agent.state(),
            agent.tables(),
            agent.instance().rules(),
            Search.input(move));
    if (!(step instanceof Step.Taken<Term> taken)) return name + " refuses " + said + ": " + step;
    take(move, agent, taken, said);
    return "";
  }

  private void take(Move move, Agent agent, Step.Taken<Term> step, String said) {
    var tables = agent.tables().with(step.store(), Term::equals);
    agents.set(move.agent(), agent.after(step.next(), tables, move instanceof Move.Ask));
    var outgoing = Outgoing.of(step.sends(), move, agent, scenario);
    var places = new ArrayList<String>();
    for (var term : outgoing.heard()) {
      places.add(agent.instance().name() + "." + agent.steps() + "." + places.size());
      intruder.hear(term, Recipe.heard(places.get(places.size() - 1)));
    }
    letters.addAll(outgoing.letters());
    events.addAll(step.events());
    lines.add(new Attack.Line(agent.instance().name(), said, places, step.events()));
  }
}
