package org.bandproof.protocol.bandpay.wallet;

import java.util.List;
import org.bandproof.protocol.bandpay.message.Link;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** The band was asked for its info. */
interface ReadingInfo<V> extends Busy<V> {
  Step<V> onInfo(Message<V> info, Turn<V> t);

  @Override
  default Step<V> onLink(Channel channel, V message, Turn<V> t) {
    if (!channel.equals(Link.INFO)) return t.unexpected();
    var info = Message.read(Messages.INFO, message, t);
    if (info.isEmpty()) return t.refuse();
    return onInfo(info.get(), t);
  }

  /** To pair. */
  record ForPairing<V>(Idle<V> idle, V bandId, V challenge) implements ReadingInfo<V> {
    @Override
    public Step<V> onInfo(Message<V> info, Turn<V> t) {
      var c = t.crypto;
      V window = c.value(c.nat(1));
      if (!c.same(info.of("state"), window))
        return Busy.hangUp(Step.Taken.<V>to(idle).show("not-ready", List.of()));
      V own = c.encode(Messages.CHALLENGED, List.of(challenge));
      var written =
          Link.pairing(true, idle.self().agreement(), info.of("versions"), info.of("suites"), c)
              .write(own, t);
      if (written.isEmpty()) return t.refuse();
      return Step.Taken.to(new AwaitingOffer<>(idle, bandId, written.get().handshake()))
          .send(Port.LINK, Link.IN, c.encode(Messages.PAIR_OPEN, List.of(written.get().text())));
    }

    @Override
    public <W> ForPairing<W> map(Mapper<V, W> m) {
      return new ForPairing<>(idle.map(m), m.value(bandId), m.value(challenge));
    }
  }

  /** To open a session. */
  record ForSession<V>(Idle<V> idle, Errand<V> errand) implements ReadingInfo<V> {
    @Override
    public Step<V> onInfo(Message<V> info, Turn<V> t) {
      var c = t.crypto;
      var pairing = idle.pairing().orElseThrow();
      var handshake =
          Link.session(
              true,
              idle.self().agreement(),
              pairing.band(),
              pairing.bandId(),
              pairing.epoch(),
              info.of("versions"),
              info.of("suites"),
              c);
      var written = handshake.write(c.encode(Messages.NOTHING, List.of()), t);
      if (written.isEmpty()) return t.refuse();
      return Step.Taken.to(new AwaitingWelcome<>(idle, errand, written.get().handshake()))
          .send(Port.LINK, Link.IN, c.encode(Messages.SESSION_OPEN, List.of(written.get().text())));
    }

    @Override
    public <W> ForSession<W> map(Mapper<V, W> m) {
      return new ForSession<>(idle.map(m), errand.map(m));
    }
  }

  /** To bring a release. */
  record ForRelease<V>(Idle<V> idle, V carried) implements ReadingInfo<V> {
    @Override
    public Step<V> onInfo(Message<V> info, Turn<V> t) {
      V release = t.crypto.encode(Messages.RELEASE, List.of(carried));
      return Busy.hangUp(Step.Taken.<V>to(idle).send(Port.LINK, Link.IN, release))
          .show("carried", List.of());
    }

    @Override
    public <W> ForRelease<W> map(Mapper<V, W> m) {
      return new ForRelease<>(idle.map(m), m.value(carried));
    }
  }
}
