package org.bandproof.crypto;

import java.util.Optional;

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
 * honest key and signature is such. What is asked of A is decided once, when its verifier is made. A
 * provider that computes [S]B - [k]A, encodes it and compares it with R needs to ask nothing more of R
 * than that it is not the neutral element: the difference of two points of the group that B generates is
 * one. libsodium is laxer in one thing: A, and then R, may have a component of small order as long as
 * they are not themselves of small order.
 */
public interface Signatures {
  int KEY = 32;
  int SIGNATURE = 64;

  /** The signer with a private key: 32 bytes from an offset on, which are copied. */
  Signer signer(byte[] secret, int at);

  /** The verifier with a public key: empty if it is none by the rule above, whatever its length. */
  Optional<Verifier> verifier(byte[] publicKey, int at, int length);

  /** A private key that does not leave its provider, and its public key. Not safe for threads. */
  interface Signer extends Erasable {
    /** Writes the public key (32 bytes), which is computed once. */
    void publicKey(byte[] out, int at);

    /** Writes the signature (64 bytes). */
    void sign(byte[] message, int messageAt, int length, byte[] out, int at);
  }

  /** A public key that was found valid. Not safe for threads. */
  interface Verifier {
    /** Decides by the rule above; the signature has 64 bytes from its offset on. */
    boolean verify(byte[] message, int messageAt, int length, byte[] signature, int at);
  }
}
