package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Transport;

/** The service was given the receipt; in a session, the errand waits for it. */
record AwaitingRecord<V>(Idle<V> idle, Optional<Errand<V>> errand, Optional<Transport<V>> transport)
    implements Busy<V> {
  AwaitingRecord(Idle<V> idle) {
    this(idle, Optional.empty(), Optional.empty());
  }

  @Override
  public Step<V> onAnswer(V message, Turn<V> t) {
    var recorded = Message.read(AccountMessages.RECORDED, message, t);
    if (recorded.isEmpty()) return t.refuse();
    var c = t.crypto;
    var paired = idle.pairing().orElseThrow().recorded();
    if (!c.same(recorded.get().of("bandId"), paired.bandId())) return t.malformed();
    if (!c.same(recorded.get().of("epoch"), c.value(paired.epoch()))) return t.malformed();
    var after = idle.with(paired);
    var step =
        errand.isEmpty()
            ? Busy.hangUp(Step.Taken.<V>to(after).show("paired", List.of()))
            : errand.get().begin(after, transport.orElseThrow(), t);
    return paired.kept(step, c).event("Paired", List.of(paired.bandId(), c.value(paired.epoch())));
  }

  @Override
  public <W> AwaitingRecord<W> map(Mapper<V, W> m) {
    return new AwaitingRecord<>(
        idle.map(m), errand.map(e -> e.map(m)), transport.map(x -> x.map(m)));
  }
}
