package org.bandproof.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.bandproof.spec.crypto.Aead;

/**
 * A cipher of a JCA provider: one object to seal and one to open, which take the key anew for each record
 * because JCA demands it for each nonce.
 */
final class JcaAead implements AeadCipher {
  private static final int TAG_BITS = 8 * TAG;

  private final java.security.Provider provider;
  private final Aead aead;
  private final Direction sealing = new Direction(Cipher.ENCRYPT_MODE);
  private final Direction opening = new Direction(Cipher.DECRYPT_MODE);

  JcaAead(java.security.Provider provider, Aead aead) {
    this.provider = provider;
    this.aead = aead;
  }

  @Override
  public Aead aead() {
    return aead;
  }

  @Override
  public AeadKey key(byte[] raw, int at, int length) {
    boolean fits = length == KEY || aead == Aead.AESGCM && length == KEY / 2;
    if (!fits) throw new IllegalArgumentException("a key of " + length + " bytes");
    return new Key(new JcaKey(algorithm(), Arrays.copyOfRange(raw, at, at + length)));
  }

  private String algorithm() {
    return aead == Aead.AESGCM ? "AES" : "ChaCha20";
  }

  /** Conscrypt has its own name for it. */
  private String transformation() {
    if (aead == Aead.AESGCM) return "AES/GCM/NoPadding";
    return provider.getService("Cipher", "ChaCha20-Poly1305") == null
        ? "ChaCha20/Poly1305/NoPadding"
        : "ChaCha20-Poly1305";
  }

  private AlgorithmParameterSpec parameters(byte[] nonce) {
    return aead == Aead.AESGCM
        ? new GCMParameterSpec(TAG_BITS, nonce)
        : new IvParameterSpec(nonce);
  }

  private final class Direction {
    private final int mode;
    private Cipher cipher;
    private JcaKey last;

    Direction(int mode) {
      this.mode = mode;
    }

    /**
     * A cipher refuses a key and nonce twice in a row, some also to open, though a forged record must
     * not keep the true one from being opened. That a counter seals once is this handle's to hold.
     */
    Cipher start(JcaKey key, byte[] nonce) throws GeneralSecurityException {
      if (nonce.length != AeadKey.NONCE) throw new IllegalArgumentException("a nonce has 12 bytes");
      if (cipher == null) cipher = Cipher.getInstance(transformation(), provider);
      try {
        cipher.init(mode, key, parameters(nonce));
      } catch (InvalidKeyException | InvalidAlgorithmParameterException e) {
        cipher = Cipher.getInstance(transformation(), provider);
        cipher.init(mode, key, parameters(nonce));
      }
      last = key;
      return cipher;
    }

    /** A cipher holds what it made of its last key, and JCA has no word to say forget. */
    void forget(JcaKey key) {
      if (last != key) return;
      cipher = null;
      last = null;
    }
  }

  private final class Key extends AeadKey {
    private final JcaKey key;

    Key(JcaKey key) {
      super(aead);
      this.key = key;
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
      try {
        var cipher = sealing.start(key, nonce);
        cipher.updateAAD(ad, adAt, adLength);
        cipher.doFinal(plaintext, from, length, out, at);
      } catch (GeneralSecurityException e) {
        throw new AssertionError("a key and a nonce of the right size seal", e);
      }
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
      try {
        var cipher = opening.start(key, nonce);
        cipher.updateAAD(ad, adAt, adLength);
        cipher.doFinal(ciphertext, from, length, out, at);
        return true;
      } catch (AEADBadTagException e) {
        return false;
      } catch (GeneralSecurityException e) {
        throw new AssertionError("a key and a nonce of the right size open or do not", e);
      }
    }

    @Override
    public void erase() {
      key.erase();
      sealing.forget(key);
      opening.forget(key);
    }
  }
}
