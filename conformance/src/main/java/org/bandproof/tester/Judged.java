package org.bandproof.tester;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/**
 * The algebra of the implementation's model, whose decisions a judge compares with those on bytes.
 */
final class Judged extends Noting {
  /** Told each decision. */
  interface Judge {
    void decided(String operation, List<Term> about, boolean truth);

    static Judge none() {
      return (operation, about, truth) -> {};
    }
  }

  private final Judge judge;

  Judged(Terms shared, Journal journal, Judge judge) {
    super(shared, journal);
    this.judge = judge;
  }

  @Override
  protected Optional<List<Term>> decide(
      Question question, int bindings, Supplier<Optional<List<Term>>> truth) {
    var answer = super.decide(question, bindings, truth);
    judge.decided(question.operation(), question.about(), answer.isPresent());
    return answer;
  }
}
