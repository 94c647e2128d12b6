package org.bandproof.spec.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a role does with one input. */
public sealed interface Step<V> {
  /**
   * A step. The driver stores, then sends, then erases what the next state does not hold.
   *
   * @param waitsOn whether a wait that goes on in the state before goes on in the next one
   */
  record Taken<V>(
      State<V> next,
      boolean waitsOn,
      List<Put<V>> store,
      List<Send<V>> sends,
      List<Event<V>> events)
      implements Step<V> {
    /** A step to another state, whose wait begins, or to the very same one, whose wait goes on. */
    public static <V> Taken<V> to(State<V> next) {
      return new Taken<>(next, false, List.of(), List.of(), List.of());
    }

    /** A step that changes what a state knows and does not disturb its wait. */
    public static <V> Taken<V> within(State<V> next) {
      return new Taken<>(next, true, List.of(), List.of(), List.of());
    }

    /** Keeps the role's own store, which is given back at the next boot. */
    public Taken<V> keep(V key, V row) {
      return put(State.OWN, key, row);
    }

    public Taken<V> put(String table, V key, V row) {
      return put(new Put<>(table, key, Optional.of(row)));
    }

    public Taken<V> delete(String table, V key) {
      return put(new Put<>(table, key, Optional.empty()));
    }

    public Taken<V> put(Put<V> put) {
      return new Taken<>(next, waitsOn, with(store, put), sends, events);
    }

    public Taken<V> send(Port port, Channel channel, V message) {
      return send(new Send<>(port, channel.name(), List.of(message)));
    }

    public Taken<V> show(String what, List<V> values) {
      return send(new Send<>(Port.DISPLAY, what, values));
    }

    public Taken<V> tell(V message) {
      return send(new Send<>(Port.ACCOUNT, "", List.of(message)));
    }

    public Taken<V> send(Send<V> send) {
      return new Taken<>(next, waitsOn, store, with(sends, send), events);
    }

    public Taken<V> event(String name, List<V> of) {
      return new Taken<>(next, waitsOn, store, sends, with(events, new Event<>(name, of)));
    }

    private static <T> List<T> with(List<T> list, T item) {
      var longer = new ArrayList<>(list);
      longer.add(item);
      return List.copyOf(longer);
    }
  }

  /** A refusal stores nothing, sends nothing and leads to {@link State#dropped()}. */
  record Refused<V>(Refusal why) implements Step<V> {}
}
