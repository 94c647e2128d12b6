package org.bandproof.crypto;

import java.util.Arrays;

/**
 * SHA-256, FIPS 180-4, and what is made of it, from one digest that is used again and again. It
 * allocates nothing. Not safe for threads.
 */
public abstract class Hash {
  public static final int SIZE = 32;

  private static final int BLOCK = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  private final byte[] key = new byte[BLOCK];
  private final byte[] pseudorandom = new byte[SIZE];
  private final byte[] last = new byte[1];

  protected abstract void update(byte[] input, int at, int length);

  /** Writes the digest of what was given, and begins anew. */
  protected abstract void finish(byte[] out, int at);

  /** Writes the digest (32 bytes). */
  public final void digest(byte[] input, int inputAt, int length, byte[] out, int at) {
    update(input, inputAt, length);
    finish(out, at);
  }

  /** Writes the digest (32 bytes) of one after the other. */
  public final void digest(byte[] first, byte[] second, byte[] out, int at) {
    update(first, 0, first.length);
    digest(second, 0, second.length, out, at);
  }

  /** Writes the HMAC (32 bytes), RFC 2104, under a key of any length. */
  public final void hmac(byte[] secret, byte[] input, byte[] out, int at) {
    begin(secret, secret.length);
    update(input, 0, input.length);
    end(out, at);
  }

  /**
   * Writes the first two outputs (32 bytes each) of HKDF, RFC 5869, with empty info: what Noise
   * revision 34, section 4.3, calls HKDF with a chaining key as its salt.
   */
  public void hkdf2(byte[] salt, byte[] input, byte[] first, byte[] second) {
    hmac(salt, input, pseudorandom, 0);
    begin(pseudorandom, SIZE);
    counter(1);
    end(first, 0);
    begin(pseudorandom, SIZE);
    update(first, 0, SIZE);
    counter(2);
    end(second, 0);
    Arrays.fill(pseudorandom, (byte) 0);
  }

  private void counter(int number) {
    last[0] = (byte) number;
    update(last, 0, 1);
  }

  private void begin(byte[] secret, int length) {
    if (length > BLOCK) digest(secret, 0, length, key, 0);
    else System.arraycopy(secret, 0, key, 0, length);
    pad(INNER);
    update(key, 0, BLOCK);
  }

  private void end(byte[] out, int at) {
    finish(out, at);
    pad(INNER ^ OUTER);
    update(key, 0, BLOCK);
    update(out, at, SIZE);
    finish(out, at);
    Arrays.fill(key, (byte) 0);
  }

  private void pad(int with) {
    for (int i = 0; i < BLOCK; i++) key[i] ^= (byte) with;
  }
}
