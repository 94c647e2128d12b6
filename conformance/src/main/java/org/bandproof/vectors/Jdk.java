package org.bandproof.vectors;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The primitives, by the JDK: a second opinion, for vectors only. */
final class Jdk {
  private static final BigInteger BASE_POINT = BigInteger.valueOf(9);

  private static final int TAG = 16;

  private Jdk() {}

  private interface Call<T> {
    T of() throws GeneralSecurityException;
  }

  private static <T> T call(Call<T> call) {
    try {
      return call.of();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the JDK can't compute it: " + e.getMessage(), e);
    }
  }

  static byte[] digest(String algorithm, byte[] input) {
    return call(() -> MessageDigest.getInstance(algorithm).digest(input));
  }

  static byte[] hmac(byte[] key, byte[] input) {
    return call(
        () -> {
          var mac = Mac.getInstance("HmacSHA256");
          mac.init(new SecretKeySpec(key, "HmacSHA256"));
          return mac.doFinal(input);
        });
  }

  /** Noise revision 34, section 4.3, with two outputs. */
  static List<byte[]> hkdf(byte[] chainingKey, byte[] input) {
    var temporary = hmac(chainingKey, input);
    var first = hmac(temporary, new byte[] {1});
    return List.of(first, hmac(temporary, Cbor.join(first, new byte[] {2})));
  }

  static byte[] x25519Public(byte[] secret) {
    return call(() -> agree(secret, BASE_POINT));
  }

  /** Empty if the result is all zero. */
  static Optional<byte[]> x25519(byte[] secret, byte[] peer) {
    var masked = peer.clone();
    masked[31] &= 0x7f;
    try {
      return Optional.of(agree(secret, number(masked)));
    } catch (InvalidKeyException smallOrder) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the JDK can't compute it: " + e.getMessage(), e);
    }
  }

  private static byte[] agree(byte[] secret, BigInteger u) throws GeneralSecurityException {
    var keys = KeyFactory.getInstance("X25519");
    var agreement = KeyAgreement.getInstance("X25519");
    agreement.init(keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secret)));
    agreement.doPhase(keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, u)), true);
    return agreement.generateSecret();
  }

  private static BigInteger number(byte[] little) {
    var big = little.clone();
    for (int i = 0; i < big.length; i++) big[i] = little[little.length - 1 - i];
    return new BigInteger(1, big);
  }

  static byte[] sign(byte[] seed, byte[] message) {
    return call(
        () -> {
          var spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed);
          var signature = Signature.getInstance("Ed25519");
          signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(spec));
          signature.update(message);
          return signature.sign();
        });
  }

  static boolean verify(byte[] key, byte[] message, byte[] signed) {
    var y = key.clone();
    y[31] &= 0x7f;
    var point = new EdECPoint((key[31] & 0x80) != 0, number(y));
    try {
      var signature = Signature.getInstance("Ed25519");
      var spec = new EdECPublicKeySpec(NamedParameterSpec.ED25519, point);
      signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(spec));
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException noKeyOrSignature) {
      return false;
    }
  }

  /** @param nonce 12 bytes */
  static byte[] seal(boolean chacha, byte[] key, byte[] nonce, byte[] ad, byte[] plaintext) {
    return call(() -> cipher(Cipher.ENCRYPT_MODE, chacha, key, nonce, ad).doFinal(plaintext));
  }

  static Optional<byte[]> open(boolean chacha, byte[] key, byte[] nonce, byte[] ad, byte[] sealed) {
    if (sealed.length < TAG) return Optional.empty(); // the JDK throws something else then
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, chacha, key, nonce, ad).doFinal(sealed));
    } catch (GeneralSecurityException unopened) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, boolean chacha, byte[] key, byte[] nonce, byte[] ad)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(chacha ? "ChaCha20-Poly1305" : "AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(key, chacha ? "ChaCha20" : "AES"),
        chacha ? new IvParameterSpec(nonce) : new GCMParameterSpec(128, nonce));
    cipher.updateAAD(ad);
    return cipher;
  }

  static byte[] aes128(byte[] key, byte[] block) {
    return call(
        () -> {
          var cipher = Cipher.getInstance("AES/ECB/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
          return cipher.doFinal(block);
        });
  }

  /** Section 12 of Noise: 4 zero bytes, then the counter, in the order of the cipher. */
  static byte[] nonce(boolean chacha, long n) {
    var nonce = new byte[12];
    for (int i = 0; i < 8; i++) nonce[chacha ? 4 + i : 11 - i] = (byte) (n >>> 8 * i);
    return nonce;
  }
}
