package org.bandproof.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import javax.security.auth.DestroyFailedException;

/** Makes the key objects of a JCA provider from the 32 bytes of a key. */
record JcaKeys(KeyFactory factory, Encodings encodings) {
  PrivateKey privateKey(byte[] raw, int at) {
    byte[] encoded = encodings.privateKey(raw, at);
    try {
      return factory.generatePrivate(Encodings.spec(encoded));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("any 32 bytes are a private key", e);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  PublicKey publicKey(byte[] raw, int at) throws GeneralSecurityException {
    return factory.generatePublic(encodings.publicKey(raw, at));
  }

  /** Wipes a private key if its provider can. */
  static void erase(PrivateKey key) {
    try {
      key.destroy();
    } catch (DestroyFailedException e) {
      // the provider keeps it until nobody reaches it: more cannot be asked of it
    }
  }
}
