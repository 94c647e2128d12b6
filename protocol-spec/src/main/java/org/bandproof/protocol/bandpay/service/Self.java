package org.bandproof.protocol.bandpay.service;

import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Secret;

/** The service's keys: its root is offline, and signed the key set. */
record Self<V>(V manufacturer, V keySet, Secret<V> grantKey, Secret<V> orderKey)
    implements Mapped<V> {
  @Override
  public <W> Self<W> map(Mapper<V, W> m) {
    return new Self<>(
        m.value(manufacturer), m.value(keySet), m.secret(grantKey), m.secret(orderKey));
  }
}
