package org.bandproof.codec;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.bandproof.spec.crypto.Field;

/** Reads the fields of a layout in their order, as a {@link Writer} writes them and not otherwise. */
abstract class Reader {
  final ByteBuffer in;

  Reader(byte[] encoded) {
    in = ByteBuffer.wrap(encoded);
  }

  /** Whether the literal comes next; it is read. */
  abstract boolean literal(Field field);

  /** The component that comes next, if one of this sort does; its bounds are not checked here. */
  abstract Optional<byte[]> component(Field.Component sort);

  boolean atEnd() {
    return !in.hasRemaining();
  }

  /** Compares with a literal, which is public, and so without regard to time. */
  static boolean is(Field.Hex literal, Optional<byte[]> read) {
    return read.filter(bytes -> HexFormat.of().formatHex(bytes).equalsIgnoreCase(literal.hex()))
        .isPresent();
  }

  /** The next bytes, if there are as many. */
  Optional<byte[]> bytes(long size) {
    if (size > in.remaining()) return Optional.empty();
    var bytes = new byte[(int) size];
    in.get(bytes);
    return Optional.of(bytes);
  }
}
