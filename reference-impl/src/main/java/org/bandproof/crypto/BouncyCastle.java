package org.bandproof.crypto;

import java.util.EnumSet;
import java.util.Set;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** All primitives, by Bouncy Castle's lightweight API; no JCA provider is touched. */
public final class BouncyCastle implements Provider {
  private final Hash sha256 = new Sha256();
  private final AeadCipher chaChaPoly = new BcChaChaPoly();
  private final AeadCipher aesGcm = new BcGcm();

  @Override
  public String name() {
    return "bouncycastle";
  }

  @Override
  public Set<Primitive> offers() {
    return EnumSet.allOf(Primitive.class);
  }

  @Override
  public KeyAgreement x25519() {
    return BcX25519.INSTANCE;
  }

  @Override
  public Signatures ed25519() {
    return BcEd25519.INSTANCE;
  }

  @Override
  public Hash sha256() {
    return sha256;
  }

  @Override
  public AeadCipher chaChaPoly() {
    return chaChaPoly;
  }

  @Override
  public AeadCipher aesGcm() {
    return aesGcm;
  }

  private static final class Sha256 extends Hash {
    private final Digest sha256 = SHA256Digest.newInstance();

    @Override
    protected void update(byte[] input, int at, int length) {
      sha256.update(input, at, length);
    }

    @Override
    protected void finish(byte[] out, int at) {
      sha256.doFinal(out, at);
    }
  }
}
