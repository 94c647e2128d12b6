package org.bandproof.spec.crypto;

/**
 * The ciphers of Noise revision 34, section 12, each with a 32-byte key, a 16-byte tag, and a nonce
 * that is made from the counter n.
 */
public enum Aead {
  /** RFC 8439; nonce: 4 zero bytes, then n as 8 bytes, little-endian. */
  CHACHAPOLY("ChaChaPoly"),
  /** AES-256-GCM, NIST SP 800-38D; nonce: 4 zero bytes, then n as 8 bytes, big-endian. */
  AESGCM("AESGCM");

  private final String noiseName;

  Aead(String noiseName) {
    this.noiseName = noiseName;
  }

  /** The name's part in a Noise protocol name. */
  public String noiseName() {
    return noiseName;
  }
}
