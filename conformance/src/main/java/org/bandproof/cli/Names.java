package org.bandproof.cli;

import java.util.Collection;
import org.bandproof.suite.Nearest;

/** Ends a command that names what does not exist. */
final class Names {
  private Names() {}

  static Ended unknown(String what, String name, Collection<String> known) {
    return Ended.usage(Nearest.unknown(what, name, known));
  }
}
