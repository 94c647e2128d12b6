package org.bandproof.vectors;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Heads and strings of CBOR (RFC 8949, section 3), right and wrong. */
final class Cbor {
  static final int UNSIGNED = 0;
  static final int NEGATIVE = 1;
  static final int BYTES = 2;
  static final int TEXT = 3;
  static final int ARRAY = 4;

  private Cbor() {}

  /** The shortest head. */
  static byte[] head(int major, long argument) {
    if (argument >= 0 && argument < 24) return new byte[] {(byte) (major << 5 | argument)};
    return head(major, argument, width(argument));
  }

  private static int width(long argument) {
    if (argument < 0 || argument > 0xffff_ffffL) return 8;
    return argument > 0xffff ? 4 : argument > 0xff ? 2 : 1;
  }

  /** A head whose argument takes 1, 2, 4 or 8 bytes. */
  static byte[] head(int major, long argument, int width) {
    int information = 24 + Integer.numberOfTrailingZeros(width);
    var eight = ByteBuffer.allocate(Long.BYTES).putLong(argument).array();
    return join(
        new byte[] {(byte) (major << 5 | information)},
        Arrays.copyOfRange(eight, Long.BYTES - width, Long.BYTES));
  }

  /** A head that is one size longer than it need be. */
  static byte[] longHead(int major, long argument) {
    boolean inFirst = argument >= 0 && argument < 24;
    return head(major, argument, inFirst ? 1 : Math.min(8, 2 * width(argument)));
  }

  static byte[] string(int major, byte[] content) {
    return join(head(major, content.length), content);
  }

  /** A string of indefinite length, in one chunk. */
  static byte[] indefinite(int major, byte[] content) {
    return join(first(major, 31), string(major, content), first(7, 31));
  }

  static byte[] first(int major, int information) {
    return new byte[] {(byte) (major << 5 | information)};
  }

  static byte[] join(byte[]... parts) {
    return join(Arrays.asList(parts));
  }

  static byte[] join(List<byte[]> parts) {
    var out = new ByteArrayOutputStream();
    parts.forEach(out::writeBytes);
    return out.toByteArray();
  }
}
