package org.bandproof.protocol.bandpay.wallet;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.CERTIFICATE_NAMES_BAND;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.CERTIFICATE_NAMES_STATIC;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.CERTIFICATE_SIGNED;

import java.util.List;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Handshake;

/** Message 1 of a pairing was sent. */
record AwaitingOffer<V>(Idle<V> idle, V bandId, Handshake<V> handshake) implements Busy<V> {
  @Override
  public Step<V> onContinued(V message, Turn<V> t) {
    var c = t.crypto;
    var read = handshake.read(message, t);
    if (read.isEmpty()) return t.refuse();
    var offer = Message.read(Messages.OFFER, read.get().text(), t);
    if (offer.isEmpty()) return t.refuse();
    var certified = Signed.read(Messages.CERTIFICATE, offer.get().of("certificate"), t);
    if (certified.isEmpty()) return t.refuse();
    var certificate = certified.get();
    var request = Signed.read(Messages.BIND_REQUEST, offer.get().of("request"), t);
    if (request.isEmpty()) return t.refuse();
    V band = read.get().handshake().rs().orElseThrow();
    if (t.breaks(CERTIFICATE_SIGNED, () -> certificate.by(idle.self().manufacturer(), t)))
      return t.refuse();
    if (t.breaks(CERTIFICATE_NAMES_STATIC, () -> c.same(certificate.of("static"), band)))
      return t.refuse();
    if (t.breaks(CERTIFICATE_NAMES_BAND, () -> c.same(certificate.of("bandId"), bandId)))
      return t.refuse();
    var pairing = new Pairing<>(bandId, band, request.get().nat("epoch", t), true);
    V ask = c.encode(AccountMessages.ASK_GRANT, List.of(certificate.bytes(), request.get().bytes()));
    return Step.Taken.to(new AwaitingGrant<>(idle, pairing, read.get().handshake())).tell(ask);
  }

  @Override
  public <W> AwaitingOffer<W> map(Mapper<V, W> m) {
    return new AwaitingOffer<>(idle.map(m), m.value(bandId), handshake.map(m));
  }
}
