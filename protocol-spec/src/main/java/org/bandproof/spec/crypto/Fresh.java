package org.bandproof.spec.crypto;

/** The source of chance of one step. The same instance, step and index give the same value again. */
public interface Fresh<V> {
  /** A new X25519 private key, 32 bytes. */
  Secret<V> secret();

  /** A new random byte string of {@code size} bytes. */
  V bytes(int size);
}
