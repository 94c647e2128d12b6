package org.bandproof.codec;

import java.util.Optional;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/** Reads what {@link ConcatWriter} writes. */
final class ConcatReader extends Reader {
  ConcatReader(Layout layout, byte[] encoded) {
    super(encoded);
    Widths.check(layout);
  }

  @Override
  boolean literal(Field field) {
    if (field instanceof Field.Number number)
      return in.hasRemaining() && (in.get() & 0xff) == number.value();
    if (field instanceof Field.Hex hex) return is(hex, bytes(hex.hex().length() / 2));
    throw new AssertionError("no such literal: " + field);
  }

  @Override
  Optional<byte[]> component(Field.Component sort) {
    if (sort instanceof Field.Octets octets)
      return bytes(octets.min() < octets.max() ? in.remaining() : octets.max());
    if (sort instanceof Field.Natural) return bytes(Long.BYTES);
    return bytes(1).map(read -> Sorts.component(read[0] & 0xff));
  }
}
