package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** The service was asked to release a band. */
record AwaitingReleased<V>(Idle<V> idle, V bandId) implements Busy<V> {
  @Override
  public Step<V> onAnswer(V message, Turn<V> t) {
    if (Message.read(AccountMessages.RELEASED, message, t).isEmpty()) return t.refuse();
    boolean own =
        idle.pairing().isPresent() && t.crypto.same(idle.pairing().get().bandId(), bandId);
    if (!own) return Step.Taken.<V>to(idle).show("released", List.of());
    return Step.Taken.<V>to(idle.forgotten())
        .delete(State.OWN, Pairing.key(t.crypto))
        .show("released", List.of());
  }

  @Override
  public <W> AwaitingReleased<W> map(Mapper<V, W> m) {
    return new AwaitingReleased<>(idle.map(m), m.value(bandId));
  }
}
