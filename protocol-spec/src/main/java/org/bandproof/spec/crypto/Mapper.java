package org.bandproof.spec.crypto;

/** A function on values, applied through a structure by {@link Mapped#map}. */
@FunctionalInterface
public interface Mapper<V, W> {
  W value(V value);

  default Secret<W> secret(Secret<V> secret) {
    return new Secret<>(value(secret.value));
  }

  default Nat<W> nat(Nat<V> nat) {
    return new Nat<>(value(nat.value));
  }
}
