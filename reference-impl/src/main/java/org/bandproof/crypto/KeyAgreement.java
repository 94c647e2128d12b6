package org.bandproof.crypto;

import java.security.SecureRandom;
import java.util.Arrays;

/** X25519, RFC 7748: private keys of 32 bytes are clamped within each operation. */
public interface KeyAgreement {
  /** The size of a private key, a public key and a shared secret. */
  int SIZE = 32;

  /** The pair of a private key: 32 bytes from an offset on, which are copied. */
  Pair pair(byte[] secret, int at);

  /** A new pair. */
  default Pair generate(SecureRandom random) {
    var secret = new byte[SIZE];
    random.nextBytes(secret);
    try {
      return pair(secret, 0);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** A private key that does not leave its provider, and its public key. Not safe for threads. */
  interface Pair extends Erasable {
    /** Writes the public key (32 bytes), which is computed once. */
    void publicKey(byte[] out, int at);

    /**
     * Writes the shared secret (32 bytes): zero for a public key of low order. The top bit of the
     * peer's public key (32 bytes) is ignored and u-coordinates of p and above are taken modulo p.
     */
    void agree(byte[] peer, int peerAt, byte[] out, int at);
  }
}
