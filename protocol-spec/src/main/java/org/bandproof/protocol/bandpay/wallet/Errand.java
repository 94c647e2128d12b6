package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Transport;

/** What a session is opened for. */
sealed interface Errand<V> extends Mapped<V> {
  /** The session is open, and the pairing recorded. */
  Step.Taken<V> begin(Idle<V> idle, Transport<V> transport, Turn<V> t);

  @Override
  <W> Errand<W> map(Mapper<V, W> m);

  /** To ask whether the band is there. */
  record Presence<V>() implements Errand<V> {
    @Override
    public Step.Taken<V> begin(Idle<V> idle, Transport<V> transport, Turn<V> t) {
      V challenge = t.fresh.bytes(16);
      var sealed = transport.seal(t.crypto.encode(Messages.PRESENCE, List.of(challenge)), t.crypto);
      return Busy.write(
          new AwaitingPresent<>(idle, sealed.transport(), challenge), sealed.text(), t);
    }

    @Override
    public <W> Presence<W> map(Mapper<V, W> m) {
      return new Presence<>();
    }
  }

  /** To pay a purchase. */
  record Pay<V>(V purchase) implements Errand<V> {
    @Override
    public Step.Taken<V> begin(Idle<V> idle, Transport<V> transport, Turn<V> t) {
      return Step.Taken.to(new AwaitingOrder<>(idle, transport))
          .tell(
              t.crypto.encode(AccountMessages.ASK_ORDER, List.of(purchase, transport.hash())));
    }

    @Override
    public <W> Pay<W> map(Mapper<V, W> m) {
      return new Pay<>(m.value(purchase));
    }
  }
}
