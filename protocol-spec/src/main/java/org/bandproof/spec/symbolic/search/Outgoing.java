package org.bandproof.spec.symbolic.search;

import java.util.ArrayList;
import java.util.List;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Send;
import org.bandproof.spec.symbolic.Term;

/** Where the outputs of a step go: to the intruder, or, unchanged, to the other end of an account. */
record Outgoing(List<Term> heard, List<Letter> letters) {
  static Outgoing of(List<Send<Term>> sends, Move move, Agent agent, Scenario scenario) {
    var outgoing = new Outgoing(new ArrayList<>(), new ArrayList<>());
    for (var send : sends) {
      if (send.port() == Port.LINK) outgoing.heard.add(send.message());
      if (send.port() == Port.ACCOUNT) outgoing.tell(send.message(), move, agent, scenario);
    }
    return outgoing;
  }

  /** The service answers whoever asked; a dishonest account is the intruder. */
  private void tell(Term message, Move move, Agent agent, Scenario scenario) {
    boolean service = move.agent() == scenario.serviceAt();
    if (!service)
      letters.add(
          new Letter(
              move.agent(), scenario.serviceAt(), agent.instance().account().orElseThrow(), message));
    else if (move instanceof Move.Deliver asked)
      letters.add(
          new Letter(move.agent(), asked.letter().from(), asked.letter().account(), message));
    if (scenario.heard() || service && move instanceof Move.Give) heard.add(message);
  }
}
