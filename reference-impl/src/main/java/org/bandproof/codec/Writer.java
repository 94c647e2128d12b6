package org.bandproof.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bandproof.spec.crypto.Field;

/** Writes the fields of a layout in their order; what it writes, a {@link Reader} reads. */
abstract class Writer {
  final ByteBuffer out;

  /** @param limit no fewer bytes than will be written */
  Writer(int limit) {
    out = ByteBuffer.allocate(limit);
  }

  abstract void literal(Field field);

  abstract void component(Field.Component sort, byte[] component);

  /** What was written; no copy stays behind. */
  byte[] written() {
    if (!out.hasRemaining()) return out.array();
    var written = Arrays.copyOf(out.array(), out.position());
    Arrays.fill(out.array(), (byte) 0);
    return written;
  }
}
