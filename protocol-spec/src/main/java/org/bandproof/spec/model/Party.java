package org.bandproof.spec.model;

import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;

/**
 * A role being played: its state, its store, and the number of steps it took. A driver gives it inputs
 * and brings its outputs where they belong, after they were stored.
 */
public final class Party<V> {
  private final Role role;
  private final State<V> off;
  private final Crypto<V> crypto;
  private final IntFunction<Fresh<V>> chance;
  private final Rules rules;
  private final Store<V> store;
  private State<V> state;
  private int steps;
  private long waited;

  /** @param chance the source of chance of each step, by the step's number */
  public Party(
      Role role,
      Provisions<V> given,
      Crypto<V> crypto,
      IntFunction<Fresh<V>> chance,
      Rules rules,
      Store<V> store) {
    this.role = role;
    this.crypto = crypto;
    this.chance = chance;
    this.rules = rules;
    this.store = store;
    off = role.off(given);
    state = off;
  }

  public Role role() {
    return role;
  }

  public State<V> state() {
    return state;
  }

  /**
   * Takes one input. What the step stores is stored when this returns.
   *
   * @param now the time in seconds, for a role that has a clock
   */
  public Step<V> take(Input<V> input, long now) {
    var turn = new Turn<>(crypto, chance.apply(steps++), crypto.nat(now), rules, store);
    var step = input.to(state, turn);
    if (step instanceof Step.Taken<V> taken) {
      if (!taken.store().isEmpty()) store.put(taken.store());
      if (taken.waitsOn()) state = taken.next();
      else move(taken.next());
    } else {
      move(state.dropped());
    }
    return step;
  }

  /** Takes power away and gives it back: only the store survives. */
  public Step<V> boot(long now) {
    state = off;
    var kept = store.rows(State.OWN).stream().findFirst().flatMap(Put::row);
    return take(new Input.Boot<>(kept), now);
  }

  /** The link ended. */
  public void disconnected() {
    move(state.dropped());
  }

  /**
   * Lets time pass, at most to the end of the state's patience.
   *
   * @return the milliseconds that are left, if the patience ended and an {@link Input.Clock} is due
   */
  public OptionalLong elapse(long millis) {
    long patience = state.patience();
    if (patience == 0 || waited + millis < patience) {
      waited += millis;
      return OptionalLong.empty();
    }
    long left = waited + millis - patience;
    waited = 0;
    return OptionalLong.of(left);
  }

  private void move(State<V> next) {
    if (next != state) waited = 0;
    state = next;
  }
}
