package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** The service was asked for the latest release of a band, to bring it there. */
record AwaitingCarried<V>(Idle<V> idle) implements Busy<V> {
  @Override
  public Step<V> onAnswer(V message, Turn<V> t) {
    var c = t.crypto;
    var released = Message.read(AccountMessages.RELEASED, message, t);
    if (released.isEmpty()) return t.refuse();
    V carried =
        c.encode(
            Messages.CARRIED, List.of(released.get().of("grant"), released.get().of("keySet")));
    return Busy.reading(new ReadingInfo.ForRelease<>(idle, carried), t);
  }

  @Override
  public <W> AwaitingCarried<W> map(Mapper<V, W> m) {
    return new AwaitingCarried<>(idle.map(m));
  }
}
