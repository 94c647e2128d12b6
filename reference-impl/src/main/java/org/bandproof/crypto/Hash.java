package org.bandproof.crypto;

import java.util.List;

/** SHA-256, FIPS 180-4, and what is made of it. */
public interface Hash {
  /** The digest (32 bytes). */
  byte[] digest(byte[] input);

  /** The first two outputs (32 bytes each) of HKDF, RFC 5869, with empty info. */
  List<byte[]> hkdf2(byte[] salt, byte[] input);
}
