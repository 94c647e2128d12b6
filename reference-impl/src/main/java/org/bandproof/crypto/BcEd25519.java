package org.bandproof.crypto;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519 of Bouncy Castle, with the public key at hand: without it, a signature costs twice as much. */
final class BcEd25519 implements Signatures {
  static final Signatures INSTANCE = new BcEd25519();

  private BcEd25519() {}

  @Override
  public Signer signer(byte[] secret, int at) {
    return new BcSigner(Arrays.copyOfRange(secret, at, at + KEY));
  }

  @Override
  public Optional<Verifier> verifier(byte[] publicKey, int at, int length) {
    if (length != KEY) return Optional.empty();
    return Optional.ofNullable(Ed25519.validatePublicKeyFullExport(publicKey, at))
        .map(BcVerifier::new);
  }

  private static final class BcSigner implements Signer {
    private final byte[] secret;
    private byte[] publicKey;

    BcSigner(byte[] secret) {
      this.secret = secret;
    }

    private byte[] publicKey() {
      if (publicKey == null) {
        publicKey = new byte[KEY];
        Ed25519.generatePublicKey(secret, 0, publicKey, 0);
      }
      return publicKey;
    }

    @Override
    public void publicKey(byte[] out, int at) {
      System.arraycopy(publicKey(), 0, out, at, KEY);
    }

    @Override
    public void sign(byte[] message, int messageAt, int length, byte[] out, int at) {
      Ed25519.sign(secret, 0, publicKey(), 0, message, messageAt, length, out, at);
    }

    @Override
    public void erase() {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private record BcVerifier(Ed25519.PublicPoint key) implements Verifier {
    /**
     * Bouncy Castle checks the equation times a number that depends on k, so a component of small order
     * in R might pass or not: its order is checked here.
     */
    @Override
    public boolean verify(byte[] message, int messageAt, int length, byte[] signature, int at) {
      return Ed25519.verify(signature, at, key, message, messageAt, length)
          && Ed25519.validatePublicKeyFull(signature, at);
    }
  }
}
