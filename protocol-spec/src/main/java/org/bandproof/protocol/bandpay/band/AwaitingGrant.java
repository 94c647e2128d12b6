package org.bandproof.protocol.bandpay.band;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.GRANT_NAMES_REQUEST;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.GRANT_NAMES_WALLET;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.GRANT_SIGNED;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.TAP_BINDS;

import java.util.List;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Handshake;

/** Message 2 of a pairing was sent. */
record AwaitingGrant<V>(Idle<V> idle, Handshake<V> handshake, V request) implements Busy<V> {
  /** The handshake's end. */
  @Override
  public int patience() {
    return 60_000;
  }

  @Override
  public Step<V> onMessage(V message, Turn<V> t) {
    var continued = Idle.continued(message, t);
    if (continued.isEmpty()) return t.refuse();
    var read = handshake.read(continued.get(), t);
    if (read.isEmpty()) return t.refuse();
    var bind = Message.read(Messages.BIND, read.get().text(), t);
    if (bind.isEmpty()) return t.refuse();
    var keys = memory().keys().offered(bind.get().of("keySet"), self().root(), t);
    if (keys.isEmpty()) return t.refuse();
    var signed = Signed.read(Messages.BIND_GRANT, bind.get().of("grant"), t);
    if (signed.isEmpty()) return t.refuse();
    var grant = signed.get();
    V wallet = read.get().handshake().rs().orElseThrow();
    if (t.breaks(GRANT_SIGNED, () -> grant.by(keys.get().grantKey(), t))) return t.refuse();
    if (t.breaks(GRANT_NAMES_REQUEST, () -> t.crypto.same(grant.of("request"), request)))
      return t.refuse();
    if (t.breaks(GRANT_NAMES_WALLET, () -> t.crypto.same(grant.of("wallet"), wallet)))
      return t.refuse();
    var transport = read.get().handshake().split(t.crypto);
    var binding = Binding.of(grant, wallet, receipt(grant, t), t);
    var prompt = new AwaitingBindTap<>(idle, keys.get(), binding, transport);
    return t.forbids(TAP_BINDS)
        ? Step.Taken.<V>to(prompt).show("tap", List.of())
        : prompt.bind(t);
  }

  private V receipt(Signed<V> grant, Turn<V> t) {
    return Signed.write(
        Messages.BIND_RECEIPT,
        List.of(grant.hash(t), t.crypto.value(memory().epoch())),
        self().identity(),
        t.crypto);
  }

  @Override
  public AwaitingGrant<V> remembering(Memory<V> newer) {
    return new AwaitingGrant<>(idle.remembering(newer), handshake, request);
  }

  @Override
  public <W> AwaitingGrant<W> map(Mapper<V, W> m) {
    return new AwaitingGrant<>(idle.map(m), handshake.map(m), m.value(request));
  }
}
