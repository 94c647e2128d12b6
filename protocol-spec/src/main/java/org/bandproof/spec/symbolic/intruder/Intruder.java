package org.bandproof.spec.symbolic.intruder;

import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/** What the intruder has without hearing anything: all that is public, and names of its own. */
public final class Intruder {
  private static final String OWN = "intruder.";

  private Intruder() {}

  /** A name of its own, 32 bytes, which serves as a private key, a nonce, or anything else. */
  public static Term name(String word) {
    return Terms.name(OWN + word, 32);
  }

  /** Whether an atom is one of these; names of others are not, everything else without parts is. */
  static boolean has(Term atom) {
    if (!atom.arguments().isEmpty() || atom.isVariable()) return false;
    return atom.symbol().startsWith(OWN) || Terms.sizeOfName(atom).isEmpty();
  }
}
