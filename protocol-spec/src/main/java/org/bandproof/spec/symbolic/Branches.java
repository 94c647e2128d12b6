package org.bandproof.spec.symbolic;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/**
 * The paths of one step of role text on terms with variables, by prefix re-execution: on each, the
 * variables of state and input are bound to what the path's answers ask for.
 *
 * <p>Refusals are left out: a refusal sends and stores nothing and leads where a disconnect leads, which
 * the intruder can cause without a message.
 */
public final class Branches {
  /** The time of every step, in seconds; it stands still. */
  private static final long NOW = 1_000_000;

  /** Sees a path while its bindings hold. */
  @FunctionalInterface
  public interface Visitor {
    void taken(Step.Taken<Term> step, Tables tables, Conditions conditions);
  }

  private final Terms terms;
  private final Substitution sigma;
  private final Unifier unifier;

  public Branches(Terms terms, Substitution sigma, Unifier unifier) {
    this.terms = terms;
    this.sigma = sigma;
    this.unifier = unifier;
  }

  /**
   * Takes every path.
   *
   * @param instance who takes the step
   * @param step its number, for the names that it makes
   * @param feasible whether the input, as it is bound so far, can still be made
   */
  public void each(
      String instance,
      int step,
      State<Term> state,
      Tables tables,
      Rules rules,
      Input<Term> input,
      BooleanSupplier feasible,
      Visitor visitor) {
    var todo = new ArrayDeque<List<Boolean>>();
    todo.push(List.of());
    int mark = sigma.mark();
    while (!todo.isEmpty()) {
      var run = new Narrowing(terms, sigma, unifier, todo.pop(), feasible);
      var turn = new Turn<>(run, run.fresh(instance, step), run.nat(NOW), rules, tables);
      if (input.to(state, turn) instanceof Step.Taken<Term> taken) {
        var stored = tables.with(taken.store(), run::same);
        var conditions = run.conditions();
        if (conditions.hold(sigma, unifier))
          visitor.taken(replaced(taken), stored, conditions);
      }
      run.others().forEach(todo::push);
      sigma.undo(mark);
    }
  }

  private Step.Taken<Term> replaced(Step.Taken<Term> step) {
    return new Step.Taken<>(
        step.next().map(sigma::apply),
        step.waitsOn(),
        step.store(),
        step.sends().stream().map(s -> s.<Term>map(sigma::apply)).toList(),
        step.events().stream().map(e -> e.<Term>map(sigma::apply)).toList());
  }

  /** The same step on ground terms, as a device takes it. */
  public static Step<Term> ground(
      Terms terms,
      String instance,
      int step,
      State<Term> state,
      Tables tables,
      Rules rules,
      Input<Term> input) {
    return input.to(
        state, new Turn<>(terms, terms.fresh(instance, step), terms.nat(NOW), rules, tables));
  }
}
