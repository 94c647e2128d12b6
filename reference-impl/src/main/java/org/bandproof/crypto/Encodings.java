package org.bandproof.crypto;

import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * The keys of RFC 7748 and RFC 8032 as JCA takes them, RFC 8410: a head, then the 32 bytes.
 *
 * @param oid the last byte of the algorithm's identifier
 */
record Encodings(int oid) {
  static final Encodings X25519 = new Encodings(0x6e);
  static final Encodings ED25519 = new Encodings(0x70);

  private static final int KEY = 32;
  private static final int PRIVATE_OID = 11;
  private static final int PUBLIC_OID = 8;
  private static final byte[] PRIVATE =
      HexFormat.of().parseHex("302e020100300506032b650004220420");
  private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6500032100");

  byte[] privateKey(byte[] raw, int at) {
    return encoded(PRIVATE, PRIVATE_OID, raw, at);
  }

  EncodedKeySpec publicKey(byte[] raw, int at) {
    return new X509EncodedKeySpec(encoded(PUBLIC, PUBLIC_OID, raw, at));
  }

  static EncodedKeySpec spec(byte[] privateKey) {
    return new PKCS8EncodedKeySpec(privateKey);
  }

  private byte[] encoded(byte[] head, int oidAt, byte[] raw, int at) {
    var out = new byte[head.length + KEY];
    System.arraycopy(head, 0, out, 0, head.length);
    out[oidAt] = (byte) oid;
    System.arraycopy(raw, at, out, head.length, KEY);
    return out;
  }
}
