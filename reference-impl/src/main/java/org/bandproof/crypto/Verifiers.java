package org.bandproof.crypto;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The public keys that were met last, judged and decoded, which takes half as long as to verify with one: a
 * service reads an owner's key from its registry each time. There are 1,024 at most, so that strangers' keys
 * cost time and no memory; the key not met for longest goes.
 */
final class Verifiers {
  static final int KEYS = 1_024;

  private final Signatures ed25519;
  private final Map<Bytes, Optional<Signatures.Verifier>> met = new LinkedHashMap<>(16, 0.75f, true);

  Verifiers(Signatures ed25519) {
    this.ed25519 = ed25519;
  }

  /** The verifier with a public key: empty if it is none. */
  Optional<Signatures.Verifier> of(Bytes key) {
    if (key.size() != Signatures.KEY) return Optional.empty();
    var known = met.get(key);
    return known != null ? known : judged(key);
  }

  private Optional<Signatures.Verifier> judged(Bytes key) {
    var verifier = ed25519.verifier(key.array(), 0, Signatures.KEY);
    if (met.size() == KEYS) met.remove(met.keySet().iterator().next());
    met.put(Bytes.of(key.array()), verifier);
    return verifier;
  }
}
