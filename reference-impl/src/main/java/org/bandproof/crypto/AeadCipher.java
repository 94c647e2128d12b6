package org.bandproof.crypto;

import java.util.Optional;

/** A cipher with associated data and a 16-byte tag that follows the ciphertext. */
public interface AeadCipher {
  /** @throws IllegalArgumentException if the cipher has no such size of key or nonce */
  byte[] seal(byte[] key, byte[] nonce, byte[] ad, byte[] plaintext);

  /**
   * The plaintext, if the tag is right; nothing of it is given out or kept otherwise.
   *
   * @throws IllegalArgumentException if the cipher has no such size of key or nonce
   */
  Optional<byte[]> open(byte[] key, byte[] nonce, byte[] ad, byte[] ciphertext);
}
