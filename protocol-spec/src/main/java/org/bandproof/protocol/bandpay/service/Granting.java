package org.bandproof.protocol.bandpay.service;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.*;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** Challenges, and the grants that band's requests for them are given. */
final class Granting {
  private static final long TEN_MINUTES = 600;

  private Granting() {}

  static <V> Optional<Step.Taken<V>> challenge(
      Serving<V> service, V account, Message<V> question, Turn<V> t) {
    var known = Rows.find(Rows.ACCOUNT, account, t);
    if (known.isEmpty() || !Serving.steppedUp(known.get(), question.of("stepUp"), t))
      return Optional.empty();
    V challenge = t.fresh.bytes(32);
    V expiry = t.crypto.value(t.crypto.plus(t.now, TEN_MINUTES));
    return Optional.of(
        service
            .answer(AccountMessages.ISSUED, List.of(challenge), t)
            .put(Rows.put(Rows.CHALLENGE, account, List.of(challenge, expiry), t))
            .event("Challenged", List.of(account, challenge)));
  }

  static <V> Optional<Step.Taken<V>> grant(
      Serving<V> service, V account, Message<V> question, Turn<V> t) {
    var c = t.crypto;
    V asked = c.hash(question.of("request"));
    var before = Rows.find(Rows.REQUEST, asked, t);
    if (before.isPresent())
      return c.same(before.get().of("account"), account)
          ? Optional.of(granted(service, before.get().of("grant"), t))
          : Optional.empty();
    var certificate = Signed.read(Messages.CERTIFICATE, question.of("certificate"), t);
    var request = Signed.read(Messages.BIND_REQUEST, question.of("request"), t);
    if (certificate.isEmpty() || request.isEmpty()) return Optional.empty();
    if (!genuine(service, certificate.get(), request.get(), t)) return Optional.empty();
    if (!challenged(account, request.get(), t)) return Optional.empty();
    V bandId = request.get().of("bandId");
    var release = Rows.find(Rows.RELEASED, bandId, t);
    var epoch = epoch(release, t);
    var theirs = request.get().nat("epoch", t);
    if (t.breaks(EPOCH_NOT_BELOW, () -> c.atMost(epoch, theirs)))
      return release.map(r -> Releasing.answer(service, r.of("grant"), t));
    if (t.breaks(EPOCH_NOT_ABOVE, () -> c.atMost(theirs, epoch)))
      return Optional.of(service.alarm("epoch", t));
    if (Rows.find(Rows.OWNER, bandId, t).isPresent() && t.forbids(BAND_FREE))
      return Optional.empty();
    return Rows.find(Rows.ACCOUNT, account, t)
        .map(a -> grant(service, account, a, certificate.get(), request.get(), t));
  }

  private static <V> boolean genuine(
      Serving<V> service, Signed<V> certificate, Signed<V> request, Turn<V> t) {
    if (t.breaks(BAND_GENUINE, () -> certificate.by(service.self().manufacturer(), t)))
      return false;
    if (t.breaks(REQUEST_SIGNED, () -> request.by(certificate.of("identity"), t))) return false;
    return !t.breaks(
        REQUEST_NAMES_BAND, () -> t.crypto.same(request.of("bandId"), certificate.of("bandId")));
  }

  private static <V> boolean challenged(V account, Signed<V> request, Turn<V> t) {
    var live = Rows.find(Rows.CHALLENGE, account, t);
    if (live.isEmpty()) return false;
    V challenge = live.get().of("challenge");
    if (t.breaks(
        REQUEST_NAMES_CHALLENGE, () -> t.crypto.same(request.of("challenge"), challenge)))
      return false;
    return !t.breaks(
        CHALLENGE_IN_TIME, () -> t.crypto.atMost(t.now, live.get().nat("expiry", t)));
  }

  private static <V> Step.Taken<V> grant(
      Serving<V> service,
      V account,
      Message<V> registered,
      Signed<V> certificate,
      Signed<V> request,
      Turn<V> t) {
    V asked = request.hash(t);
    V grant =
        Signed.write(
            Messages.BIND_GRANT,
            List.of(
                account,
                registered.of("wallet"),
                registered.of("mode"),
                registered.of("currency"),
                registered.of("limit"),
                registered.of("n"),
                asked),
            service.self().grantKey(),
            t.crypto);
    V bandId = request.of("bandId");
    V epoch = request.of("epoch");
    return granted(service, grant, t)
        .put(Rows.delete(Rows.CHALLENGE, account))
        .put(Rows.put(Rows.REQUEST, asked, List.of(account, grant), t))
        .put(
            Rows.put(
                Rows.GRANT,
                t.crypto.hash(grant),
                List.of(account, bandId, epoch, certificate.of("identity")),
                t))
        .put(Rows.put(Rows.TRIED, Rows.tried(account, bandId, t), List.of(epoch), t))
        .event("Granted", List.of(account, registered.of("wallet"), bandId, asked, epoch));
  }

  private static <V> Step.Taken<V> granted(Serving<V> service, V grant, Turn<V> t) {
    return service.answer(AccountMessages.GRANTED, List.of(grant, service.self().keySet()), t);
  }

  /** The registry's epoch of a band: 0 until it is released for the first time. */
  static <V> Nat<V> epoch(Optional<Message<V>> release, Turn<V> t) {
    return release.map(r -> r.nat("epoch", t)).orElse(t.crypto.nat(0));
  }
}
