package org.bandproof.spec.crypto;

import java.util.List;

/**
 * Signed objects: a COSE_Sign1, RFC 9052, section 4.2, without its tag, with the algorithm EdDSA in the
 * protected header and nothing in the unprotected one. What is signed is the Sig_structure of section
 * 4.4, whose external_aad names what the object is and is not transmitted.
 */
public final class Cose {
  /** {1: -8}: the algorithm is EdDSA. */
  private static final Field PROTECTED = Field.hex("a10127");

  private static final Field PAYLOAD = Field.octets("payload", 0, 1024);

  /** What is transmitted. */
  public static final Layout SIGN1 =
      Layout.cbor("Sign1", PROTECTED, Field.emptyMap(), PAYLOAD, Field.octets("signature", 64));

  /** What is signed. */
  public static final Layout SIG_STRUCTURE =
      Layout.cbor(
          "SigStructure",
          Field.words("Signature1"),
          PROTECTED,
          Field.octets("external_aad", 0, 64),
          PAYLOAD);

  private Cose() {}

  /** The bytes that are signed, and that a verifier rebuilds from the payload it received. */
  public static <V> V signedBytes(Crypto<V> c, V aad, V payload) {
    return c.encode(SIG_STRUCTURE, List.of(aad, payload));
  }

  /** The encoded {@link #SIGN1} of a payload, signed with an Ed25519 key. */
  public static <V> V sign(Crypto<V> c, Secret<V> key, V aad, V payload) {
    V signature = c.sign(key, signedBytes(c, aad, payload));
    return c.encode(SIGN1, List.of(payload, signature));
  }
}
