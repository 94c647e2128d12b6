package org.bandproof.codec;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/**
 * Deterministic CBOR, RFC 8949, section 4.2.1: heads as short as can be, lengths definite. A layout is
 * an array with one element a field.
 */
final class CborWriter extends Writer {
  static final int UNSIGNED = 0;
  static final int BYTES = 2;
  static final int TEXT = 3;
  static final int ARRAY = 4;
  static final int EMPTY_MAP = 0xa0;
  static final int LONGEST_HEAD = 9;

  CborWriter(Layout layout, int bytes) {
    super(LONGEST_HEAD * (1 + layout.fields().size()) + bytes + literals(layout));
    head(ARRAY, layout.fields().size());
  }

  private static int literals(Layout layout) {
    int size = 0;
    for (var field : layout.fields()) size += size(field);
    return size;
  }

  private static int size(Field field) {
    if (field instanceof Field.Hex hex) return hex.hex().length() / 2;
    if (field instanceof Field.Words words) return utf8(words).length;
    return 0;
  }

  static byte[] utf8(Field.Words words) {
    return words.text().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  void literal(Field field) {
    if (field instanceof Field.Number number) head(UNSIGNED, natural(number));
    else if (field instanceof Field.Hex hex) string(BYTES, HexFormat.of().parseHex(hex.hex()));
    else if (field instanceof Field.Words words) string(TEXT, utf8(words));
    else if (field instanceof Field.EmptyMap) out.put((byte) EMPTY_MAP);
    else throw new AssertionError("no such literal: " + field);
  }

  private static long natural(Field.Number number) {
    if (number.value() < 0) throw new IllegalArgumentException(number + " is negative");
    return number.value();
  }

  @Override
  void component(Field.Component sort, byte[] component) {
    if (sort instanceof Field.Octets) string(BYTES, component);
    else if (sort instanceof Field.Text) string(TEXT, component);
    else head(UNSIGNED, Sorts.number(component));
  }

  private void string(int major, byte[] bytes) {
    head(major, bytes.length);
    out.put(bytes);
  }

  private void head(int major, long argument) {
    if (argument < 24) first(major, (int) argument);
    else if (argument <= 0xff) first(major, 24).out.put((byte) argument);
    else if (argument <= 0xffff) first(major, 25).out.putShort((short) argument);
    else if (argument <= 0xffff_ffffL) first(major, 26).out.putInt((int) argument);
    else first(major, 27).out.putLong(argument);
  }

  private CborWriter first(int major, int information) {
    out.put((byte) (major << 5 | information));
    return this;
  }
}
