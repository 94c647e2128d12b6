package org.bandproof.protocol.bandpay.band;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.*;

import java.util.List;
import org.bandproof.protocol.bandpay.message.Link;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Transport;

/**
 * A session with the bound wallet.
 *
 * @param last the number of the last order that this session brought, 0 before the first
 */
record InSession<V>(Idle<V> idle, Transport<V> transport, Nat<V> last) implements Busy<V> {
  @Override
  public Step<V> onMessage(V message, Turn<V> t) {
    var continued = Message.tried(Messages.CONTINUE, message, t);
    if (continued.isEmpty()) return idle.onMessage(message, t);
    var opened = transport.open(continued.get().of("message"), t);
    if (opened.isEmpty()) return t.refuse();
    var session = new InSession<>(idle, opened.get().transport(), last);
    V record = opened.get().text();
    var presence = Message.tried(Messages.PRESENCE, record, t);
    if (presence.isPresent()) return session.onPresence(presence.get().of("challenge"), t);
    var pay = Message.read(Messages.PAY, record, t);
    if (pay.isEmpty()) return t.refuse();
    return session.onOrder(pay.get().of("order"), t);
  }

  private Step<V> onPresence(V challenge, Turn<V> t) {
    V unknown = t.crypto.value(t.crypto.nat(0));
    return answer(idle, last, Messages.PRESENT, List.of(challenge, unknown), t)
        .event("Present", List.of(self().bandId(), challenge));
  }

  private Step<V> onOrder(V signed, Turn<V> t) {
    var c = t.crypto;
    var binding = memory().binding().orElseThrow();
    V hash = c.hash(signed);
    if (c.same(hash, binding.lastOrder()))
      return answer(idle, last, Messages.APPROVED, List.of(binding.lastApproval()), t);
    var read = Signed.read(Messages.PAYMENT_ORDER, signed, t);
    if (read.isEmpty()) return t.refuse();
    var order = read.get();
    if (t.breaks(ORDER_SIGNED, () -> order.by(memory().keys().orderKey(), t))) return t.refuse();
    if (t.breaks(ORDER_NAMES_SESSION, () -> c.same(order.of("session"), transport.hash())))
      return t.refuse();
    var number = order.nat("number", t);
    if (t.breaks(ORDER_IS_NEXT, () -> c.less(last, number))) return t.refuse();
    var session = new InSession<>(idle, transport, number);
    if (!needsTap(order, binding, t) || !t.forbids(TAP_APPROVES))
      return session.approve(hash, false, t);
    return Step.Taken.<V>to(new AwaitingPayTap<>(session, hash))
        .show("payment", List.of(order.of("amount"), order.of("currency"), order.of("payee")));
  }

  private boolean needsTap(Signed<V> order, Binding<V> binding, Turn<V> t) {
    var c = t.crypto;
    var automatic = c.value(c.nat(Binding.AUTOMATIC));
    return t.breaks(POLICY_AUTOMATIC, () -> c.same(binding.mode(), automatic))
        || t.breaks(POLICY_CURRENCY, () -> c.same(order.of("currency"), binding.currency()))
        || t.breaks(POLICY_LIMIT, () -> c.atMost(order.nat("amount", t), binding.limit()))
        || t.breaks(POLICY_COUNT, () -> c.less(binding.used(), binding.n()));
  }

  Step<V> approve(V order, boolean tapped, Turn<V> t) {
    var c = t.crypto;
    var binding = memory().binding().orElseThrow();
    var counter = c.succ(memory().counter());
    V gesture = c.value(c.nat(tapped ? 1 : 0));
    V approval =
        Signed.write(
            Messages.PAYMENT_APPROVAL,
            List.of(order, self().bandId(), c.value(memory().epoch()), c.value(counter), gesture),
            self().identity(),
            c);
    var used = tapped ? c.nat(0) : c.succ(binding.used());
    var memory = memory().approved(counter, binding.approved(used, order, approval));
    var after = idle.remembering(memory);
    return memory
        .kept(answer(after, last, Messages.APPROVED, List.of(approval), t), c)
        .event("Approved", List.of(self().bandId(), order, transport.hash(), c.value(counter)));
  }

  private Step.Taken<V> answer(
      Idle<V> idle, Nat<V> last, Layout layout, List<V> parts, Turn<V> t) {
    var c = t.crypto;
    var sealed = transport.seal(c.encode(layout, parts), c);
    return Step.Taken.to(new InSession<>(idle, sealed.transport(), last))
        .send(Port.LINK, Link.OUT, c.encode(Messages.CONTINUE, List.of(sealed.text())));
  }

  @Override
  public InSession<V> remembering(Memory<V> newer) {
    return new InSession<>(idle.remembering(newer), transport, last);
  }

  @Override
  public <W> InSession<W> map(Mapper<V, W> m) {
    return new InSession<>(idle.map(m), transport.map(m), m.nat(last));
  }
}
