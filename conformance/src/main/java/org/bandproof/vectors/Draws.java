package org.bandproof.vectors;

import java.util.HexFormat;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.FreshBytes;

/** The chance of test vectors, which is none: bytes that are made from the name of what they are for. */
public final class Draws {
  private static final Bytes SEED = Bytes.of("Bandproof test vectors, seed 001".getBytes(
      java.nio.charset.StandardCharsets.US_ASCII));

  private final ByteCrypto crypto = new ByteCrypto();

  public byte[] bytes(String name, int size) {
    return FreshBytes.replayed(crypto, SEED, name, 0).bytes(size).toArray();
  }

  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  public static String hex(Bytes bytes) {
    return bytes.hex();
  }
}
