package org.bandproof.bench.library;

import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bandproof.crypto.Providers;

/** All of them by name: ours by the name of the profile, others bare. */
public final class Libraries {
  private static final Map<String, Supplier<Library>> ALL = new LinkedHashMap<>();

  static {
    for (var profile : Providers.names()) ALL.put(profile, () -> Provided.named(profile));
    ALL.put("bare bouncycastle", BareBouncyCastle::new);
    ALL.put("bare jdk", Libraries::jdk);
    ALL.put("bare conscrypt", () -> new BareJca("bare conscrypt", conscrypt(), "XDH"));
    ALL.put("bare accp", () -> new BareJca("bare accp", accp(), "X25519"));
    ALL.put("noise-java", NoiseJava::new);
    ALL.put("libsodium", Libsodium::new);
  }

  private Libraries() {}

  public static List<String> names() {
    return new ArrayList<>(ALL.keySet());
  }

  /** @throws Unavailable if it can't run here */
  public static Library named(String name) {
    var made = ALL.get(name);
    if (made == null)
      throw new IllegalArgumentException("no library " + name + "; there are " + ALL.keySet());
    return made.get();
  }

  /** The JDK's ciphers and digests are of two providers, its curves of a third. */
  private static Library jdk() {
    return new BareJca("bare jdk", new Several(), "X25519");
  }

  private static final class Several extends Provider {
    private static final long serialVersionUID = 1;

    Several() {
      super("JDK", "1", "the providers of the JDK as one");
    }

    @Override
    public Service getService(String type, String algorithm) {
      for (var name : List.of("SunJCE", "SUN", "SunEC")) {
        var service = Security.getProvider(name).getService(type, algorithm);
        if (service != null) return service;
      }
      return null;
    }
  }

  private static Provider conscrypt() {
    try {
      return org.conscrypt.Conscrypt.newProvider();
    } catch (RuntimeException | LinkageError e) {
      throw new Unavailable("conscrypt", e);
    }
  }

  private static Provider accp() {
    try {
      var provider = com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider.INSTANCE;
      provider.assertHealthy();
      return provider;
    } catch (RuntimeException | LinkageError e) {
      throw new Unavailable("accp", e);
    }
  }
}
