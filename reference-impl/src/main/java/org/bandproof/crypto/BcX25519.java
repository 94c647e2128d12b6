package org.bandproof.crypto;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc7748.X25519;

/** X25519 of Bouncy Castle; public keys come from its comb, which is 2.8 times as fast as its ladder. */
final class BcX25519 implements KeyAgreement {
  static final KeyAgreement INSTANCE = new BcX25519();

  private BcX25519() {}

  @Override
  public Pair pair(byte[] secret, int at) {
    return new BcPair(Arrays.copyOfRange(secret, at, at + SIZE));
  }

  private static final class BcPair implements Pair {
    private final byte[] secret;
    private byte[] publicKey;

    BcPair(byte[] secret) {
      this.secret = secret;
    }

    @Override
    public void publicKey(byte[] out, int at) {
      if (publicKey == null) {
        publicKey = new byte[SIZE];
        X25519.generatePublicKey(secret, 0, publicKey, 0);
      }
      System.arraycopy(publicKey, 0, out, at, SIZE);
    }

    @Override
    public void agree(byte[] peer, int peerAt, byte[] out, int at) {
      X25519.scalarMult(secret, 0, peer, peerAt, out, at);
    }

    @Override
    public void erase() {
      Arrays.fill(secret, (byte) 0);
    }
  }
}
