package org.bandproof.bench.library;

/** A key of a cipher with 12-byte nonces as Noise makes them of a counter, and 16-byte tags. */
public interface Cipher {
  int TAG = 16;

  /** Writes ciphertext and tag; counters rise. */
  void seal(long counter, byte[] ad, byte[] plaintext, int length, byte[] out);

  /** Decides whether ciphertext and tag ({@code length} bytes) open, and writes the plaintext. */
  boolean open(long counter, byte[] ad, byte[] ciphertext, int length, byte[] out);
}
