package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Transport;

/** The band was asked whether it is there. */
record AwaitingPresent<V>(Idle<V> idle, Transport<V> transport, V challenge) implements Busy<V> {
  @Override
  public Step<V> onContinued(V message, Turn<V> t) {
    var opened = transport.open(message, t);
    if (opened.isEmpty()) return t.refuse();
    var present = Message.read(Messages.PRESENT, opened.get().text(), t);
    if (present.isEmpty()) return t.refuse();
    if (!t.crypto.same(present.get().of("challenge"), challenge)) return t.malformed();
    return Busy.hangUp(
        Step.Taken.<V>to(idle).show("present", List.of(present.get().of("worn"))));
  }

  @Override
  public <W> AwaitingPresent<W> map(Mapper<V, W> m) {
    return new AwaitingPresent<>(idle.map(m), transport.map(m), m.value(challenge));
  }
}
