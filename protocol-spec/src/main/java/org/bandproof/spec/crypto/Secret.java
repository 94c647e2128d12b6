package org.bandproof.spec.crypto;

/**
 * A private key. Role text can hand it to the operations that need one and do nothing else with it; in
 * particular it can't be encoded, compared or printed.
 */
public final class Secret<V> {
  final V value;

  Secret(V value) {
    this.value = value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret<?> that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "secret";
  }
}
