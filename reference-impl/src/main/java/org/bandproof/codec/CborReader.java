package org.bandproof.codec;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/** Reads what {@link CborWriter} writes. */
final class CborReader extends Reader {
  private static final long NONE = -1;

  private final boolean array;

  CborReader(Layout layout, byte[] encoded) {
    super(encoded);
    array = number(CborWriter.ARRAY, layout.fields().size());
  }

  @Override
  boolean literal(Field field) {
    if (!array) return false;
    if (field instanceof Field.Number number) return number(CborWriter.UNSIGNED, number.value());
    if (field instanceof Field.Hex hex) return is(hex, string(CborWriter.BYTES));
    if (field instanceof Field.Words words)
      return string(CborWriter.TEXT)
          .filter(read -> new String(read, StandardCharsets.UTF_8).equals(words.text()))
          .isPresent();
    if (field instanceof Field.EmptyMap)
      return in.hasRemaining() && (in.get() & 0xff) == CborWriter.EMPTY_MAP;
    throw new AssertionError("no such literal: " + field);
  }

  @Override
  Optional<byte[]> component(Field.Component sort) {
    if (!array) return Optional.empty();
    if (sort instanceof Field.Octets) return string(CborWriter.BYTES);
    if (sort instanceof Field.Text) return string(CborWriter.TEXT);
    long number = head(CborWriter.UNSIGNED);
    return number < 0 ? Optional.empty() : Optional.of(Sorts.component(number));
  }

  @Override
  boolean atEnd() {
    return array && super.atEnd();
  }

  private boolean number(int major, long expected) {
    return expected >= 0 && head(major) == expected;
  }

  private Optional<byte[]> string(int major) {
    long size = head(major);
    return size < 0 ? Optional.empty() : bytes(size);
  }

  /**
   * The argument of the next head; negative if its major type is another one, or a shorter head could hold
   * it, or there is none.
   */
  private long head(int major) {
    if (!in.hasRemaining()) return NONE;
    int first = in.get() & 0xff;
    int information = first & 0x1f;
    if (first >>> 5 != major || information > 27) return NONE;
    if (information < 24) return information;
    int size = 1 << information - 24;
    if (in.remaining() < size) return NONE;
    long argument =
        switch (size) {
          case 1 -> in.get() & 0xff;
          case 2 -> in.getShort() & 0xffff;
          case 4 -> in.getInt() & 0xffff_ffffL;
          default -> in.getLong();
        };
    return shortest(size, argument) ? argument : NONE;
  }

  /** Arguments of 2^63 and above, negative here, are beyond every bound: refused as well. */
  private static boolean shortest(int size, long argument) {
    return switch (size) {
      case 1 -> argument >= 24;
      case 2 -> argument > 0xff;
      case 4 -> argument > 0xffff;
      default -> argument > 0xffff_ffffL;
    };
  }
}
