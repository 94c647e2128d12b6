package org.bandproof.bench.library;

import org.bandproof.spec.crypto.Aead;

/**
 * The primitives of one library, which is made for one thread. The result of a body is its output, in
 * an array that the next run overwrites.
 */
public interface Library {
  String name();

  /** X25519: the public key of a private one. A private key of 32 bytes, as all here. */
  default Body publicKey(byte[] secret) {
    throw lacks("X25519");
  }

  /** X25519: the shared secret. The private key is imported once, the public one each time. */
  default Body agree(byte[] secret, byte[] peer) {
    throw lacks("X25519");
  }

  /** Ed25519: a signature, whose signer knows his public key. */
  default Body sign(byte[] secret, byte[] publicKey, byte[] message) {
    throw lacks("Ed25519");
  }

  /** Ed25519: whether a signature is valid under a key that was decoded beforehand. */
  default Body verify(byte[] publicKey, byte[] message, byte[] signature) {
    throw lacks("Ed25519");
  }

  /** The same with the key decoded each time. */
  default Body decodeAndVerify(byte[] publicKey, byte[] message, byte[] signature) {
    throw lacks("handles of public keys");
  }

  /** SHA-256. */
  default Body hash(byte[] input) {
    throw lacks("SHA-256");
  }

  /** HKDF-SHA256 with two outputs, of which the body gives the second. */
  default Body hkdf2(byte[] chainingKey, byte[] input) {
    throw lacks("HKDF");
  }

  default Cipher cipher(Aead aead, byte[] key) {
    throw lacks(aead.toString());
  }

  default Unavailable lacks(String primitive) {
    return new Unavailable(name() + " has no " + primitive);
  }
}
