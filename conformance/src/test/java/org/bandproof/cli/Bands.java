package org.bandproof.cli;

import org.bandproof.iut.Iut;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.spec.model.Protocol;

/** The 2015 band. */
final class Bands {
  private Bands() {}

  static Protocol protocol() {
    return Protocol.all().stream()
        .filter(p -> p.name().equals("alipay2015"))
        .findFirst()
        .orElseThrow();
  }

  static Iut reference() {
    return new ReferenceIut(protocol(), protocol().role("band").orElseThrow());
  }
}
