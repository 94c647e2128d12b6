package org.bandproof.crypto;

import java.security.DigestException;
import java.security.MessageDigest;

/** SHA-256 of a JCA provider. */
final class JcaHash extends Hash {
  private final MessageDigest sha256;

  JcaHash(MessageDigest sha256) {
    this.sha256 = sha256;
  }

  @Override
  protected void update(byte[] input, int at, int length) {
    sha256.update(input, at, length);
  }

  @Override
  protected void finish(byte[] out, int at) {
    try {
      sha256.digest(out, at, SIZE);
    } catch (DigestException e) {
      throw new IllegalArgumentException("a digest has " + SIZE + " bytes", e);
    }
  }
}
