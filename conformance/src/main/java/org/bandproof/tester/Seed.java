package org.bandproof.tester;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A source of bytes by label: the same seed and label give the same bytes, whatever was asked
 * before.
 */
public final class Seed {
  private final byte[] seed;

  private Seed(byte[] seed) {
    this.seed = seed;
  }

  /** The seed of a run. */
  public static Seed of(long number) {
    return new Seed(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
  }

  /** The seed of a part of what this one is for. */
  public Seed of(String label) {
    return new Seed(bytes(label, 32));
  }

  public byte[] bytes(String label, int size) {
    var out = new byte[size];
    for (int at = 0, block = 0; at < size; at += 32, block++) {
      var digest = digest(label, block);
      System.arraycopy(digest, 0, out, at, Math.min(32, size - at));
    }
    return out;
  }

  String hex(String label) {
    return HexFormat.of().formatHex(bytes(label, 32));
  }

  private byte[] digest(String label, int block) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update((byte) seed.length);
      sha.update(seed);
      sha.update((byte) block);
      return sha.digest(label.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "seed " + Arrays.hashCode(seed);
  }
}
