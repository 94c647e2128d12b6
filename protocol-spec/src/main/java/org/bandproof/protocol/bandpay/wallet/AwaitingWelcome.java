package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Handshake;

/** Message 1 of a session was sent. */
record AwaitingWelcome<V>(Idle<V> idle, Errand<V> errand, Handshake<V> handshake)
    implements Busy<V> {
  @Override
  public Step<V> onContinued(V message, Turn<V> t) {
    var read = handshake.read(message, t);
    if (read.isEmpty()) return t.refuse();
    var receipt = Busy.only(Messages.WELCOME, "receipt", read.get().text(), t);
    if (receipt.isEmpty()) return t.refuse();
    var transport = read.get().handshake().split(t.crypto);
    if (!idle.pairing().orElseThrow().pending()) return errand.begin(idle, transport, t);
    V give = t.crypto.encode(AccountMessages.GIVE_RECEIPT, List.of(receipt.get()));
    return Step.Taken.to(
            new AwaitingRecord<>(idle, Optional.of(errand), Optional.of(transport)))
        .tell(give);
  }

  @Override
  public <W> AwaitingWelcome<W> map(Mapper<V, W> m) {
    return new AwaitingWelcome<>(idle.map(m), errand.map(m), handshake.map(m));
  }
}
