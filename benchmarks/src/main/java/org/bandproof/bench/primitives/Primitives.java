package org.bandproof.bench.primitives;

import java.util.List;
import org.bandproof.bench.library.Body;
import org.bandproof.bench.library.Given;
import org.bandproof.bench.library.Libraries;

/** One operation of one library. */
public final class Primitives {
  /** X25519 public key and shared secret, Ed25519, SHA-256 of 64 bytes, HKDF with two outputs. */
  public static final List<String> OPERATIONS =
      List.of("publicKey", "agree", "sign", "verify", "decodeAndVerify", "hash", "hkdf2");

  private Primitives() {}

  public static Body of(String operation, String by) {
    var library = Libraries.named(by);
    return switch (operation) {
      case "publicKey" -> library.publicKey(Given.SECRET);
      case "agree" -> library.agree(Given.SECRET, Given.OTHER_PUBLIC);
      case "sign" -> library.sign(Given.SECRET, Given.VERIFICATION, Given.TEXT);
      case "verify" -> library.verify(Given.VERIFICATION, Given.TEXT, Given.SIGNATURE);
      case "decodeAndVerify" ->
          library.decodeAndVerify(Given.VERIFICATION, Given.TEXT, Given.SIGNATURE);
      case "hash" -> library.hash(Given.bytes(64, 4));
      case "hkdf2" -> library.hkdf2(Given.bytes(32, 5), Given.bytes(32, 6));
      default -> throw new IllegalArgumentException("no operation " + operation);
    };
  }
}
