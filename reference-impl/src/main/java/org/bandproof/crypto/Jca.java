package org.bandproof.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Set;
import org.bandproof.spec.crypto.Aead;

/**
 * What a JCA provider offers. It is asked directly, so it need not be among the installed ones, and no
 * other is asked in its place.
 */
final class Jca implements Provider {
  private interface Made<T> {
    T make() throws GeneralSecurityException;
  }

  private final String name;
  private final Set<Primitive> offers;
  private final java.security.Provider provider;
  private final AeadCipher chaChaPoly;
  private final AeadCipher aesGcm;

  Jca(String name, java.security.Provider provider, Set<Primitive> offers) {
    this.name = name;
    this.provider = provider;
    this.offers = offers;
    chaChaPoly = new JcaAead(provider, Aead.CHACHAPOLY);
    aesGcm = new JcaAead(provider, Aead.AESGCM);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Primitive> offers() {
    return offers;
  }

  @Override
  public KeyAgreement x25519() {
    return made(
        Primitive.X25519,
        () ->
            new JcaX25519(
                javax.crypto.KeyAgreement.getInstance("XDH", provider),
                new JcaKeys(KeyFactory.getInstance("XDH", provider), Encodings.X25519)));
  }

  @Override
  public Signatures ed25519() {
    return made(
        Primitive.ED25519,
        () ->
            new JcaEd25519(
                Signature.getInstance("EdDSA", provider),
                new JcaKeys(factoryOfEd25519(), Encodings.ED25519)));
  }

  /** Key objects of the JDK only carry the encoding to a provider that makes none. */
  private KeyFactory factoryOfEd25519() throws GeneralSecurityException {
    return provider.getService("KeyFactory", "EdDSA") == null
        ? KeyFactory.getInstance("Ed25519", "SunEC")
        : KeyFactory.getInstance("EdDSA", provider);
  }

  @Override
  public Hash sha256() {
    return made(
        Primitive.SHA256, () -> new JcaHash(MessageDigest.getInstance("SHA-256", provider)));
  }

  @Override
  public AeadCipher chaChaPoly() {
    return made(Primitive.CHACHAPOLY, () -> chaChaPoly);
  }

  @Override
  public AeadCipher aesGcm() {
    return made(Primitive.AESGCM, () -> aesGcm);
  }

  private <T> T made(Primitive primitive, Made<T> made) {
    if (!offers.contains(primitive)) throw lacks(primitive);
    try {
      return made.make();
    } catch (GeneralSecurityException e) {
      throw new UnsupportedOperationException(
          provider.getName() + " " + provider.getVersionStr() + " has no " + primitive, e);
    }
  }
}
