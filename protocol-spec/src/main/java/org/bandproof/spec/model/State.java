package org.bandproof.spec.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;

/**
 * What a role knows between two inputs: a record whose fields are exactly what is known in that state,
 * with one handler for each port. What a state does not expect is refused by the default.
 */
public interface State<V> extends Mapped<V> {
  /** The table of a role's own store: one row, given back by {@link Input.Boot}. */
  String OWN = "own";

  @Override
  <W> State<W> map(Mapper<V, W> mapper);

  /** Where a refusal and a disconnect lead. */
  default State<V> dropped() {
    return this;
  }

  /** How long the driver waits here until {@link #onClock}, in milliseconds; 0 means for ever. */
  default int patience() {
    return 0;
  }

  /** Power comes; {@code stored} is what was last kept, if anything was. */
  default Step<V> onBoot(Optional<V> stored, Turn<V> t) {
    return t.unexpected();
  }

  /** A message arrives: at a band a write, at a wallet a notification or the answer to a read. */
  default Step<V> onLink(Channel channel, V message, Turn<V> t) {
    return t.unexpected();
  }

  /** A channel is read. */
  default Step<V> onRead(Channel channel, Turn<V> t) {
    return t.unexpected();
  }

  default Step<V> onGesture(Gesture gesture, Turn<V> t) {
    return t.unexpected();
  }

  /** The application or the operator asks for something; arguments as the role declares them. */
  default Step<V> onCommand(String verb, List<V> arguments, Turn<V> t) {
    return t.unexpected();
  }

  /** A message over the authenticated channel of an account; at a wallet the account is its own. */
  default Step<V> onAccount(V account, V message, Turn<V> t) {
    return t.unexpected();
  }

  /** The {@link #patience} is over. */
  default Step<V> onClock(Turn<V> t) {
    return Step.Taken.to(dropped());
  }

  /** The values that the state holds, in the order of its components. */
  default List<V> fields() {
    var all = new ArrayList<V>();
    map(
        v -> {
          all.add(v);
          return v;
        });
    return all;
  }

  /** The state without its values: its class and its concrete components. */
  default String control() {
    return map(v -> "_").toString();
  }
}
