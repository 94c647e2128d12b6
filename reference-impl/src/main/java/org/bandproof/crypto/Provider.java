package org.bandproof.crypto;

import java.util.Set;
import org.bandproof.spec.crypto.Aead;

/**
 * Whoever computes the primitives, or some of them. Digests and ciphers are kept and used again, so a
 * provider and the handles that it makes serve one thread.
 */
public interface Provider {
  String name();

  Set<Primitive> offers();

  /** @throws UnsupportedOperationException if it is not offered; as all of these */
  default KeyAgreement x25519() {
    throw lacks(Primitive.X25519);
  }

  default Signatures ed25519() {
    throw lacks(Primitive.ED25519);
  }

  default Hash sha256() {
    throw lacks(Primitive.SHA256);
  }

  default AeadCipher chaChaPoly() {
    throw lacks(Primitive.CHACHAPOLY);
  }

  default AeadCipher aesGcm() {
    throw lacks(Primitive.AESGCM);
  }

  default AeadCipher cipher(Aead aead) {
    return switch (aead) {
      case CHACHAPOLY -> chaChaPoly();
      case AESGCM -> aesGcm();
    };
  }

  /** The error of who asks for what is not offered. */
  default UnsupportedOperationException lacks(Primitive primitive) {
    return new UnsupportedOperationException(
        "the provider "
            + name()
            + " has no "
            + primitive
            + "; name one that has it, as bouncycastle, behind it in a Composite");
  }
}
