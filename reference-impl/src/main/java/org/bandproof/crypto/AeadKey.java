package org.bandproof.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bandproof.spec.crypto.Aead;

/**
 * A key of a cipher, for one session and one thread; its counters are unsigned. Input and output may be the same bytes of the same
 * array; otherwise they do not overlap.
 */
public abstract class AeadKey implements Erasable {
  static final int NONCE = 12;

  private static final int ZEROS = 4;
  private static final VarHandle LITTLE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final boolean little;
  private final byte[] nonce = new byte[NONCE];
  private boolean used;
  private long last;

  protected AeadKey(Aead aead) {
    little = aead == Aead.CHACHAPOLY;
  }

  /**
   * Writes ciphertext and tag: 16 bytes more than the plaintext.
   *
   * @throws IllegalStateException if the counter is not above all that this key has sealed with
   */
  public final void seal(
      long counter,
      byte[] ad,
      int adAt,
      int adLength,
      byte[] plaintext,
      int from,
      int length,
      byte[] out,
      int at) {
    if (!seals(counter)) throw new IllegalStateException("a counter seals once");
    used = true;
    last = counter;
    seal(nonce(counter), ad, adAt, adLength, plaintext, from, length, out, at);
  }

  /**
   * Decides whether a ciphertext with its tag opens, and writes the plaintext: 16 bytes less. If it does
   * not, no plaintext is in the output: those bytes are zero, or are what they were.
   */
  public final boolean open(
      long counter,
      byte[] ad,
      int adAt,
      int adLength,
      byte[] ciphertext,
      int from,
      int length,
      byte[] out,
      int at) {
    if (length < AeadCipher.TAG) return false;
    if (open(nonce(counter), ad, adAt, adLength, ciphertext, from, length, out, at)) return true;
    Arrays.fill(out, at, at + length - AeadCipher.TAG, (byte) 0);
    return false;
  }

  /** Whether it has sealed with no counter so high. */
  final boolean seals(long counter) {
    return !used || Long.compareUnsigned(counter, last) > 0;
  }

  private byte[] nonce(long counter) {
    if (little) LITTLE.set(nonce, ZEROS, counter);
    else BIG.set(nonce, ZEROS, counter);
    return nonce;
  }

  /** With any nonce of 12 bytes, which is not kept. */
  abstract void seal(
      byte[] nonce,
      byte[] ad,
      int adAt,
      int adLength,
      byte[] plaintext,
      int from,
      int length,
      byte[] out,
      int at);

  /** With any nonce of 12 bytes, which is not kept; the output may hold anything if it fails. */
  abstract boolean open(
      byte[] nonce,
      byte[] ad,
      int adAt,
      int adLength,
      byte[] ciphertext,
      int from,
      int length,
      byte[] out,
      int at);
}
