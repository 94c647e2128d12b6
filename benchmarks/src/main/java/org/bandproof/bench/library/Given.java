package org.bandproof.bench.library;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** What all are given: private keys, their public keys, a text, and a signature on it. */
public final class Given {
  public static final byte[] SECRET = bytes(32, 1);
  public static final byte[] OTHER_SECRET = bytes(32, 2);
  public static final byte[] PUBLIC = agreement(SECRET);
  public static final byte[] OTHER_PUBLIC = agreement(OTHER_SECRET);
  public static final byte[] VERIFICATION = verification(SECRET);
  public static final byte[] TEXT = bytes(150, 3);
  public static final byte[] SIGNATURE = signature();

  private Given() {}

  public static byte[] bytes(int size, int seed) {
    var out = new byte[size];
    new java.util.Random(seed).nextBytes(out);
    return out;
  }

  private static byte[] agreement(byte[] secret) {
    var out = new byte[32];
    X25519.generatePublicKey(secret, 0, out, 0);
    return out;
  }

  private static byte[] verification(byte[] secret) {
    var out = new byte[32];
    Ed25519.generatePublicKey(secret, 0, out, 0);
    return out;
  }

  private static byte[] signature() {
    var out = new byte[64];
    Ed25519.sign(SECRET, 0, VERIFICATION, 0, TEXT, 0, TEXT.length, out, 0);
    return Arrays.copyOf(out, out.length);
  }
}
