package org.bandproof.bench.library;

import com.goterl.lazysodium.SodiumJava;
import org.bandproof.spec.crypto.Aead;

/** Native code, by lazysodium-java and JNA, whose way across costs about a microsecond. */
public final class Libsodium implements Library {
  private final SodiumJava sodium;

  /** @throws Unavailable if there is no build of it for this machine */
  public Libsodium() {
    try {
      sodium = new SodiumJava();
      sodium.sodium_init();
    } catch (RuntimeException | LinkageError e) {
      throw new Unavailable("libsodium", e);
    }
  }

  @Override
  public String name() {
    return "libsodium";
  }

  @Override
  public Body publicKey(byte[] secret) {
    var out = new byte[32];
    return () -> {
      sodium.crypto_scalarmult_base(out, secret);
      return out;
    };
  }

  @Override
  public Body agree(byte[] secret, byte[] peer) {
    var out = new byte[32];
    return () -> {
      sodium.crypto_scalarmult(out, secret, peer);
      return out;
    };
  }

  @Override
  public Body sign(byte[] secret, byte[] publicKey, byte[] message) {
    var pair = new byte[64];
    System.arraycopy(secret, 0, pair, 0, 32);
    System.arraycopy(publicKey, 0, pair, 32, 32);
    var out = new byte[64];
    return () -> {
      sodium.crypto_sign_detached(out, null, message, message.length, pair);
      return out;
    };
  }

  @Override
  public Body verify(byte[] publicKey, byte[] message, byte[] signature) {
    return () ->
        sodium.crypto_sign_verify_detached(signature, message, message.length, publicKey) == 0;
  }

  @Override
  public Body hash(byte[] input) {
    var out = new byte[32];
    return () -> {
      sodium.crypto_hash_sha256(out, input, input.length);
      return out;
    };
  }

  @Override
  public Cipher cipher(Aead aead, byte[] key) {
    if (aead == Aead.CHACHAPOLY) return new ChaChaPoly(key);
    if (sodium.crypto_aead_aes256gcm_is_available() == 0) throw lacks("AES-GCM for this processor");
    return new AesGcm(key);
  }

  private final class ChaChaPoly implements Cipher {
    private final Nonce nonce = new Nonce(Aead.CHACHAPOLY);
    private final byte[] key;

    ChaChaPoly(byte[] key) {
      this.key = key;
    }

    @Override
    public void seal(long counter, byte[] ad, byte[] plaintext, int length, byte[] out) {
      sodium.crypto_aead_chacha20poly1305_ietf_encrypt(
          out, null, plaintext, length, ad, ad.length, null, nonce.of(counter), key);
    }

    @Override
    public boolean open(long counter, byte[] ad, byte[] ciphertext, int length, byte[] out) {
      return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(
              out, null, null, ciphertext, length, ad, ad.length, nonce.of(counter), key)
          == 0;
    }
  }

  private final class AesGcm implements Cipher {
    private final Nonce nonce = new Nonce(Aead.AESGCM);
    private final byte[] key;

    AesGcm(byte[] key) {
      this.key = key;
    }

    @Override
    public void seal(long counter, byte[] ad, byte[] plaintext, int length, byte[] out) {
      sodium.crypto_aead_aes256gcm_encrypt(
          out, null, plaintext, length, ad, ad.length, null, nonce.of(counter), key);
    }

    @Override
    public boolean open(long counter, byte[] ad, byte[] ciphertext, int length, byte[] out) {
      return sodium.crypto_aead_aes256gcm_decrypt(
              out, null, null, ciphertext, length, ad, ad.length, nonce.of(counter), key)
          == 0;
    }
  }
}
