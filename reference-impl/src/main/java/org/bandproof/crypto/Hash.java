package org.bandproof.crypto;

import java.util.Arrays;
import java.util.List;

/** SHA-256, FIPS 180-4, and what is made of it. */
public interface Hash {
  /** The digest (32 bytes). */
  byte[] digest(byte[] input);

  /** HMAC (32 bytes), RFC 2104. */
  byte[] hmac(byte[] key, byte[] input);

  /** The first two outputs (32 bytes each) of HKDF, RFC 5869, with empty info. */
  default List<byte[]> hkdf2(byte[] salt, byte[] input) {
    var key = hmac(salt, input);
    var first = hmac(key, new byte[] {1});
    var rest = Arrays.copyOf(first, first.length + 1);
    rest[first.length] = 2;
    var second = hmac(key, rest);
    Arrays.fill(key, (byte) 0);
    Arrays.fill(rest, (byte) 0);
    return List.of(first, second);
  }
}
