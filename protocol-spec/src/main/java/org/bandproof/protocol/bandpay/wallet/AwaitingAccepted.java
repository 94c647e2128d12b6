package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** The service was given an approval. */
record AwaitingAccepted<V>(Idle<V> idle, V orderId) implements Busy<V> {
  @Override
  public Step<V> onAnswer(V message, Turn<V> t) {
    var order = Busy.only(AccountMessages.ACCEPTED, "orderId", message, t);
    if (order.isEmpty()) return t.refuse();
    if (!t.crypto.same(order.get(), orderId)) return t.malformed();
    return Busy.hangUp(Step.Taken.<V>to(idle).show("paid", List.of(order.get())))
        .event("Paid", List.of(order.get()));
  }

  @Override
  public <W> AwaitingAccepted<W> map(Mapper<V, W> m) {
    return new AwaitingAccepted<>(idle.map(m), m.value(orderId));
  }
}
