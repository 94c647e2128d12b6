package org.bandproof.crypto;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Ed25519 of a JCA provider that encodes [S]B - [k]A and compares it with R, as BoringSSL and its kin do.
 * What JCA has no word for, the public key of a private one and whether a public key is valid, is computed
 * by Bouncy Castle, once for each key.
 */
final class JcaEd25519 implements Signatures {
  private static final byte[] NEUTRAL = new byte[KEY];

  static {
    NEUTRAL[0] = 1;
  }

  private final Signature signature;
  private final JcaKeys keys;

  JcaEd25519(Signature signature, JcaKeys keys) {
    this.signature = signature;
    this.keys = keys;
  }

  @Override
  public Signer signer(byte[] secret, int at) {
    var publicKey = new byte[KEY];
    Ed25519.generatePublicKey(secret, at, publicKey, 0);
    return new JcaSigner(keys.privateKey(secret, at), publicKey);
  }

  @Override
  public Optional<Verifier> verifier(byte[] publicKey, int at, int length) {
    if (length != KEY || !Ed25519.validatePublicKeyFull(publicKey, at)) return Optional.empty();
    try {
      return Optional.of(new JcaVerifier(keys.publicKey(publicKey, at)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("a point of the group is a public key", e);
    }
  }

  private final class JcaSigner implements Signer {
    private final PrivateKey secret;
    private final byte[] publicKey;

    JcaSigner(PrivateKey secret, byte[] publicKey) {
      this.secret = secret;
      this.publicKey = publicKey;
    }

    @Override
    public void publicKey(byte[] out, int at) {
      System.arraycopy(publicKey, 0, out, at, KEY);
    }

    @Override
    public void sign(byte[] message, int messageAt, int length, byte[] out, int at) {
      try {
        signature.initSign(secret);
        signature.update(message, messageAt, length);
        signature.sign(out, at, SIGNATURE);
      } catch (GeneralSecurityException e) {
        throw new AssertionError("a private key signs any message", e);
      }
    }

    @Override
    public void erase() {
      JcaKeys.erase(secret);
    }
  }

  private static boolean neutral(byte[] signed, int at) {
    int differing = 0;
    for (int i = 0; i < KEY; i++) differing |= signed[at + i] ^ NEUTRAL[i];
    return differing == 0;
  }

  private final class JcaVerifier implements Verifier {
    private final PublicKey key;

    JcaVerifier(PublicKey key) {
      this.key = key;
    }

    @Override
    public boolean verify(byte[] message, int messageAt, int length, byte[] signed, int at) {
      if (neutral(signed, at)) return false;
      try {
        signature.initVerify(key);
        signature.update(message, messageAt, length);
        return signature.verify(signed, at, SIGNATURE);
      } catch (SignatureException e) {
        return false;
      } catch (GeneralSecurityException e) {
        throw new AssertionError("the key was made for this", e);
      }
    }
  }
}
