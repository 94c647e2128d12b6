package org.bandproof.tester;

import java.util.Arrays;
import org.bandproof.crypto.Bytes;

/** Bytes changed as bytes, which nobody takes for what they were. */
final class Raw {
  private Raw() {}

  static Bytes apply(String how, Bytes bytes) {
    var from = bytes.toArray();
    return Bytes.of(
        switch (how) {
          case "flip" -> flip(from);
          case "cut" -> Arrays.copyOf(from, Math.max(0, from.length - 1));
          case "longer" -> Arrays.copyOf(from, from.length + 1);
          case "uncanonical" -> uncanonical(from);
          default -> throw new AssertionError("no such change: " + how);
        });
  }

  private static byte[] flip(byte[] bytes) {
    if (bytes.length == 0) throw new IllegalArgumentException("nothing to flip");
    bytes[bytes.length - 1] ^= 1;
    return bytes;
  }

  /** CBOR whose first head is one size longer than it need be. */
  private static byte[] uncanonical(byte[] cbor) {
    int information = cbor.length == 0 ? 31 : cbor[0] & 0x1f;
    if (information > 26) throw new IllegalArgumentException("no head that could be longer");
    int own = information < 24 ? 0 : 1 << information - 24;
    int longer = own == 0 ? 1 : 2 * own;
    var out = new byte[cbor.length - own + longer];
    out[0] = (byte) (cbor[0] & 0xe0 | (own == 0 ? 24 : information + 1));
    if (own == 0) out[1] = (byte) information;
    else System.arraycopy(cbor, 1, out, 1 + longer - own, own);
    System.arraycopy(cbor, 1 + own, out, 1 + longer, cbor.length - 1 - own);
    return out;
  }
}
