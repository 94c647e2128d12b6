package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Transport;

/** Message 3 of a pairing was sent; the band's user is asked for a tap. */
record AwaitingBound<V>(Idle<V> idle, Transport<V> transport) implements Busy<V> {
  @Override
  public Step<V> onContinued(V message, Turn<V> t) {
    var opened = transport.open(message, t);
    if (opened.isEmpty()) return t.refuse();
    var receipt = Busy.only(Messages.BOUND, "receipt", opened.get().text(), t);
    if (receipt.isEmpty()) return t.refuse();
    V give = t.crypto.encode(AccountMessages.GIVE_RECEIPT, List.of(receipt.get()));
    return Step.Taken.to(new AwaitingRecord<>(idle)).tell(give);
  }

  @Override
  public <W> AwaitingBound<W> map(Mapper<V, W> m) {
    return new AwaitingBound<>(idle.map(m), transport.map(m));
  }
}
