package org.bandproof.crypto;

/** X25519, RFC 7748: private keys of 32 bytes are clamped within each operation. */
public interface KeyAgreement {
  /** The public key (32 bytes). */
  byte[] publicKey(byte[] secret);

  /**
   * The shared secret (32 bytes): zero for a public key of low order. The top bit of a public key is
   * ignored and u-coordinates of p and above are taken modulo p.
   */
  byte[] agree(byte[] secret, byte[] publicKey);
}
