package org.bandproof.crypto;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The choices that have a name. Each computes all primitives, and has given the known answers of its self
 * test before it is handed out for the first time.
 *
 * <ul>
 *   <li>{@code bouncycastle}: all of it by Bouncy Castle; the reference, and what is meant when nothing is
 *       named;
 *   <li>{@code accelerated}: hashes and AES-GCM by the JDK, curves by Bouncy Castle, ChaCha20-Poly1305 by
 *       either: on a JDK older than 25 and below 244 bytes by Bouncy Castle;
 *   <li>{@code conscrypt}: Conscrypt, except for hashes, which are the JDK's; it must be on the class path;
 *   <li>{@code accp}: Ed25519 and AES-GCM by the Amazon Corretto Crypto Provider, the rest as in {@code
 *       accelerated}; it must be on the class path.
 * </ul>
 */
public final class Providers {
  public static final String USUAL = "bouncycastle";

  private static final Map<String, Supplier<Provider>> ALL = new LinkedHashMap<>();
  private static final Set<String> TESTED = ConcurrentHashMap.newKeySet();

  static {
    ALL.put(USUAL, BouncyCastle::new);
    ALL.put("accelerated", () -> new Composite("accelerated", accelerated()));
    ALL.put("conscrypt", () -> before(Native.CONSCRYPT));
    ALL.put("accp", () -> before(Native.ACCP));
  }

  private Providers() {}

  public static Set<String> names() {
    return Collections.unmodifiableSet(ALL.keySet());
  }

  /**
   * A new provider, for one thread.
   *
   * @throws IllegalArgumentException if there is none of that name
   * @throws UnsupportedOperationException if something that it needs is not on the class path or not for
   *     this machine; the message says what to do
   * @throws IllegalStateException if it computes a known answer wrongly
   */
  public static Provider named(String name) {
    var maker = ALL.get(name);
    if (maker == null)
      throw new IllegalArgumentException(
          "no crypto provider " + name + "; there are " + String.join(", ", ALL.keySet()));
    var provider = maker.get();
    if (!TESTED.contains(name)) SelfTest.run(provider);
    TESTED.add(name);
    return provider;
  }

  private static List<Provider> accelerated() {
    var jdk = Jdk.provider();
    var bouncyCastle = new BouncyCastle();
    return List.of(Accelerated.chaChaPoly(jdk, bouncyCastle), jdk, bouncyCastle);
  }

  private static Provider before(Native adapter) {
    var own = adapter.provider();
    return new Composite(
        own.name(), List.of(own, new Composite("accelerated", accelerated())));
  }
}
