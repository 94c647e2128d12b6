package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Handshake;

/** The service was asked for a grant. */
record AwaitingGrant<V>(Idle<V> idle, Pairing<V> pairing, Handshake<V> handshake)
    implements Busy<V> {
  @Override
  public Step<V> onAnswer(V message, Turn<V> t) {
    var c = t.crypto;
    if (Message.tried(AccountMessages.RELEASED, message, t).isPresent()) return refusedByService();
    var granted = Message.read(AccountMessages.GRANTED, message, t);
    if (granted.isEmpty()) return t.refuse();
    V bind =
        c.encode(Messages.BIND, List.of(granted.get().of("grant"), granted.get().of("keySet")));
    var written = handshake.write(bind, t);
    if (written.isEmpty()) return t.refuse();
    var after = new AwaitingBound<>(idle.with(pairing), written.get().handshake().split(c));
    return pairing
        .kept(Busy.write(after, written.get().text(), t), c)
        .event("Binding", List.of(pairing.bandId(), c.value(pairing.epoch())));
  }

  @Override
  public <W> AwaitingGrant<W> map(Mapper<V, W> m) {
    return new AwaitingGrant<>(idle.map(m), pairing.map(m), handshake.map(m));
  }
}
