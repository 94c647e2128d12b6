package org.bandproof.tester;

import org.bandproof.spec.model.Duty;
import org.bandproof.spec.model.Protocol;
import org.bandproof.suite.Case;
import org.bandproof.suite.Clauses;
import org.bandproof.verdict.Finding;

/** Finds the rule or duty that an implementation seems to lack. */
final class Blame {
  private final Protocol protocol;
  private final Case tested;

  Blame(Protocol protocol, Case tested) {
    this.protocol = protocol;
    this.tested = tested;
  }

  /** It did what the model does not: as if a rule that the model decided here were off. */
  Finding acting(Finding finding, Moment moment) {
    boolean names = moment.broken().stream().anyMatch(rule -> rule.name().equals(tested.tests()));
    if (names || moment.broken().isEmpty()) return silent(finding);
    var rule = moment.broken().get(0);
    return finding.blaming(rule.name(), rule.clause());
  }

  /** It did less than the model: what the case is about. */
  Finding silent(Finding finding) {
    return finding.blaming(tested.tests(), tested.clause());
  }

  /** It used a value again that must be new. */
  Finding repeating(Finding finding) {
    return protocol.duties().stream()
        .filter(duty -> duty.name().contains("FRESH"))
        .findFirst()
        .map((Duty duty) -> finding.blaming(duty.name(), duty.clause()))
        .orElse(finding.blaming("a fresh value", Clauses.of(protocol, tested.tests()).orElse("")));
  }
}
