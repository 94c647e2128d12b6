package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Link;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Send;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** A verb is under way; a refusal, a disconnect or a minute of silence ends it. */
interface Busy<V> extends State<V> {
  Idle<V> idle();

  /** The answer of the service, unless it refused. */
  default Step<V> onAnswer(V message, Turn<V> t) {
    return t.unexpected();
  }

  /** The message in a Continue of the band. */
  default Step<V> onContinued(V message, Turn<V> t) {
    return t.unexpected();
  }

  @Override
  default Idle<V> dropped() {
    return idle();
  }

  @Override
  default int patience() {
    return 60_000;
  }

  @Override
  default Step<V> onLink(Channel channel, V message, Turn<V> t) {
    if (!channel.equals(Link.OUT)) return t.unexpected();
    var continued = Message.read(Messages.CONTINUE, message, t);
    if (continued.isEmpty()) return t.refuse();
    return onContinued(continued.get().of("message"), t);
  }

  @Override
  default Step<V> onAccount(V account, V message, Turn<V> t) {
    boolean refused = Message.tried(AccountMessages.REFUSED, message, t).isPresent();
    return refused ? refusedByService() : onAnswer(message, t);
  }

  default Step<V> refusedByService() {
    return hangUp(Step.Taken.<V>to(idle()).show("refused", List.of()));
  }

  /** Connects, and reads info. */
  static <V> Step.Taken<V> reading(Busy<V> next, Turn<V> t) {
    return Step.Taken.<V>to(next)
        .send(new Send<>(Port.CONNECT, "", List.of()))
        .send(new Send<>(Port.READ, Link.INFO.name(), List.of()));
  }

  static <V> Step.Taken<V> hangUp(Step.Taken<V> step) {
    return step.send(new Send<>(Port.DISCONNECT, "", List.of()));
  }

  /** Writes the next message of a handshake, or a record. */
  static <V> Step.Taken<V> write(State<V> next, V message, Turn<V> t) {
    V continued = t.crypto.encode(Messages.CONTINUE, List.of(message));
    return Step.Taken.to(next).send(Port.LINK, Link.IN, continued);
  }

  static <V> Optional<V> only(Layout layout, String component, V message, Turn<V> t) {
    return Message.read(layout, message, t).map(m -> m.of(component));
  }
}
