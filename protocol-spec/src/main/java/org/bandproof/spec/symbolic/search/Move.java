package org.bandproof.spec.symbolic.search;

import org.bandproof.spec.model.Input;
import org.bandproof.spec.symbolic.Term;

/** What happens next. */
sealed interface Move {
  int agent();

  /** The environment or the intruder gives an input. */
  record Give(int agent, Input<Term> input) implements Move {}

  /** The next thing in the script is asked for. */
  record Ask(int agent, Input<Term> input) implements Move {}

  /** A letter arrives. */
  record Deliver(int agent, Letter letter) implements Move {}

  /** The intruder, which is the radio, ends the connection. */
  record Disconnect(int agent) implements Move {}
}
