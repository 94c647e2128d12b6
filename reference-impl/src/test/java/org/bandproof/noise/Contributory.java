package org.bandproof.noise;

import org.bandproof.spec.model.Rule;

/** The rule that a handshake asks its protocol for. */
enum Contributory implements Rule {
  CONTRIBUTORY;

  @Override
  public String clause() {
    return "NOISE-1";
  }

  @Override
  public String text() {
    return "No Diffie-Hellman result is all zero.";
  }
}
