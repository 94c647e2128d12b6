package org.bandproof.spec.crypto;

import java.util.List;
import java.util.Optional;

/**
 * The algebra of cryptographic values: all that role text may call. Each operation that returns a
 * {@code boolean} or an {@code Optional} is a <em>decision</em>; all others are total.
 *
 * <p>Guarantees on bytes are those of the primitives named here; on terms they are perfect: nothing is
 * learned from a hash, a ciphertext or a signature but what a key opens or verifies.
 *
 * <p>It is a class, so that an algebra in another module can wrap and unwrap {@link Secret} and {@link
 * Nat} by protected methods.
 */
public abstract class Crypto<V> {
  private static final Layout MIX =
      Layout.concat("NoiseMixHash", Field.octets("h", 32), Field.octets("data", 0, 65535));

  /** A public constant: the UTF-8 bytes of a text. */
  public abstract V constant(String text);

  /** The X25519 public key (32 bytes) of a private key; RFC 7748. */
  public abstract V pub(Secret<V> secret);

  /** The X25519 shared secret (32 bytes), which is zero for a public key of low order; RFC 7748. */
  public abstract V dh(Secret<V> secret, V pub);

  /** Decides whether a result of {@link #dh} is not zero, in constant time. */
  public abstract boolean contributory(V shared);

  /** SHA-256 (32 bytes). */
  public abstract V hash(V input);

  /** SHA-256 of 32 bytes and up to 65535 more, as MixHash of Noise revision 34, section 5.2, has it. */
  public V mixHash(V h, V data) {
    return hash(encode(MIX, List.of(h, data)));
  }

  /** HKDF-SHA256 with two outputs of 32 bytes, as Noise revision 34, section 4.3, has it. */
  public abstract List<V> hkdf2(V chainingKey, V input);

  /** Encrypts under a 32-byte key: ciphertext, then a 16-byte tag. */
  public abstract V seal(Aead aead, V key, Nat<V> nonce, V ad, V plaintext);

  /** Decides whether a ciphertext opens; gives the plaintext. */
  public abstract Optional<V> open(Aead aead, V key, Nat<V> nonce, V ad, V ciphertext);

  /** The Ed25519 public key (32 bytes) of a private key; RFC 8032. */
  public abstract V vk(Secret<V> secret);

  /** An Ed25519 signature (64 bytes); RFC 8032. */
  public abstract V sign(Secret<V> secret, V message);

  /** Decides whether a signature is valid, by the strict rule of the specification. */
  public abstract boolean verify(V vk, V message, V signature);

  /** Decides whether two values are the same, in constant time for equal lengths. */
  public abstract boolean same(V a, V b);

  /**
   * Encodes the components of a layout.
   *
   * @throws IllegalArgumentException if their number or a size is not the layout's
   */
  public abstract V encode(Layout layout, List<V> components);

  /** Decides whether a value is an encoding of the layout, the very one that {@link #encode} makes. */
  public abstract Optional<List<V>> decode(Layout layout, V encoded);

  /** The natural number {@code n}, at most {@link Nat#MAX}. */
  public abstract Nat<V> nat(long n);

  /** A natural number and a constant; past {@link Nat#MAX} there is none, which a driver must prevent. */
  public abstract Nat<V> plus(Nat<V> n, long constant);

  /** The next natural number. */
  public final Nat<V> succ(Nat<V> n) {
    return plus(n, 1);
  }

  /** Decides whether a &lt; b. */
  public abstract boolean less(Nat<V> a, Nat<V> b);

  /** Decides whether a &lt;= b. */
  public abstract boolean atMost(Nat<V> a, Nat<V> b);

  /** A function that the protocol declares for itself. */
  public abstract V apply(Function function, List<V> arguments);

  /** A natural number as a component of a layout. */
  public final V value(Nat<V> nat) {
    return nat.value;
  }

  /** A component of a layout, whose sort there is a natural number or a choice, as a number. */
  public final Nat<V> nat(V component) {
    return new Nat<>(component);
  }

  /** The byte string of no bytes. */
  public final V empty() {
    return constant("");
  }

  protected final V raw(Secret<V> secret) {
    return secret.value;
  }

  protected final Secret<V> secret(V raw) {
    return new Secret<>(raw);
  }
}
