package org.bandproof.bench.library;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import javax.crypto.AEADBadTagException;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bandproof.spec.crypto.Aead;

/** A JCA provider, with its algorithm objects and private keys made once. */
public final class BareJca implements Library {
  private static final HexFormat HEX = HexFormat.of();

  private final String name;
  private final Provider provider;
  private final String curve;

  /** @param curve the provider's name for X25519 */
  BareJca(String name, Provider provider, String curve) {
    this.name = name;
    this.provider = provider;
    this.curve = curve;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Body agree(byte[] secret, byte[] peer) {
    return body(
        () -> {
          var factory = KeyFactory.getInstance(curve, provider);
          var agreement = KeyAgreement.getInstance(curve, provider);
          var own = privateKey(factory, 0x6e, secret);
          return () -> {
            agreement.init(own);
            agreement.doPhase(publicKey(factory, 0x6e, peer), true);
            return agreement.generateSecret();
          };
        });
  }

  @Override
  public Body sign(byte[] secret, byte[] publicKey, byte[] message) {
    return body(
        () -> {
          var signature = Signature.getInstance("Ed25519", provider);
          var key = privateKey(KeyFactory.getInstance("Ed25519", provider), 0x70, secret);
          signature.initSign(key);
          return () -> {
            signature.update(message);
            return signature.sign();
          };
        });
  }

  @Override
  public Body verify(byte[] publicKey, byte[] message, byte[] bytes) {
    return body(
        () -> {
          var signature = Signature.getInstance("Ed25519", provider);
          var key = publicKey(KeyFactory.getInstance("Ed25519", provider), 0x70, publicKey);
          signature.initVerify(key);
          return () -> {
            signature.update(message);
            return signature.verify(bytes);
          };
        });
  }

  @Override
  public Body hash(byte[] input) {
    return body(
        () -> {
          var sha256 = MessageDigest.getInstance("SHA-256", provider);
          var out = new byte[32];
          return () -> {
            sha256.update(input);
            sha256.digest(out, 0, out.length);
            return out;
          };
        });
  }

  @Override
  public Body hkdf2(byte[] chainingKey, byte[] input) {
    return body(
        () -> {
          var hmac = new Digesting(MessageDigest.getInstance("SHA-256", provider));
          return () -> hmac.hkdf2(chainingKey, input);
        });
  }

  private static final class Digesting extends Hmac {
    private final MessageDigest sha256;

    Digesting(MessageDigest sha256) {
      this.sha256 = sha256;
    }

    @Override
    void update(byte[] input) {
      sha256.update(input);
    }

    @Override
    void digest(byte[] out) {
      try {
        sha256.digest(out, 0, out.length);
      } catch (GeneralSecurityException e) {
        throw new AssertionError("a digest has 32 bytes", e);
      }
    }
  }

  /** RFC 8410: the algorithm's last arc tells X25519 (6e) from Ed25519 (70). */
  private static PrivateKey privateKey(KeyFactory factory, int arc, byte[] raw)
      throws GeneralSecurityException {
    var encoded =
        HEX.parseHex("302e020100300506032b65" + HEX.toHexDigits((byte) arc) + "04220420" + HEX.formatHex(raw));
    return factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  private static PublicKey publicKey(KeyFactory factory, int arc, byte[] raw)
      throws GeneralSecurityException {
    var encoded = new byte[44];
    System.arraycopy(HEX.parseHex("302a300506032b65"), 0, encoded, 0, 8);
    encoded[8] = (byte) arc;
    System.arraycopy(HEX.parseHex("032100"), 0, encoded, 9, 3);
    System.arraycopy(raw, 0, encoded, 12, 32);
    return factory.generatePublic(new X509EncodedKeySpec(encoded));
  }

  private Body body(Callable<Callable<Object>> made) {
    try {
      var call = made.call();
      call.call();
      return () -> {
        try {
          return call.call();
        } catch (Exception e) {
          throw new AssertionError("what went once goes again", e);
        }
      };
    } catch (Exception | LinkageError e) {
      throw new Unavailable(name, e);
    }
  }

  @Override
  public Cipher cipher(Aead aead, byte[] key) {
    try {
      return new Keyed(aead, key, provider);
    } catch (GeneralSecurityException | LinkageError e) {
      throw new Unavailable(name, e);
    }
  }

  private static final class Keyed implements Cipher {
    private final boolean gcm;
    private final Nonce nonce;
    private final SecretKey key;
    private final javax.crypto.Cipher sealing;
    private final javax.crypto.Cipher opening;

    Keyed(Aead aead, byte[] raw, Provider provider) throws GeneralSecurityException {
      gcm = aead == Aead.AESGCM;
      nonce = new Nonce(aead);
      key = new SecretKeySpec(raw, gcm ? "AES" : "ChaCha20");
      var transformation = gcm ? "AES/GCM/NoPadding" : "ChaCha20-Poly1305";
      sealing = javax.crypto.Cipher.getInstance(transformation, provider);
      opening = javax.crypto.Cipher.getInstance(transformation, provider);
    }

    private AlgorithmParameterSpec parameters(long counter) {
      return gcm
          ? new GCMParameterSpec(8 * TAG, nonce.of(counter))
          : new IvParameterSpec(nonce.of(counter));
    }

    @Override
    public void seal(long counter, byte[] ad, byte[] plaintext, int length, byte[] out) {
      try {
        sealing.init(javax.crypto.Cipher.ENCRYPT_MODE, key, parameters(counter));
        sealing.updateAAD(ad);
        sealing.doFinal(plaintext, 0, length, out, 0);
      } catch (GeneralSecurityException e) {
        throw new AssertionError("a key and a nonce of the right size seal", e);
      }
    }

    @Override
    public boolean open(long counter, byte[] ad, byte[] ciphertext, int length, byte[] out) {
      try {
        opening.init(javax.crypto.Cipher.DECRYPT_MODE, key, parameters(counter));
        opening.updateAAD(ad);
        opening.doFinal(ciphertext, 0, length, out, 0);
        return true;
      } catch (AEADBadTagException e) {
        return false;
      } catch (GeneralSecurityException e) {
        throw new AssertionError("a key and a nonce of the right size open or do not", e);
      }
    }
  }
}
