package org.bandproof.protocol.bandpay.band;

import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Secret;

/**
 * What the manufacturer put into a band.
 *
 * @param root the Ed25519 public key of the service's root
 * @param factoryKeys the signed key set of the day of manufacture
 */
record Self<V>(
    Secret<V> agreement, Secret<V> identity, V bandId, V certificate, V root, V factoryKeys)
    implements Mapped<V> {
  @Override
  public <W> Self<W> map(Mapper<V, W> m) {
    return new Self<>(
        m.secret(agreement),
        m.secret(identity),
        m.value(bandId),
        m.value(certificate),
        m.value(root),
        m.value(factoryKeys));
  }
}
