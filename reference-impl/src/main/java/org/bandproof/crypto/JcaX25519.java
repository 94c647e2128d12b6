package org.bandproof.crypto;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * X25519 of a JCA provider. JCA has no word for the public key of a private one: it is computed by Bouncy
 * Castle's comb, in less time than the provider's ladder takes.
 */
final class JcaX25519 implements KeyAgreement {
  /** Any scalar tells whether a point is of low order. */
  private static final byte[] ANY = new byte[SIZE];

  private final javax.crypto.KeyAgreement agreement;
  private final JcaKeys keys;

  JcaX25519(javax.crypto.KeyAgreement agreement, JcaKeys keys) {
    this.agreement = agreement;
    this.keys = keys;
  }

  @Override
  public Pair pair(byte[] secret, int at) {
    var publicKey = new byte[SIZE];
    X25519.generatePublicKey(secret, at, publicKey, 0);
    return new JcaPair(keys.privateKey(secret, at), publicKey);
  }

  private final class JcaPair implements Pair {
    private final PrivateKey secret;
    private final byte[] publicKey;

    JcaPair(PrivateKey secret, byte[] publicKey) {
      this.secret = secret;
      this.publicKey = publicKey;
    }

    @Override
    public void publicKey(byte[] out, int at) {
      System.arraycopy(publicKey, 0, out, at, SIZE);
    }

    /** Providers refuse a result of zero, as RFC 7748 lets them; here it is a result. */
    @Override
    public void agree(byte[] peer, int peerAt, byte[] out, int at) {
      try {
        agreement.init(secret);
        agreement.doPhase(keys.publicKey(peer, peerAt), true);
        agreement.generateSecret(out, at);
      } catch (GeneralSecurityException | RuntimeException e) {
        if (X25519.calculateAgreement(ANY, 0, peer, peerAt, new byte[SIZE], 0))
          throw new IllegalStateException("the provider does not agree on a key", e);
        Arrays.fill(out, at, at + SIZE, (byte) 0);
      }
    }

    @Override
    public void erase() {
      JcaKeys.erase(secret);
    }
  }
}
