package org.bandproof.protocol.bandpay.wallet;

import static org.bandproof.spec.crypto.Field.natural;
import static org.bandproof.spec.crypto.Field.number;
import static org.bandproof.spec.crypto.Field.octets;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** The one band that a wallet knows. It is pending until the service has recorded a receipt. */
record Pairing<V>(V bandId, V band, Nat<V> epoch, boolean pending) implements Mapped<V> {
  static final Layout PENDING = layout("PairingPending", 60);
  static final Layout PAIRED = layout("PairingDone", 61);

  private static Layout layout(String name, int number) {
    return Layout.cbor(
        name, number(number), octets("bandId", 16), octets("band", 32), natural("epoch"));
  }

  Pairing<V> recorded() {
    return new Pairing<>(bandId, band, epoch, false);
  }

  Step.Taken<V> kept(Step.Taken<V> step, Crypto<V> c) {
    var layout = pending ? PENDING : PAIRED;
    return step.keep(key(c), c.encode(layout, List.of(bandId, band, c.value(epoch))));
  }

  static <V> V key(Crypto<V> c) {
    return c.constant("pairing");
  }

  /** Empty if it does not decode. */
  static <V> Optional<Pairing<V>> decode(V stored, Turn<V> t) {
    var pending = Message.tried(PENDING, stored, t);
    if (pending.isPresent()) return pending.map(m -> of(m, true, t));
    return Message.tried(PAIRED, stored, t).map(m -> of(m, false, t));
  }

  private static <V> Pairing<V> of(Message<V> m, boolean pending, Turn<V> t) {
    return new Pairing<>(m.of("bandId"), m.of("band"), m.nat("epoch", t), pending);
  }

  @Override
  public <W> Pairing<W> map(Mapper<V, W> m) {
    return new Pairing<>(m.value(bandId), m.value(band), m.nat(epoch), pending);
  }
}
