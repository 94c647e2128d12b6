package org.bandproof.protocol.bandpay.band;

import java.util.List;
import org.bandproof.protocol.bandpay.message.Link;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Transport;

/** The grant is good, and the user was asked for a tap. */
record AwaitingBindTap<V>(
    Idle<V> idle, Keys<V> keys, Binding<V> binding, Transport<V> transport) implements Busy<V> {
  /** The prompt's end. */
  @Override
  public int patience() {
    return 30_000;
  }

  @Override
  public Step<V> onGesture(Gesture gesture, Turn<V> t) {
    return gesture == Gesture.TAP ? bind(t) : Step.Taken.to(this);
  }

  @Override
  public Step<V> onMessage(V message, Turn<V> t) {
    return t.unexpected();
  }

  Step<V> bind(Turn<V> t) {
    var c = t.crypto;
    var memory = memory().with(newer(t)).bound(binding);
    var sealed = transport.seal(c.encode(Messages.BOUND, List.of(binding.receipt())), c);
    return memory
        .kept(Step.Taken.to(new Idle<>(self(), memory, false)), c)
        .send(Port.LINK, Link.OUT, c.encode(Messages.CONTINUE, List.of(sealed.text())))
        .event("Bound", List.of(self().bandId(), binding.wallet(), c.value(memory.epoch())));
  }

  /** The key set that came with the grant, unless a higher one came in the meantime. */
  private Keys<V> newer(Turn<V> t) {
    var stored = memory().keys();
    return t.crypto.less(stored.version(), keys.version()) ? keys : stored;
  }

  @Override
  public AwaitingBindTap<V> remembering(Memory<V> newer) {
    return new AwaitingBindTap<>(idle.remembering(newer), keys, binding, transport);
  }

  @Override
  public <W> AwaitingBindTap<W> map(Mapper<V, W> m) {
    return new AwaitingBindTap<>(idle.map(m), keys.map(m), binding.map(m), transport.map(m));
  }
}
