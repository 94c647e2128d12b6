package org.bandproof.crypto;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a JCA provider. */
final class JcaHash extends Hash {
  private final MessageDigest sha256;

  JcaHash(java.security.Provider provider) {
    try {
      sha256 = MessageDigest.getInstance("SHA-256", provider);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(provider.getName() + " has no SHA-256", e);
    }
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
