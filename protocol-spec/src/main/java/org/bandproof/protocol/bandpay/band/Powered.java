package org.bandproof.protocol.bandpay.band;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.RELEASE_NAMES_BAND;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.RELEASE_RISES;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.RELEASE_SIGNED;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.Link;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/**
 * What a band does in every state while it has power: it answers a read of info, takes key sets and
 * releases in clear, and is not disturbed by those that it does not take, nor by a stray gesture.
 */
interface Powered<V> extends State<V> {
  /** What info says of a band. */
  enum Info {
    UNBOUND,
    WINDOW,
    BOUND,
    DAMAGED
  }

  Self<V> self();

  Memory<V> memory();

  Info info();

  /** A message that is neither a key set nor a release. */
  Step<V> onMessage(V message, Turn<V> t);

  /** The same state, with other things in flash. */
  Powered<V> remembering(Memory<V> newer);

  @Override
  default Step<V> onLink(Channel channel, V message, Turn<V> t) {
    if (!channel.equals(Link.IN)) return t.unexpected();
    var release = Message.tried(Messages.RELEASE, message, t);
    if (release.isPresent())
      return released(release.get().of("carried"), t).orElse(Step.Taken.to(this));
    var keys = Message.tried(Messages.KEYS, message, t);
    if (keys.isEmpty()) return onMessage(message, t);
    return memory()
        .keys()
        .offered(keys.get().of("keySet"), self().root(), t)
        .filter(offered -> offered != memory().keys())
        .map(newer -> onKeys(newer, t))
        .orElse(Step.Taken.to(this));
  }

  default Step<V> onKeys(Keys<V> newer, Turn<V> t) {
    var memory = memory().with(newer);
    return memory.kept(Step.Taken.within(remembering(memory)), t.crypto);
  }

  private Optional<Step<V>> released(V carried, Turn<V> t) {
    var both = Message.tried(Messages.CARRIED, carried, t);
    if (both.isEmpty()) return Optional.empty();
    var keys = memory().keys().offered(both.get().of("keySet"), self().root(), t);
    if (keys.isEmpty()) return Optional.empty();
    var read = Signed.read(Messages.RELEASE_GRANT, both.get().of("grant"), t);
    if (read.isEmpty()) return Optional.empty();
    var grant = read.get();
    if (t.breaks(RELEASE_SIGNED, () -> grant.by(keys.get().grantKey(), t)))
      return Optional.empty();
    if (t.breaks(RELEASE_NAMES_BAND, () -> t.crypto.same(grant.of("bandId"), self().bandId())))
      return Optional.empty();
    var epoch = grant.nat("epoch", t);
    if (t.breaks(RELEASE_RISES, () -> t.crypto.less(memory().epoch(), epoch)))
      return Optional.empty();
    var memory = memory().released(keys.get(), epoch);
    return Optional.of(
        memory
            .kept(Step.Taken.to(new Idle<>(self(), memory, false)), t.crypto)
            .event("Released", List.of(self().bandId(), grant.of("epoch"))));
  }

  @Override
  default Step<V> onRead(Channel channel, Turn<V> t) {
    if (!channel.equals(Link.INFO)) return t.unexpected();
    var c = t.crypto;
    V state = c.value(c.nat(info().ordinal()));
    V value = c.encode(Messages.INFO, List.of(Link.versions(c), Link.suites(c), state));
    return Step.Taken.<V>to(this).send(Port.LINK, Link.INFO, value);
  }

  @Override
  default Step<V> onGesture(Gesture gesture, Turn<V> t) {
    return Step.Taken.to(this);
  }
}
