package org.bandproof.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * A byte string. It never changes, but can be {@linkplain #erase erased}, after which every use of it
 * fails. Equality takes the same time for all values of one size; the hash code does not hide the
 * value, so secrets are no keys of maps. It prints as its size.
 */
public final class Bytes {
  private final byte[] array;
  private Bytes derived;
  private volatile boolean erased;

  private Bytes(byte[] array) {
    this.array = array;
  }

  /** The bytes of an array, which is copied. */
  public static Bytes of(byte[] array) {
    return new Bytes(array.clone());
  }

  /** @throws IllegalArgumentException if the text is not an even number of hexadecimal digits */
  public static Bytes ofHex(String hex) {
    return new Bytes(HexFormat.of().parseHex(hex));
  }

  /** The bytes of an array that nobody else holds. */
  static Bytes owning(byte[] array) {
    return new Bytes(array);
  }

  /** The array itself: not to be changed, nor kept beyond a call. */
  byte[] array() {
    if (erased) throw new IllegalStateException("these bytes were erased");
    return array;
  }

  /** What a function makes of these bytes, computed once and erased together with them. */
  Bytes derived(UnaryOperator<Bytes> function) {
    array();
    if (derived == null) derived = function.apply(this);
    return derived;
  }

  public int size() {
    return array.length;
  }

  public byte[] toArray() {
    return array().clone();
  }

  /** Lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(array());
  }

  /** Overwrites the value with zeros. */
  public void erase() {
    erased = true;
    Arrays.fill(array, (byte) 0);
    if (derived != null) derived.erase();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Bytes that && MessageDigest.isEqual(array(), that.array());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array());
  }

  @Override
  public String toString() {
    return size() + " bytes";
  }
}
