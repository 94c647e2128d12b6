package org.bandproof.spec.crypto;

import java.util.List;

/** One place of a {@link Layout}: a literal, which carries nothing, or a component. */
public sealed interface Field {
  /** The sort of a component decides how its bytes are read and what bounds hold. */
  sealed interface Component extends Field {
    String name();
  }

  /** A fixed number; in CBOR an unsigned integer, in CONCAT one byte. */
  record Number(long value) implements Field {}

  /** A fixed byte string, as hex. */
  record Hex(String hex) implements Field {}

  /** A fixed text; CBOR only. */
  record Words(String text) implements Field {}

  /** The empty map; CBOR only (the unprotected header of a COSE_Sign1). */
  record EmptyMap() implements Field {}

  /**
   * A byte string of {@code min} to {@code max} bytes. {@code holds} names the layout of its content, or
   * is empty.
   */
  record Octets(String name, int min, int max, String holds) implements Component {}

  /** A UTF-8 text of {@code min} to {@code max} bytes; CBOR only. */
  record Text(String name, int min, int max) implements Component {}

  /** A natural number of at most {@code max}; in CONCAT 8 bytes, big-endian. */
  record Natural(String name, long max) implements Component {}

  /** A natural number with named values, counted from {@code from}; in CONCAT one byte. */
  record Choice(String name, int from, List<String> values) implements Component {
    public int last() {
      return from + values.size() - 1;
    }
  }

  static Field number(long value) {
    return new Number(value);
  }

  static Field hex(String hex) {
    return new Hex(hex);
  }

  static Field words(String text) {
    return new Words(text);
  }

  static Field emptyMap() {
    return new EmptyMap();
  }

  static Field octets(String name, int size) {
    return new Octets(name, size, size, "");
  }

  static Field octets(String name, int min, int max) {
    return new Octets(name, min, max, "");
  }

  /** A byte string that holds the encoding of another layout, of at most {@code max} bytes. */
  static Field holding(String name, String layout, int max) {
    return new Octets(name, 0, max, layout);
  }

  static Field text(String name, int min, int max) {
    return new Text(name, min, max);
  }

  static Field natural(String name) {
    return new Natural(name, Nat.MAX);
  }

  static Field natural(String name, long max) {
    return new Natural(name, max);
  }

  static Field choice(String name, int from, String... values) {
    return new Choice(name, from, List.of(values));
  }
}
