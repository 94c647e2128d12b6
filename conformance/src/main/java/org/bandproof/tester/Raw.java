package org.bandproof.tester;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bandproof.crypto.Bytes;

/** Bytes changed as bytes, which nobody takes for what they were. */
final class Raw {
  /** The order of Ed25519's base point (RFC 8032, section 5.1). */
  private static final BigInteger ORDER =
      BigInteger.ONE
          .shiftLeft(252)
          .add(new BigInteger("27742317777372353535851937790883648493"));

  private Raw() {}

  static Bytes apply(String how, Bytes bytes) {
    var from = bytes.toArray();
    return Bytes.of(
        switch (how) {
          case "flip" -> flip(from);
          case "cut" -> Arrays.copyOf(from, Math.max(0, from.length - 1));
          case "longer" -> Arrays.copyOf(from, from.length + 1);
          case "uncanonical" -> uncanonical(from);
          case "indefinite" -> indefinite(from);
          case "es256" -> replaced(from, "43a10127", "43a10126");
          case "unprotected" -> replaced(from, "43a10127a0", "43a10127a10440");
          case "malleable" -> malleable(from);
          default -> throw new AssertionError("no such change: " + how);
        });
  }

  private static byte[] flip(byte[] bytes) {
    if (bytes.length == 0) throw new IllegalArgumentException("nothing to flip");
    bytes[bytes.length - 1] ^= 1;
    return bytes;
  }

  /** A CBOR array, of indefinite length. */
  private static byte[] indefinite(byte[] array) {
    if (array.length == 0 || (array[0] & 0xe0) != 0x80 || (array[0] & 0x1f) > 23)
      throw new IllegalArgumentException("no short array");
    var out = Arrays.copyOf(array, array.length + 1);
    out[0] = (byte) 0x9f;
    out[array.length] = (byte) 0xff;
    return out;
  }

  /** A COSE_Sign1 with other headers; its first byte is that of the array. */
  private static byte[] replaced(byte[] sign1, String headers, String by) {
    var hex = HexFormat.of().formatHex(sign1);
    if (!hex.startsWith(headers, 2)) throw new IllegalArgumentException("no signed object");
    return HexFormat.of().parseHex(hex.substring(0, 2) + by + hex.substring(2 + headers.length()));
  }

  /** An Ed25519 signature with S + L in place of S, little-endian. */
  private static byte[] malleable(byte[] signature) {
    if (signature.length != 64) throw new IllegalArgumentException("no signature");
    var sum = new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64))).add(ORDER);
    var s = reversed(sum.toByteArray());
    System.arraycopy(Arrays.copyOf(s, 32), 0, signature, 32, 32);
    return signature;
  }

  private static byte[] reversed(byte[] bytes) {
    var out = new byte[bytes.length];
    for (int i = 0; i < out.length; i++) out[i] = bytes[bytes.length - 1 - i];
    return out;
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
