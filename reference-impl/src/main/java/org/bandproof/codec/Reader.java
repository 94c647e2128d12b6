package org.bandproof.codec;

import java.nio.ByteBuffer;
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

  /** The next bytes, if there are as many. */
  Optional<byte[]> bytes(long size) {
    if (size < 0 || size > in.remaining()) return Optional.empty();
    var bytes = new byte[(int) size];
    in.get(bytes);
    return Optional.of(bytes);
  }
}
