package org.bandproof.protocol.bandpay.service;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.*;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** Receipts, the first of which makes the owner of an epoch. */
final class Recording {
  private Recording() {}

  static <V> Optional<Step.Taken<V>> record(
      Serving<V> service, V account, Message<V> question, Turn<V> t) {
    var c = t.crypto;
    var read = Signed.read(Messages.BIND_RECEIPT, question.of("receipt"), t);
    if (read.isEmpty()) return Optional.empty();
    var receipt = read.get();
    var found = Rows.find(Rows.GRANT, receipt.of("grant"), t);
    if (found.isEmpty()) return Optional.empty();
    var grant = found.get();
    if (t.breaks(RECEIPT_OF_ACCOUNT, () -> c.same(grant.of("account"), account)))
      return Optional.empty();
    if (t.breaks(RECEIPT_SIGNED, () -> receipt.by(grant.of("identity"), t)))
      return Optional.empty();
    V bandId = grant.of("bandId");
    V epoch = c.value(Granting.epoch(Rows.find(Rows.RELEASED, bandId, t), t));
    if (t.breaks(RECEIPT_OF_EPOCH, () -> c.same(receipt.of("epoch"), epoch)))
      return Optional.empty();
    var recorded = service.answer(AccountMessages.RECORDED, List.of(bandId, epoch), t);
    var owner = Rows.find(Rows.OWNER, bandId, t);
    if (owner.isPresent() && c.same(owner.get().of("grant"), receipt.of("grant")))
      return Optional.of(recorded);
    if (owner.isPresent() && t.forbids(FIRST_RECEIPT_OWNS)) return Optional.empty();
    var owned = Rows.find(Rows.OWNED, account, t);
    if (owned.isPresent() && t.breaks(ACCOUNT_FREE, () -> c.same(owned.get().of("bandId"), bandId)))
      return Optional.empty();
    V zero = c.value(c.nat(0));
    return Optional.of(
        recorded
            .put(
                Rows.put(
                    Rows.OWNER,
                    bandId,
                    List.of(account, grant.of("identity"), receipt.of("grant"), zero, zero),
                    t))
            .put(Rows.put(Rows.OWNED, account, List.of(bandId), t))
            .event("Recorded", List.of(account, bandId, epoch)));
  }
}
