package org.bandproof.crypto;

import java.util.Arrays;
import javax.crypto.SecretKey;

/** A symmetric key for JCA that can be wiped, which a SecretKeySpec can't. */
final class JcaKey implements SecretKey {
  private static final long serialVersionUID = 1;

  private final String algorithm;
  private final transient byte[] raw;

  JcaKey(String algorithm, byte[] raw) {
    this.algorithm = algorithm;
    this.raw = raw;
  }

  @Override
  public String getAlgorithm() {
    return algorithm;
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  @Override
  public byte[] getEncoded() {
    return raw.clone();
  }

  void erase() {
    Arrays.fill(raw, (byte) 0);
  }
}
