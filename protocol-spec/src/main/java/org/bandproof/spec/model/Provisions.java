package org.bandproof.spec.model;

import java.util.Optional;
import org.bandproof.spec.crypto.Secret;

/** What a device is given when it is made: its keys, certificates and trust anchors, by name. */
public interface Provisions<V> {
  Optional<V> value(String name);

  Optional<Secret<V>> secret(String name);
}
