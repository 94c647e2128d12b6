package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Transport;

/** The band was given an order; perhaps its user is asked for a tap. */
record AwaitingApproval<V>(Idle<V> idle, Transport<V> transport, V orderId) implements Busy<V> {
  @Override
  public Step<V> onContinued(V message, Turn<V> t) {
    var opened = transport.open(message, t);
    if (opened.isEmpty()) return t.refuse();
    var approval = Busy.only(Messages.APPROVED, "approval", opened.get().text(), t);
    if (approval.isEmpty()) return t.refuse();
    V give = t.crypto.encode(AccountMessages.GIVE_APPROVAL, List.of(approval.get()));
    return Step.Taken.to(new AwaitingAccepted<>(idle, orderId)).tell(give);
  }

  @Override
  public <W> AwaitingApproval<W> map(Mapper<V, W> m) {
    return new AwaitingApproval<>(idle.map(m), transport.map(m), m.value(orderId));
  }
}
