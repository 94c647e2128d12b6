package org.bandproof.protocol.bandpay.band;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.KEY_SET_RISES;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.KEY_SET_SIGNED;

import java.util.Optional;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.model.Turn;

/** The service's key set that a band believes. */
record Keys<V>(V signed, Nat<V> version, V grantKey, V orderKey) implements Mapped<V> {
  /** A key set that was believed before. */
  static <V> Optional<Keys<V>> own(V signed, Turn<V> t) {
    return Signed.read(Messages.KEY_SET, signed, t).map(s -> of(s, t));
  }

  /** The key set in force once this one was offered; empty, with the reason, if it is refused. */
  Optional<Keys<V>> offered(V signed, V root, Turn<V> t) {
    var offer = Signed.read(Messages.KEY_SET, signed, t);
    if (offer.isEmpty()) return Optional.empty();
    if (t.breaks(KEY_SET_SIGNED, () -> offer.get().by(root, t))) return Optional.empty();
    var theirs = of(offer.get(), t);
    boolean stale = t.breaks(KEY_SET_RISES, () -> t.crypto.less(version, theirs.version));
    return Optional.of(stale ? this : theirs);
  }

  private static <V> Keys<V> of(Signed<V> keySet, Turn<V> t) {
    return new Keys<>(
        keySet.bytes(), keySet.nat("version", t), keySet.of("grantKey"), keySet.of("orderKey"));
  }

  @Override
  public <W> Keys<W> map(Mapper<V, W> m) {
    return new Keys<>(m.value(signed), m.nat(version), m.value(grantKey), m.value(orderKey));
  }
}
