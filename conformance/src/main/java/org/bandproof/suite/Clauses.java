package org.bandproof.suite;

import java.util.Optional;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Rule;

/** Where a protocol states what cases test. */
public final class Clauses {
  private Clauses() {}

  public static Optional<String> of(Protocol protocol, String ruleOrDuty) {
    for (var duty : protocol.duties())
      if (duty.name().equals(ruleOrDuty)) return Optional.of(duty.clause());
    return rule(protocol, ruleOrDuty).map(Rule::clause);
  }

  public static Optional<? extends Rule> rule(Protocol protocol, String name) {
    return protocol.rules().stream().filter(r -> r.name().equals(name)).findFirst();
  }
}
