package org.bandproof.crypto;

/**
 * Ed25519, RFC 8032, with private keys of 32 bytes.
 *
 * <p>The RFC leaves a verifier some choice; here is none. With A the public key, S and R the
 * signature's halves, and k the hash of R, A and the message, a signature is valid exactly if
 *
 * <ul>
 *   <li>the key has 32 bytes and the signature 64,
 *   <li>S &lt; L, the order of the base point,
 *   <li>A and R are canonical encodings of points of order L, and
 *   <li>[S]B = R + [k]A.
 * </ul>
 *
 * <p>Among points of order L this equation and the one multiplied by the cofactor say the same. Every
 * honest key and signature is such. libsodium is laxer in one thing: A, and then R, may have a
 * component of small order as long as they are not themselves of small order.
 */
public interface Signatures {
  /** The public key (32 bytes). */
  byte[] publicKey(byte[] secret);

  /**
   * The signature (64 bytes).
   *
   * @param publicKey the private key's own; with any other, the signature betrays the private key
   */
  byte[] sign(byte[] secret, byte[] publicKey, byte[] message);

  boolean verify(byte[] publicKey, byte[] message, byte[] signature);
}
