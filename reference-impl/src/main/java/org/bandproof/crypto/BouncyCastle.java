package org.bandproof.crypto;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.AEADCipher;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The primitives of Bouncy Castle's lightweight API; no JCA provider is touched. Safe for threads. */
public final class BouncyCastle {
  private BouncyCastle() {}

  public static Primitives primitives() {
    return new Primitives(
        new Curve25519(),
        new Edwards25519(),
        new Sha256(),
        new Cipher(ChaCha20Poly1305::new),
        new Cipher(() -> GCMBlockCipher.newInstance(AESEngine.newInstance())));
  }

  private record Curve25519() implements KeyAgreement {
    @Override
    public byte[] publicKey(byte[] secret) {
      var out = new byte[X25519.POINT_SIZE];
      X25519.generatePublicKey(secret, 0, out, 0);
      return out;
    }

    @Override
    public byte[] agree(byte[] secret, byte[] publicKey) {
      var out = new byte[X25519.POINT_SIZE];
      X25519.scalarMult(secret, 0, publicKey, 0, out, 0);
      return out;
    }
  }

  private record Edwards25519() implements Signatures {
    @Override
    public byte[] publicKey(byte[] secret) {
      var out = new byte[Ed25519.PUBLIC_KEY_SIZE];
      Ed25519.generatePublicKey(secret, 0, out, 0);
      return out;
    }

    @Override
    public byte[] sign(byte[] secret, byte[] publicKey, byte[] message) {
      var out = new byte[Ed25519.SIGNATURE_SIZE];
      Ed25519.sign(secret, 0, publicKey, 0, message, 0, message.length, out, 0);
      return out;
    }

    /**
     * Bouncy Castle checks the equation times a number that depends on k, so a component of small order
     * in A or R might pass or not: their orders are checked here.
     */
    @Override
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
      if (publicKey.length != Ed25519.PUBLIC_KEY_SIZE
          || signature.length != Ed25519.SIGNATURE_SIZE) return false;
      var point = Ed25519.validatePublicKeyFullExport(publicKey, 0);
      return point != null
          && Ed25519.verify(signature, 0, point, message, 0, message.length)
          && Ed25519.validatePublicKeyFull(signature, 0);
    }
  }

  private record Sha256() implements Hash {
    private static final int SIZE = 32;

    @Override
    public byte[] digest(byte[] input) {
      var sha256 = SHA256Digest.newInstance();
      sha256.update(input, 0, input.length);
      var out = new byte[SIZE];
      sha256.doFinal(out, 0);
      return out;
    }

    @Override
    public byte[] hmac(byte[] key, byte[] input) {
      var hmac = new HMac(SHA256Digest.newInstance());
      hmac.init(new KeyParameter(key));
      hmac.update(input, 0, input.length);
      var out = new byte[SIZE];
      hmac.doFinal(out, 0);
      return out;
    }
  }

  private record Cipher(Supplier<AEADCipher> cipher) implements AeadCipher {
    private static final int TAG = 16;

    @Override
    public byte[] seal(byte[] key, byte[] nonce, byte[] ad, byte[] plaintext) {
      var out = new byte[plaintext.length + TAG];
      try {
        run(start(true, key, nonce, ad), plaintext, out);
      } catch (InvalidCipherTextException e) {
        throw new AssertionError("only opening checks a tag", e);
      }
      return out;
    }

    @Override
    public Optional<byte[]> open(byte[] key, byte[] nonce, byte[] ad, byte[] ciphertext) {
      var started = start(false, key, nonce, ad);
      if (ciphertext.length < TAG) return Optional.empty();
      var out = new byte[ciphertext.length - TAG];
      try {
        run(started, ciphertext, out);
        return Optional.of(out);
      } catch (InvalidCipherTextException e) {
        Arrays.fill(out, (byte) 0);
        return Optional.empty();
      }
    }

    private AEADCipher start(boolean seal, byte[] key, byte[] nonce, byte[] ad) {
      var started = cipher.get();
      started.init(seal, new AEADParameters(new KeyParameter(key), TAG * 8, nonce, ad));
      return started;
    }

    private static void run(AEADCipher started, byte[] in, byte[] out)
        throws InvalidCipherTextException {
      int written = started.processBytes(in, 0, in.length, out, 0);
      started.doFinal(out, written);
    }
  }
}
