package org.bandproof.spec.symbolic.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bandproof.spec.claim.Goal;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.symbolic.Branches;
import org.bandproof.spec.symbolic.Conditions;
import org.bandproof.spec.symbolic.Substitution;
import org.bandproof.spec.symbolic.Tables;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Unifier;
import org.bandproof.spec.symbolic.intruder.Analysis;
import org.bandproof.spec.symbolic.intruder.Constraint;
import org.bandproof.spec.symbolic.intruder.Knowledge;
import org.bandproof.spec.symbolic.intruder.Solver;

/**
 * Searches a scenario for the shortest attack on a goal, by iterative deepening over the number of moves.
 * A move is one step of one agent: the intruder gives an input, the agent takes a step of its role text,
 * and what it sends is heard (step compression: Denker, Millen, Rueß 2000; OFMC 2005, section 4).
 *
 * <p>Of moves that could as well come in another order it tries one: a move of an agent that stands before
 * the last one's in the scenario must need what the last one said (constraint differentiation:
 * Mödersheim, Viganò, Basin 2010). An attack in another order is one in this order, for an agreement is
 * broken as soon as somebody commits too early, and a secret stays known. Of agents that are the same but
 * for their names, the first begins first.
 *
 * <p>It only proposes: what it finds is reported after {@link Replay} took every step again on ground
 * terms, with messages that the intruder can make.
 */
public final class Search {
  /**
   * What came of it.
   *
   * @param nodes the symbolic states of the last, deepest round
   * @param depth the moves of the deepest round
   * @param exhausted whether no agent could go on at the end, so that more depth finds nothing more
   * @param rejected why proposals were no attacks; anything here is a fault of the search
   */
  public record Result(
      Optional<Attack> attack, long nodes, int depth, boolean exhausted, List<String> rejected) {}

  private final Scenario scenario;
  private final Goal goal;
  private final boolean reduced;
  private final Substitution sigma = new Substitution();
  private final Branches branches;
  private final Solver solver;
  private final Analysis analysis;
  private final Violations violations;
  private final List<String> rejected = new ArrayList<>();
  private Optional<Attack> attack = Optional.empty();
  private int depth;
  private long nodes;
  private long frontier;

  private Search(Scenario scenario, Goal goal, boolean reduced) {
    this.scenario = scenario;
    this.goal = goal;
    this.reduced = reduced;
    var unifier = new Unifier(sigma);
    branches = new Branches(scenario.terms(), sigma, unifier);
    solver = new Solver(sigma, unifier, scenario.scalars());
    analysis = new Analysis(scenario.terms(), sigma, solver);
    violations = new Violations(scenario.honest(), sigma, unifier, solver);
  }

  /** @param bound the most moves of an attack */
  public static Result of(Scenario scenario, Goal goal, int bound) {
    return new Search(scenario, goal, true).run(bound);
  }

  /** In every order, to compare with. */
  public static Result unreduced(Scenario scenario, Goal goal, int bound) {
    return new Search(scenario, goal, false).run(bound);
  }

  private Result run(int bound) {
    boolean exhausted = false;
    for (depth = 1; depth <= bound && attack.isEmpty() && !exhausted; depth++) {
      nodes = 0;
      frontier = 0;
      start();
      exhausted = frontier == 0;
    }
    return new Result(attack, nodes, depth - 1, exhausted, List.copyOf(rejected));
  }

  private void start() {
    var heard = Knowledge.NONE.with(scenario.known(), 0);
    analysis.analyse(
        heard,
        List.of(),
        Conditions.NONE,
        0,
        (knowledge, simple, conditions) -> explore(Situation.of(scenario, knowledge)));
  }

  private void explore(Situation now) {
    if (attack.isPresent()) return;
    nodes++;
    if (now.level() == depth) {
      frontier++;
      violations.of(now, goal, this::propose);
      return;
    }
    for (int i = 0; i < now.agents().size(); i++) moves(now, i);
    for (var letter : now.letters())
      if (first(letter, now)) take(now, new Move.Deliver(letter.to(), letter));
  }

  /** Letters between two agents arrive in order. */
  private static boolean first(Letter letter, Situation now) {
    for (var other : now.letters())
      if (other.from() == letter.from() && other.to() == letter.to()) return other == letter;
    return false;
  }

  private void moves(Situation now, int i) {
    var agent = now.agents().get(i);
    if (agent.done() || reduced && agent.steps() == 0 && waits(now, i)) return;
    for (var channel : agent.instance().channels())
      take(now, new Move.Give(i, new Input.Link<>(channel, sigma.fresh())));
    for (var input : agent.instance().free()) take(now, new Move.Give(i, input));
    if (agent.scripted()) take(now, new Move.Ask(i, agent.next()));
    if (i == scenario.serviceAt())
      for (var account : scenario.accounts())
        take(now, new Move.Give(i, new Input.Account<>(account, sigma.fresh())));
    var end = new Move.Disconnect(i);
    if (agent.connected() && !(reduced && now.swaps(end)))
      explore(now.after(end, agent.disconnected(), List.of(), List.of()));
  }

  /** For the twin before it to begin. */
  private static boolean waits(Situation now, int i) {
    if (i == 0) return false;
    var before = now.agents().get(i - 1);
    return before.steps() == 0 && before.instance().twin(now.agents().get(i).instance());
  }

  private void take(Situation now, Move move) {
    boolean swaps = reduced && now.swaps(move);
    if (attack.isPresent() || swaps && message(move).isEmpty()) return;
    var agent = now.agents().get(move.agent());
    var outlook = solver.outlook(now.knowledge(), now.simple(), now.level());
    var message = message(move);
    var from = swaps ? now.late(message.orElseThrow()) : now;
    branches.each(
        agent.instance().name(),
        agent.steps(),
        agent.state(),
        agent.tables(),
        agent.instance().rules(),
        input(move),
        () -> message.isEmpty() || outlook.test(message.get()),
        (step, tables, conditions) -> taken(from, move, step, tables, conditions));
  }

  static Input<Term> input(Move move) {
    if (move instanceof Move.Give give) return give.input();
    if (move instanceof Move.Ask ask) return ask.input();
    if (move instanceof Move.Deliver delivery)
      return new Input.Account<>(delivery.letter().account(), delivery.letter().message());
    throw new IllegalArgumentException("a disconnect is no input");
  }

  /** The message that the intruder makes, if the move has one. */
  static Optional<Term> message(Move move) {
    if (!(move instanceof Move.Give give)) return Optional.empty();
    if (give.input() instanceof Input.Link<Term> link) return Optional.of(link.message());
    if (give.input() instanceof Input.Account<Term> asked) return Optional.of(asked.message());
    return Optional.empty();
  }

  private void taken(
      Situation now, Move move, Step.Taken<Term> step, Tables tables, Conditions added) {
    var agent = now.agents().get(move.agent());
    var outgoing = Outgoing.of(step.sends(), move, agent, scenario);
    var asked = new ArrayList<>(now.simple());
    message(move).ifPresent(message -> asked.add(new Constraint(message, now.level())));
    var conditions = now.conditions().and(added);
    var next = agent.after(step.next(), tables, move instanceof Move.Ask);
    var after = now.after(move, next, outgoing.letters(), step.events());
    solver.solve(
        now.knowledge(),
        asked,
        conditions,
        simple -> {
          if (!early(after, after.knowledge(), simple)
              && !changesNothing(now, agent, next, after, outgoing, simple))
            heard(after, outgoing.heard(), simple, conditions);
        });
  }

  /** Whether a message that had to be late could have been had earlier, as things are now. */
  private boolean early(Situation now, Knowledge knowledge, List<Constraint> simple) {
    return solver.makesAny(knowledge, simple, now.late());
  }

  /** Whether the state is as before, nothing is under way, and nothing new was heard. */
  private boolean changesNothing(
      Situation now, Agent agent, Agent next, Situation after, Outgoing outgoing, List<Constraint> simple) {
    boolean silent = after.fresh() == 0 && outgoing.letters().isEmpty() && agent.asked() == next.asked();
    return silent
        && replaced(agent.state()).equals(replaced(next.state()))
        && agent.tables().map(sigma::apply).equals(next.tables().map(sigma::apply))
        && solver.makes(now.knowledge(), simple, sigma.apply(outgoing.heard()), now.level());
  }

  private State<Term> replaced(State<Term> state) {
    return state.map(sigma::apply);
  }

  private void heard(
      Situation after, List<Term> heard, List<Constraint> simple, Conditions conditions) {
    analysis.analyse(
        after.knowledge().with(heard, after.level()),
        simple,
        conditions,
        after.level(),
        (knowledge, solved, holding) -> {
          if (!early(after, knowledge, solved)) explore(after.knowing(knowledge, solved, holding));
        });
  }

  private void propose(Situation violated) {
    solver.settle(
        violated.knowledge(),
        violated.simple(),
        violated.conditions(),
        simple -> {
          if (attack.isEmpty()) judge(violated);
        });
  }

  private void judge(Situation violated) {
    var ground = new Grounding(sigma).of(violated);
    if (ground.isEmpty()) rejected.add("no ground instance of " + violated.moves());
    else {
      var replay = new Replay(scenario, goal, ground.get());
      if (replay.succeeds()) attack = Optional.of(replay.attack());
      else rejected.add(replay.failure());
    }
  }
}
