package org.bandproof.spec.crypto;

/** A natural number: a counter, an epoch, an amount. On bytes it lies between 0 and {@link #MAX}. */
public final class Nat<V> {
  /** The largest natural: 2^53 - 1, which every language counts to exactly. */
  public static final long MAX = (1L << 53) - 1;

  final V value;

  Nat(V value) {
    this.value = value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nat<?> that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "nat";
  }
}
