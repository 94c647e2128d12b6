package org.bandproof.bench.handshake;

import org.bandproof.bench.library.Body;
import org.bandproof.bench.library.Given;
import org.bandproof.bench.library.NoiseJava;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.noise.Pattern;

/**
 * Handshakes with empty payloads, both sides, up to the keys of the transport. {@code sum of P} is what
 * Noise demands of the primitives, of the same profile; {@code remembering P} is the role text on P with
 * the product of the static keys kept; any other name but noise-java is a profile on which it runs.
 */
public final class Handshakes {
  public static final String SUM = "sum of ";
  public static final String REMEMBERING = "remembering ";

  static final byte[] PROLOGUE = Given.bytes(40, 9);

  private Handshakes() {}

  public static Body of(Pattern pattern, Aead aead, String by) {
    if (by.startsWith(SUM)) return Sum.of(pattern, aead, by.substring(SUM.length()));
    if (by.equals("noise-java"))
      return NoiseJava.handshake(
          pattern,
          aead,
          PROLOGUE,
          new byte[][] {Given.SECRET, Given.OTHER_SECRET},
          new byte[][] {Given.PUBLIC, Given.OTHER_PUBLIC});
    return new RoleText(pattern, aead, by);
  }
}
