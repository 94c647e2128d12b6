package org.bandproof.crypto;

/** What the algebra computes with. */
public enum Primitive {
  X25519("X25519"),
  ED25519("Ed25519"),
  SHA256("SHA-256"),
  CHACHAPOLY("ChaCha20-Poly1305"),
  AESGCM("AES-GCM");

  private final String title;

  Primitive(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }
}
