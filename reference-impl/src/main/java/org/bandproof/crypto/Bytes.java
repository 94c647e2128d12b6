package org.bandproof.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiFunction;

/**
 * A byte string. It never changes, but can be {@linkplain #erase erased}, after which every use of it
 * fails. Equality takes the same time for all values of one size; the hash code does not hide the
 * value, so secrets are no keys of maps. It prints as its size.
 */
public final class Bytes {
  private final byte[] array;
  private Handle first;
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

  /** What somebody made of these bytes, beside what others made. */
  private record Handle(Object maker, Erasable made, Handle next) {}

  /** What a maker makes of these bytes, made once and erased together with them. */
  <M, T extends Erasable> T handle(M maker, Class<T> type, BiFunction<M, byte[], T> make) {
    for (var handle = first; handle != null; handle = handle.next)
      if (handle.maker == maker) return type.cast(handle.made);
    return renewed(maker, make);
  }

  /** As {@link #handle}, made again. */
  <M, T extends Erasable> T renewed(M maker, BiFunction<M, byte[], T> make) {
    first = without(maker, first);
    T made = make.apply(maker, array());
    first = new Handle(maker, made, first);
    return made;
  }

  private static Handle without(Object maker, Handle handle) {
    if (handle == null) return null;
    if (handle.maker != maker)
      return new Handle(handle.maker, handle.made, without(maker, handle.next));
    handle.made.erase();
    return handle.next;
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
    for (var handle = first; handle != null; handle = handle.next) handle.made.erase();
    first = null;
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
