package org.bandproof.crypto;

import org.bandproof.spec.crypto.Aead;

/** What the algebra computes with; providers may be mixed. */
public record Primitives(
    KeyAgreement x25519,
    Signatures ed25519,
    Hash sha256,
    AeadCipher chaChaPoly,
    AeadCipher aesGcm) {

  AeadCipher cipher(Aead aead) {
    return switch (aead) {
      case CHACHAPOLY -> chaChaPoly;
      case AESGCM -> aesGcm;
    };
  }
}
