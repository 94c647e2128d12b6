package org.bandproof.protocol.bandpay.service;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.OWNER_RELEASES;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** Releases: the epoch rises, and whoever owned the band owns it no more. */
final class Releasing {
  private Releasing() {}

  static <V> Optional<Step.Taken<V>> release(
      Serving<V> service, V account, Message<V> question, Turn<V> t) {
    var c = t.crypto;
    var known = Rows.find(Rows.ACCOUNT, account, t);
    if (known.isEmpty() || !Serving.steppedUp(known.get(), question.of("stepUp"), t))
      return Optional.empty();
    V bandId = question.of("bandId");
    var epoch = Granting.epoch(Rows.find(Rows.RELEASED, bandId, t), t);
    var owner = Rows.find(Rows.OWNER, bandId, t);
    boolean granted = owner.isEmpty() && tried(account, bandId, c.value(epoch), t);
    if (t.breaks(
        OWNER_RELEASES,
        () -> owner.map(o -> c.same(o.of("account"), account)).orElse(granted)))
      return Optional.empty();
    V risen = c.value(c.plus(epoch, 1));
    V grant =
        Signed.write(
            Messages.RELEASE_GRANT, List.of(bandId, risen), service.self().grantKey(), c);
    var released =
        answer(service, grant, t)
            .put(Rows.put(Rows.RELEASED, bandId, List.of(risen, grant), t))
            .put(Rows.delete(Rows.OWNER, bandId))
            .event("Deactivated", List.of(account, bandId, risen));
    if (owner.isEmpty()) return Optional.of(released);
    V former = owner.get().of("account");
    return Optional.of(
        released.put(Rows.delete(Rows.OWNED, former)).put(Rows.delete(Rows.ORDER, former)));
  }

  private static <V> boolean tried(V account, V bandId, V epoch, Turn<V> t) {
    var tried = Rows.find(Rows.TRIED, Rows.tried(account, bandId, t), t);
    return tried.isPresent() && t.crypto.same(tried.get().of("epoch"), epoch);
  }

  static <V> Optional<Step.Taken<V>> released(
      Serving<V> service, V account, Message<V> question, Turn<V> t) {
    return Rows.find(Rows.RELEASED, question.of("bandId"), t)
        .map(r -> answer(service, r.of("grant"), t));
  }

  static <V> Step.Taken<V> answer(Serving<V> service, V grant, Turn<V> t) {
    return service.answer(AccountMessages.RELEASED, List.of(grant, service.self().keySet()), t);
  }
}
