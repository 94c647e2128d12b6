package org.bandproof.crypto;

import java.util.List;
import java.util.function.Consumer;

/** Primitives that tell of every secret that they compute. */
public final class Spying {
  private Spying() {}

  /** Bouncy Castle, and whoever is told of results of Diffie-Hellman and of derived keys. */
  public static ByteCrypto crypto(Consumer<byte[]> told) {
    var own = BouncyCastle.primitives();
    var x25519 =
        new KeyAgreement() {
          @Override
          public byte[] publicKey(byte[] secret) {
            return own.x25519().publicKey(secret);
          }

          @Override
          public byte[] agree(byte[] secret, byte[] publicKey) {
            var shared = own.x25519().agree(secret, publicKey);
            told.accept(shared);
            return shared;
          }
        };
    var sha256 =
        new Hash() {
          @Override
          public byte[] digest(byte[] input) {
            return own.sha256().digest(input);
          }

          @Override
          public byte[] hmac(byte[] key, byte[] input) {
            return own.sha256().hmac(key, input);
          }

          @Override
          public List<byte[]> hkdf2(byte[] salt, byte[] input) {
            var keys = own.sha256().hkdf2(salt, input);
            keys.forEach(told);
            return keys;
          }
        };
    return new ByteCrypto(
        new Primitives(x25519, own.ed25519(), sha256, own.chaChaPoly(), own.aesGcm()));
  }
}
