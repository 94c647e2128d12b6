package org.bandproof.protocol.bandpay.wallet;

import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Secret;

/** What an installation of the wallet has from the start. */
record Self<V>(Secret<V> agreement, V manufacturer) implements Mapped<V> {
  @Override
  public <W> Self<W> map(Mapper<V, W> m) {
    return new Self<>(m.secret(agreement), m.value(manufacturer));
  }
}
