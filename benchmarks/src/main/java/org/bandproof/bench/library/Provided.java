package org.bandproof.bench.library;

import org.bandproof.crypto.AeadKey;
import org.bandproof.crypto.Hash;
import org.bandproof.crypto.Provider;
import org.bandproof.crypto.Providers;
import org.bandproof.crypto.Signatures;
import org.bandproof.spec.crypto.Aead;

/** Ours: a provider of reference-impl, by its handles. */
public record Provided(String name, Provider provider) implements Library {
  /** @throws Unavailable if the profile can't run here */
  public static Provided named(String profile) {
    try {
      return new Provided(profile, Providers.named(profile));
    } catch (UnsupportedOperationException | LinkageError e) {
      throw new Unavailable(profile, e);
    }
  }

  /** With the public key computed anew, as for an ephemeral key. */
  @Override
  public Body publicKey(byte[] secret) {
    var out = new byte[32];
    return () -> {
      provider.x25519().pair(secret, 0).publicKey(out, 0);
      return out;
    };
  }

  @Override
  public Body agree(byte[] secret, byte[] peer) {
    var pair = provider.x25519().pair(secret, 0);
    var out = new byte[32];
    return () -> {
      pair.agree(peer, 0, out, 0);
      return out;
    };
  }

  @Override
  public Body sign(byte[] secret, byte[] publicKey, byte[] message) {
    var signer = provider.ed25519().signer(secret, 0);
    var out = new byte[Signatures.SIGNATURE];
    return () -> {
      signer.sign(message, 0, message.length, out, 0);
      return out;
    };
  }

  @Override
  public Body verify(byte[] publicKey, byte[] message, byte[] signature) {
    var verifier = provider.ed25519().verifier(publicKey, 0, publicKey.length).orElseThrow();
    return () -> verifier.verify(message, 0, message.length, signature, 0);
  }

  @Override
  public Body decodeAndVerify(byte[] publicKey, byte[] message, byte[] signature) {
    return () ->
        provider
            .ed25519()
            .verifier(publicKey, 0, publicKey.length)
            .orElseThrow()
            .verify(message, 0, message.length, signature, 0);
  }

  @Override
  public Body hash(byte[] input) {
    var sha256 = provider.sha256();
    var out = new byte[Hash.SIZE];
    return () -> {
      sha256.digest(input, 0, input.length, out, 0);
      return out;
    };
  }

  @Override
  public Body hkdf2(byte[] chainingKey, byte[] input) {
    var sha256 = provider.sha256();
    var first = new byte[Hash.SIZE];
    var second = new byte[Hash.SIZE];
    return () -> {
      sha256.hkdf2(chainingKey, input, first, second);
      return second;
    };
  }

  @Override
  public Cipher cipher(Aead aead, byte[] key) {
    return new Handle(provider.cipher(aead).key(key, 0, key.length));
  }

  private record Handle(AeadKey key) implements Cipher {
    @Override
    public void seal(long counter, byte[] ad, byte[] plaintext, int length, byte[] out) {
      key.seal(counter, ad, 0, ad.length, plaintext, 0, length, out, 0);
    }

    @Override
    public boolean open(long counter, byte[] ad, byte[] ciphertext, int length, byte[] out) {
      return key.open(counter, ad, 0, ad.length, ciphertext, 0, length, out, 0);
    }
  }
}
