package org.bandproof.spec.noise;

import java.util.Optional;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.model.Turn;

/**
 * The SymmetricState of Noise revision 34, section 5.2: hash, chaining key, and once one was mixed, the
 * cipher's key and nonce. Immutable; each mix gives the next.
 */
public record Symmetric<V>(Aead aead, V h, V ck, Optional<V> k, Nat<V> n) implements Mapped<V> {
  /** A symmetric state and what was sealed or opened on the way to it. */
  public record With<V>(Symmetric<V> state, V text) {}

  static <V> Symmetric<V> start(Pattern pattern, Aead aead, Crypto<V> c) {
    var name = "Noise_" + pattern + "_25519_" + aead.noiseName() + "_SHA256";
    V padded = c.constant(name + "\0".repeat(32 - name.length()));
    return new Symmetric<>(aead, padded, padded, Optional.empty(), c.nat(0));
  }

  Symmetric<V> mixHash(V data, Crypto<V> c) {
    return new Symmetric<>(aead, c.mixHash(h, data), ck, k, n);
  }

  Symmetric<V> mixKey(V input, Crypto<V> c) {
    var out = c.hkdf2(ck, input);
    return new Symmetric<>(aead, h, out.get(0), Optional.of(out.get(1)), c.nat(0));
  }

  With<V> encryptAndHash(V plaintext, Crypto<V> c) {
    if (k.isEmpty()) return new With<>(mixHash(plaintext, c), plaintext);
    V sealed = c.seal(aead, k.get(), n, h, plaintext);
    return new With<>(next(c).mixHash(sealed, c), sealed);
  }

  Optional<With<V>> decryptAndHash(V sealed, Turn<V> t) {
    if (k.isEmpty()) return Optional.of(new With<>(mixHash(sealed, t.crypto), sealed));
    return t.open(aead, k.get(), n, h, sealed)
        .map(plaintext -> new With<>(next(t.crypto).mixHash(sealed, t.crypto), plaintext));
  }

  private Symmetric<V> next(Crypto<V> c) {
    return new Symmetric<>(aead, h, ck, k, c.succ(n));
  }

  @Override
  public <W> Symmetric<W> map(Mapper<V, W> m) {
    return new Symmetric<>(aead, m.value(h), m.value(ck), k.map(m::value), m.nat(n));
  }
}
