package org.bandproof.crypto;

import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** The providers that tests run with. */
public final class Loaded {
  private Loaded() {}

  /** For a MethodSource. */
  public static Set<String> names() {
    return Providers.names();
  }

  /** The provider, or the test is skipped and says why. */
  public static Provider named(String name) {
    try {
      return Providers.named(name);
    } catch (UnsupportedOperationException e) {
      return Assumptions.abort(e.getMessage());
    }
  }
}
