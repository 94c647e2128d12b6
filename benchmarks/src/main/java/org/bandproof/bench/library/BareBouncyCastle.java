package org.bandproof.bench.library;

import org.bandproof.spec.crypto.Aead;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.AEADCipher;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Bouncy Castle's lightweight API. */
public final class BareBouncyCastle implements Library {
  @Override
  public String name() {
    return "bare bouncycastle";
  }

  @Override
  public Body publicKey(byte[] secret) {
    var out = new byte[32];
    return () -> {
      X25519.generatePublicKey(secret, 0, out, 0);
      return out;
    };
  }

  @Override
  public Body agree(byte[] secret, byte[] peer) {
    var out = new byte[32];
    return () -> {
      X25519.scalarMult(secret, 0, peer, 0, out, 0);
      return out;
    };
  }

  @Override
  public Body sign(byte[] secret, byte[] publicKey, byte[] message) {
    var out = new byte[64];
    return () -> {
      Ed25519.sign(secret, 0, publicKey, 0, message, 0, message.length, out, 0);
      return out;
    };
  }

  @Override
  public Body verify(byte[] publicKey, byte[] message, byte[] signature) {
    var point = Ed25519.validatePublicKeyPartialExport(publicKey, 0);
    return () -> Ed25519.verify(signature, 0, point, message, 0, message.length);
  }

  @Override
  public Body hash(byte[] input) {
    Digest sha256 = SHA256Digest.newInstance();
    var out = new byte[32];
    return () -> {
      sha256.update(input, 0, input.length);
      sha256.doFinal(out, 0);
      return out;
    };
  }

  @Override
  public Body hkdf2(byte[] chainingKey, byte[] input) {
    Digest sha256 = SHA256Digest.newInstance();
    var hmac =
        new Hmac() {
          @Override
          void update(byte[] part) {
            sha256.update(part, 0, part.length);
          }

          @Override
          void digest(byte[] out) {
            sha256.doFinal(out, 0);
          }
        };
    return () -> hmac.hkdf2(chainingKey, input);
  }

  @Override
  public Cipher cipher(Aead aead, byte[] key) {
    return new Keyed(aead, key);
  }

  private static final class Keyed implements Cipher {
    private final Nonce nonce;
    private final AEADCipher sealing;
    private final AEADCipher opening;

    Keyed(Aead aead, byte[] key) {
      nonce = new Nonce(aead);
      sealing = cipher(aead);
      opening = cipher(aead);
      var first = new ParametersWithIV(new KeyParameter(key), nonce.of(-1));
      sealing.init(true, first);
      opening.init(false, first);
    }

    private static AEADCipher cipher(Aead aead) {
      return aead == Aead.AESGCM
          ? GCMBlockCipher.newInstance(AESEngine.newInstance())
          : new ChaCha20Poly1305();
    }

    @Override
    public void seal(long counter, byte[] ad, byte[] plaintext, int length, byte[] out) {
      sealing.init(true, new ParametersWithIV(null, nonce.of(counter)));
      if (!run(sealing, ad, plaintext, length, out)) throw new AssertionError("sealing has no tag");
    }

    @Override
    public boolean open(long counter, byte[] ad, byte[] ciphertext, int length, byte[] out) {
      opening.init(false, new ParametersWithIV(null, nonce.of(counter)));
      return run(opening, ad, ciphertext, length, out);
    }

    private static boolean run(AEADCipher cipher, byte[] ad, byte[] in, int length, byte[] out) {
      try {
        cipher.processAADBytes(ad, 0, ad.length);
        int written = cipher.processBytes(in, 0, length, out, 0);
        cipher.doFinal(out, written);
        return true;
      } catch (InvalidCipherTextException e) {
        return false;
      }
    }
  }
}
