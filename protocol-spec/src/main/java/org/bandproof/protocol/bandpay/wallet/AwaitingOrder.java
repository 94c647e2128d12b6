package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Transport;

/** The service was asked for an order for this session. */
record AwaitingOrder<V>(Idle<V> idle, Transport<V> transport) implements Busy<V> {
  @Override
  public Step<V> onAnswer(V message, Turn<V> t) {
    var ordered = Message.read(AccountMessages.ORDERED, message, t);
    if (ordered.isEmpty()) return t.refuse();
    V pay = t.crypto.encode(Messages.PAY, List.of(ordered.get().of("order")));
    var sealed = transport.seal(pay, t.crypto);
    var next = new AwaitingApproval<>(idle, sealed.transport(), ordered.get().of("orderId"));
    return Busy.write(next, sealed.text(), t);
  }

  @Override
  public <W> AwaitingOrder<W> map(Mapper<V, W> m) {
    return new AwaitingOrder<>(idle.map(m), transport.map(m));
  }
}
