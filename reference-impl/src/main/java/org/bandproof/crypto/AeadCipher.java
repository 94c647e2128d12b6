package org.bandproof.crypto;

import org.bandproof.spec.crypto.Aead;

/** A cipher with associated data and a 16-byte tag that follows the ciphertext. */
public interface AeadCipher {
  /** The size of a key as the protocols have it. */
  int KEY = 32;

  int TAG = 16;

  /**
   * The handle of a key, which is copied.
   *
   * @throws IllegalArgumentException if the cipher has no keys of that length: 32 bytes, for AES also 16
   */
  AeadKey key(byte[] raw, int at, int length);

  /** Which of the two it is, and so how a counter becomes a nonce. */
  Aead aead();
}
