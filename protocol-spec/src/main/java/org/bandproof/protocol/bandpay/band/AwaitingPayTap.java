package org.bandproof.protocol.bandpay.band;

import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** An order is good, and the user was asked for a tap. */
record AwaitingPayTap<V>(InSession<V> session, V order) implements Busy<V> {
  @Override
  public Idle<V> idle() {
    return session.idle();
  }

  /** The prompt's end; the session goes on. */
  @Override
  public int patience() {
    return 30_000;
  }

  @Override
  public Step<V> onClock(Turn<V> t) {
    return Step.Taken.to(session);
  }

  @Override
  public Step<V> onGesture(Gesture gesture, Turn<V> t) {
    return gesture == Gesture.TAP ? session.approve(order, true, t) : Step.Taken.to(this);
  }

  @Override
  public Step<V> onMessage(V message, Turn<V> t) {
    return t.unexpected();
  }

  @Override
  public AwaitingPayTap<V> remembering(Memory<V> newer) {
    return new AwaitingPayTap<>(session.remembering(newer), order);
  }

  @Override
  public <W> AwaitingPayTap<W> map(Mapper<V, W> m) {
    return new AwaitingPayTap<>(session.map(m), m.value(order));
  }
}
