package org.bandproof.crypto;

import java.util.EnumSet;

/**
 * The optional adapters: providers of native code, found by the names of their classes when they are asked
 * for, on the class path or nowhere. Neither is a dependency.
 */
enum Native {
  /** Google's, over BoringSSL. */
  CONSCRYPT(
      "org.conscrypt:conscrypt-openjdk-uber:2.9.0",
      EnumSet.of(Primitive.X25519, Primitive.ED25519, Primitive.CHACHAPOLY, Primitive.AESGCM)) {
    @Override
    java.security.Provider load() throws ReflectiveOperationException {
      return (java.security.Provider)
          Class.forName("org.conscrypt.OpenSSLProvider").getConstructor().newInstance();
    }
  },
  /** Amazon's, over AWS-LC. */
  ACCP(
      "software.amazon.cryptools:AmazonCorrettoCryptoProvider:2.5.0 (classifier linux-x86_64)",
      EnumSet.of(Primitive.ED25519, Primitive.AESGCM)) {
    @Override
    java.security.Provider load() throws ReflectiveOperationException {
      var type = Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider");
      var provider = type.getField("INSTANCE").get(null);
      type.getMethod("assertHealthy").invoke(provider);
      return (java.security.Provider) provider;
    }
  };

  private final String artifact;
  private final EnumSet<Primitive> offers;

  Native(String artifact, EnumSet<Primitive> offers) {
    this.artifact = artifact;
    this.offers = offers;
  }

  abstract java.security.Provider load() throws ReflectiveOperationException;

  /** @throws UnsupportedOperationException if it can't be loaded; the message says what to add */
  Provider provider() {
    var name = name().toLowerCase(java.util.Locale.ROOT);
    try {
      return new Jca(name, load(), offers);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new UnsupportedOperationException(
          "the crypto provider "
              + name
              + " is not there or not for this machine: put "
              + artifact
              + " on the class path (conformance/bandproof takes it from BANDPROOF_CLASSPATH)",
          e);
    }
  }
}
