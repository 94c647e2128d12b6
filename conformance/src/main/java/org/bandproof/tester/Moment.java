package org.bandproof.tester;

import java.util.List;
import java.util.Optional;
import org.bandproof.spec.model.Refusal;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.suite.Action;

/**
 * Something that happens at the implementation, and what must come of it.
 *
 * @param action the line of the script that led to it, if one did
 * @param command the word in the line protocol, {@code fragment} for one raw ATT value, {@code part}
 *     for the first fragments of a message, or {@link #SAVE}
 * @param on the channel, gesture, verb or provision
 * @param number the MTU, the milliseconds or the fragments
 * @param broken the rules that the model decided against the input
 * @param refusals the reasons for which it was refused
 * @param witness the step of the model, to be read
 */
record Moment(
    Optional<Action> action,
    String command,
    String on,
    List<Term> terms,
    long number,
    List<Expectation> expected,
    List<Rule> broken,
    List<Refusal> refusals,
    String witness) {

  /** The command of a moment at which what is in flash may be kept. */
  static final String SAVE = "save";

  /** All that an implementation can tell it by. */
  String visible() {
    return command
        + " "
        + on
        + terms
        + number
        + expected
        + expected.stream().map(Expectation::values).toList();
  }
}
