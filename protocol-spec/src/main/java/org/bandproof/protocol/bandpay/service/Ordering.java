package org.bandproof.protocol.bandpay.service;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.*;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.model.Put;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** Orders for purchases, and the approvals of bands. */
final class Ordering {
  private static final long FIVE_MINUTES = 300;

  private Ordering() {}

  static <V> Optional<Step.Taken<V>> order(
      Serving<V> service, V account, Message<V> question, Turn<V> t) {
    var owned = Rows.find(Rows.OWNED, account, t);
    if (owned.isEmpty() && t.forbids(OWNER_ORDERS)) return Optional.empty();
    var owner = owned.flatMap(o -> Rows.find(Rows.OWNER, o.of("bandId"), t));
    if (owner.isPresent() && alarmed(owner.get(), t)) return Optional.empty();
    var purchase = Rows.find(Rows.PURCHASE, question.of("purchase"), t);
    if (purchase.isEmpty()) return Optional.empty();
    if (paid(purchase.get(), t)) return Optional.empty();
    return Optional.of(ordered(service, account, question, purchase.get(), t));
  }

  private static <V> boolean paid(Message<V> purchase, Turn<V> t) {
    V unpaid = t.crypto.value(t.crypto.nat(0));
    return t.breaks(PURCHASE_UNPAID, () -> t.crypto.same(purchase.of("paid"), unpaid));
  }

  private static <V> boolean alarmed(Message<V> owner, Turn<V> t) {
    V no = t.crypto.value(t.crypto.nat(0));
    return t.breaks(BINDING_UNBLOCKED, () -> t.crypto.same(owner.of("alarm"), no));
  }

  private static <V> Step.Taken<V> ordered(
      Serving<V> service, V account, Message<V> question, Message<V> purchase, Turn<V> t) {
    Crypto<V> c = t.crypto;
    V orderId = t.fresh.bytes(16);
    V number =
        c.value(
            c.plus(
                Rows.find(Rows.NUMBERED, account, t)
                    .map(n -> n.nat("number", t))
                    .orElse(c.nat(0)),
                1));
    V expiry = c.value(c.plus(t.now, FIVE_MINUTES));
    V order =
        Signed.write(
            Messages.PAYMENT_ORDER,
            List.of(
                orderId,
                question.of("session"),
                number,
                purchase.of("amount"),
                purchase.of("currency"),
                purchase.of("payee"),
                expiry,
                account),
            service.self().orderKey(),
            c);
    var live = List.of(c.hash(order), orderId, question.of("purchase"), expiry);
    return service
        .answer(AccountMessages.ORDERED, List.of(orderId, order), t)
        .put(Rows.put(Rows.NUMBERED, account, List.of(number), t))
        .put(Rows.put(Rows.ORDER, account, live, t))
        .event("Ordered", List.of(account, orderId, question.of("session")));
  }

  /** The checks stand in the order of the specification: signature, repeat, live, expiry, counter, unpaid. */
  static <V> Optional<Step.Taken<V>> accept(
      Serving<V> service, V account, Message<V> question, Turn<V> t) {
    var c = t.crypto;
    var read = Signed.read(Messages.PAYMENT_APPROVAL, question.of("approval"), t);
    var owned = Rows.find(Rows.OWNED, account, t);
    if (read.isEmpty() || owned.isEmpty()) return Optional.empty();
    var approval = read.get();
    V bandId = owned.get().of("bandId");
    var found = Rows.find(Rows.OWNER, bandId, t);
    if (found.isEmpty()) return Optional.empty();
    var owner = found.get();
    if (t.breaks(APPROVAL_SIGNED, () -> approval.by(owner.of("identity"), t)))
      return Optional.empty();
    V hash = approval.hash(t);
    var before = Rows.find(Rows.ACCEPTED, hash, t);
    if (before.isPresent()) return Optional.of(accepted(service, before.get().of("orderId"), t));
    var live = Rows.find(Rows.ORDER, account, t);
    if (live.isEmpty()) return Optional.empty();
    var order = live.get();
    if (t.breaks(ORDER_LIVE, () -> c.same(order.of("order"), approval.of("order"))))
      return Optional.empty();
    if (t.breaks(ORDER_IN_TIME, () -> c.atMost(t.now, order.nat("expiry", t))))
      return Optional.empty();
    var counter = approval.nat("counter", t);
    if (t.breaks(COUNTER_RISES, () -> c.less(owner.nat("counter", t), counter)))
      return Optional.of(clone(service, account, bandId, owner, t));
    return Rows.find(Rows.PURCHASE, order.of("purchase"), t)
        .filter(purchase -> !paid(purchase, t))
        .map(
            purchase ->
                accepted(service, order.of("orderId"), t)
                    .put(paid(order.of("purchase"), purchase, t))
                    .put(Rows.delete(Rows.ORDER, account))
                    .put(counted(bandId, owner, approval.of("counter"), 0, t))
                    .put(Rows.put(Rows.ACCEPTED, hash, List.of(order.of("orderId")), t))
                    .event(
                        "Accepted",
                        List.of(account, bandId, order.of("orderId"), approval.of("counter"))));
  }

  private static <V> Step.Taken<V> accepted(Serving<V> service, V orderId, Turn<V> t) {
    return service.answer(AccountMessages.ACCEPTED, List.of(orderId), t);
  }

  /** Two bands sign as one: the order is void, and no more are given until the band is released. */
  private static <V> Step.Taken<V> clone(
      Serving<V> service, V account, V bandId, Message<V> owner, Turn<V> t) {
    return service
        .alarm("clone", t)
        .put(Rows.delete(Rows.ORDER, account))
        .put(counted(bandId, owner, owner.of("counter"), 1, t));
  }

  private static <V> Put<V> counted(
      V bandId, Message<V> owner, V counter, long alarm, Turn<V> t) {
    return Rows.put(
        Rows.OWNER,
        bandId,
        List.of(
            owner.of("account"),
            owner.of("identity"),
            owner.of("grant"),
            counter,
            t.crypto.value(t.crypto.nat(alarm))),
        t);
  }

  private static <V> Put<V> paid(V key, Message<V> purchase, Turn<V> t) {
    return Rows.put(
        Rows.PURCHASE,
        key,
        List.of(
            purchase.of("amount"),
            purchase.of("currency"),
            purchase.of("payee"),
            t.crypto.value(t.crypto.nat(1))),
        t);
  }
}
