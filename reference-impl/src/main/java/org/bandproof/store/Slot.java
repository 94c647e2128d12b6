package org.bandproof.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a slot holds: {@code "BPF1", sequence (8), length (4), checksum (32), payload}. The checksum is
 * SHA-256 of all the rest; it finds writes that were interrupted, not forgeries.
 */
record Slot(long sequence, byte[] payload) {
  private static final int MAGIC = 0x42504631;
  private static final int HEAD = 4 + 8 + 4;
  private static final int CHECKSUM = 32;

  byte[] encoded() {
    var bytes = ByteBuffer.allocate(HEAD + CHECKSUM + payload.length);
    bytes.putInt(MAGIC).putLong(sequence).putInt(payload.length);
    bytes.put(checksum(bytes.array(), payload)).put(payload);
    return bytes.array();
  }

  /** The slot, if the bytes begin with one that was written to its end. */
  static Optional<Slot> decode(byte[] bytes) {
    if (bytes.length < HEAD + CHECKSUM) return Optional.empty();
    var in = ByteBuffer.wrap(bytes);
    int magic = in.getInt();
    long sequence = in.getLong();
    int length = in.getInt();
    if (magic != MAGIC || length < 0 || length > bytes.length - HEAD - CHECKSUM)
      return Optional.empty();
    var checksum = Arrays.copyOfRange(bytes, HEAD, HEAD + CHECKSUM);
    var payload = Arrays.copyOfRange(bytes, HEAD + CHECKSUM, HEAD + CHECKSUM + length);
    if (!MessageDigest.isEqual(checksum, checksum(bytes, payload))) return Optional.empty();
    return Optional.of(new Slot(sequence, payload));
  }

  /** Whether a slot was never written. */
  static boolean blank(byte[] bytes) {
    for (byte b : bytes) if (b != 0) return false;
    return true;
  }

  private static byte[] checksum(byte[] head, byte[] payload) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(head, 0, HEAD);
      return sha256.digest(payload);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
