package org.bandproof.spec.symbolic.search;

import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.State;
import org.bandproof.spec.symbolic.Tables;
import org.bandproof.spec.symbolic.Term;

/**
 * An instance under way.
 *
 * @param steps that it took
 * @param asked how much of its script is done
 */
record Agent(Instance instance, State<Term> state, Tables tables, int steps, int asked) {
  static Agent of(Instance instance) {
    return new Agent(instance, instance.start(), instance.stored(), 0, 0);
  }

  boolean done() {
    return steps >= instance.limit();
  }

  boolean scripted() {
    return asked < instance.script().size();
  }

  Input<Term> next() {
    return instance.script().get(asked);
  }

  Agent after(State<Term> next, Tables stored, boolean script) {
    return new Agent(instance, next, stored, steps + 1, script ? asked + 1 : asked);
  }

  boolean connected() {
    return !state.dropped().equals(state);
  }

  Agent disconnected() {
    return new Agent(instance, state.dropped(), tables, steps, asked);
  }
}
