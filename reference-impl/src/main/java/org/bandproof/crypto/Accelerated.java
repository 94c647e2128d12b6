package org.bandproof.crypto;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.bandproof.spec.crypto.Aead;

/**
 * ChaCha20-Poly1305 by one rule: from JDK 25 on, which has instructions for it, records of at least {@link
 * #LONG} bytes are the JDK's, all others Bouncy Castle's. A JDK 17 is slower at every size, and each record
 * of the JDK costs 2 KiB of garbage.
 */
final class Accelerated implements AeadCipher {
  static final int LONG = 244;
  private static final int FROM_JDK = 25;

  private final AeadCipher shorter;
  private final AeadCipher longer;

  private Accelerated(AeadCipher shorter, AeadCipher longer) {
    this.shorter = shorter;
    this.longer = longer;
  }

  static Provider chaChaPoly(Provider jdk, Provider bouncyCastle) {
    var cipher =
        Runtime.version().feature() < FROM_JDK
            ? bouncyCastle.chaChaPoly()
            : new Accelerated(bouncyCastle.chaChaPoly(), jdk.chaChaPoly());
    return new Provider() {
      @Override
      public String name() {
        return "accelerated";
      }

      @Override
      public Set<Primitive> offers() {
        return EnumSet.of(Primitive.CHACHAPOLY);
      }

      @Override
      public AeadCipher chaChaPoly() {
        return cipher;
      }
    };
  }

  @Override
  public Aead aead() {
    return Aead.CHACHAPOLY;
  }

  @Override
  public AeadKey key(byte[] raw, int at, int length) {
    return new Key(shorter.key(raw, at, length), Arrays.copyOfRange(raw, at, at + length));
  }

  private final class Key extends AeadKey {
    private final AeadKey shortKey;
    private final byte[] raw;
    private AeadKey longKey;

    Key(AeadKey shortKey, byte[] raw) {
      super(Aead.CHACHAPOLY);
      this.shortKey = shortKey;
      this.raw = raw;
    }

    private AeadKey by(int length) {
      if (length < LONG) return shortKey;
      if (longKey == null) longKey = longer.key(raw, 0, raw.length);
      return longKey;
    }

    @Override
    void seal(
        byte[] nonce,
        byte[] ad,
        int adAt,
        int adLength,
        byte[] plaintext,
        int from,
        int length,
        byte[] out,
        int at) {
      by(length).seal(nonce, ad, adAt, adLength, plaintext, from, length, out, at);
    }

    @Override
    boolean open(
        byte[] nonce,
        byte[] ad,
        int adAt,
        int adLength,
        byte[] ciphertext,
        int from,
        int length,
        byte[] out,
        int at) {
      return by(length - TAG).open(nonce, ad, adAt, adLength, ciphertext, from, length, out, at);
    }

    @Override
    public void erase() {
      Arrays.fill(raw, (byte) 0);
      shortKey.erase();
      if (longKey != null) longKey.erase();
    }
  }
}
