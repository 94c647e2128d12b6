package org.bandproof.crypto;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Several providers: each primitive is computed by the first in the list that offers it. */
public record Composite(String name, List<Provider> parts) implements Provider {
  public Composite {
    parts = List.copyOf(parts);
  }

  @Override
  public Set<Primitive> offers() {
    var all = EnumSet.noneOf(Primitive.class);
    parts.forEach(part -> all.addAll(part.offers()));
    return all;
  }

  /** Who computes a primitive. */
  public Provider of(Primitive primitive) {
    return parts.stream()
        .filter(part -> part.offers().contains(primitive))
        .findFirst()
        .orElseThrow(() -> lacks(primitive));
  }

  @Override
  public KeyAgreement x25519() {
    return of(Primitive.X25519).x25519();
  }

  @Override
  public Signatures ed25519() {
    return of(Primitive.ED25519).ed25519();
  }

  @Override
  public Hash sha256() {
    return of(Primitive.SHA256).sha256();
  }

  @Override
  public AeadCipher chaChaPoly() {
    return of(Primitive.CHACHAPOLY).chaChaPoly();
  }

  @Override
  public AeadCipher aesGcm() {
    return of(Primitive.AESGCM).aesGcm();
  }
}
