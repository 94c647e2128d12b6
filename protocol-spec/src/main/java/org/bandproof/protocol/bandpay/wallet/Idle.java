package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** Nothing is under way. */
record Idle<V>(Self<V> self, Optional<Pairing<V>> pairing) implements State<V> {
  @Override
  public Step<V> onCommand(String verb, List<V> arguments, Turn<V> t) {
    return switch (verb) {
      case "pair" -> pair(arguments.get(0), arguments.get(1), t);
      case "presence" -> session(new Errand.Presence<>(), t);
      case "pay" -> session(new Errand.Pay<>(arguments.get(0)), t);
      case "release" ->
          ask(new AwaitingReleased<>(this, arguments.get(0)), AccountMessages.ASK_RELEASE, arguments, t);
      case "carry" ->
          ask(new AwaitingCarried<>(this), AccountMessages.ASK_RELEASED, arguments, t);
      default -> t.unexpected();
    };
  }

  private Step<V> pair(V bandId, V stepUp, Turn<V> t) {
    if (pairing.isPresent() && !pairing.get().pending()) return t.unexpected();
    return ask(
        new AwaitingChallenge<>(this, bandId), AccountMessages.ASK_CHALLENGE, List.of(stepUp), t);
  }

  private Step<V> session(Errand<V> errand, Turn<V> t) {
    if (pairing.isEmpty()) return t.unexpected();
    return Busy.reading(new ReadingInfo.ForSession<>(this, errand), t);
  }

  private Step<V> ask(State<V> next, Layout layout, List<V> arguments, Turn<V> t) {
    return Step.Taken.to(next).tell(t.crypto.encode(layout, arguments));
  }

  Idle<V> with(Pairing<V> newer) {
    return new Idle<>(self, Optional.of(newer));
  }

  Idle<V> forgotten() {
    return new Idle<>(self, Optional.empty());
  }

  @Override
  public <W> Idle<W> map(Mapper<V, W> m) {
    return new Idle<>(self.map(m), pairing.map(p -> p.map(m)));
  }
}
