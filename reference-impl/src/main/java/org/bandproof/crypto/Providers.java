package org.bandproof.crypto;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The choices that have a name. Each computes all primitives.
 *
 * <ul>
 *   <li>{@code bouncycastle}: all of it from Bouncy Castle; the reference, and what is meant when nothing
 *       is named;
 *   <li>{@code accelerated}: hashes and AES-GCM from the JDK, curves from Bouncy Castle.
 * </ul>
 */
public final class Providers {
  public static final String USUAL = "bouncycastle";

  private static final Map<String, Supplier<Provider>> ALL = new LinkedHashMap<>();

  static {
    ALL.put(USUAL, BouncyCastle::new);
    ALL.put("accelerated", Providers::accelerated);
  }

  private Providers() {}

  public static Set<String> names() {
    return java.util.Collections.unmodifiableSet(ALL.keySet());
  }

  /**
   * A new provider, for one thread.
   *
   * @throws IllegalArgumentException if there is none of that name
   * @throws UnsupportedOperationException if something that it needs is not on the class path or not for
   *     this machine; the message says what to do
   */
  public static Provider named(String name) {
    var maker = ALL.get(name);
    if (maker == null)
      throw new IllegalArgumentException(
          "no crypto provider " + name + "; there are " + String.join(", ", ALL.keySet()));
    return maker.get();
  }

  private static Provider accelerated() {
    var jdk = new Jdk();
    var bouncyCastle = new BouncyCastle();
    return new Composite("accelerated", List.of(jdk, bouncyCastle));
  }
}
