package org.bandproof.protocol.bandpay.band;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.BOUND_STAYS_BOUND;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.WINDOW_OPEN;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.Link;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** No handshake and no session; if unbound, perhaps with an open window. */
record Idle<V>(Self<V> self, Memory<V> memory, boolean window) implements Powered<V> {
  @Override
  public Info info() {
    if (memory.binding().isPresent()) return Info.BOUND;
    return window ? Info.WINDOW : Info.UNBOUND;
  }

  /** The window's end. */
  @Override
  public int patience() {
    return window ? 60_000 : 0;
  }

  @Override
  public Step<V> onClock(Turn<V> t) {
    return Step.Taken.to(closed());
  }

  Idle<V> closed() {
    return window ? new Idle<>(self, memory, false) : this;
  }

  @Override
  public Idle<V> remembering(Memory<V> newer) {
    return new Idle<>(self, newer, window);
  }

  @Override
  public Step<V> onGesture(Gesture gesture, Turn<V> t) {
    if (gesture != Gesture.BUTTON || memory.binding().isPresent()) return Step.Taken.to(this);
    return Step.Taken.to(new Idle<>(self, memory, true));
  }

  @Override
  public Step<V> onMessage(V message, Turn<V> t) {
    var pairing = Message.tried(Messages.PAIR_OPEN, message, t);
    if (pairing.isPresent()) return onPairing(pairing.get().of("message"), t);
    if (Message.tried(Messages.CONTINUE, message, t).isPresent()) return t.unexpected();
    var session = Message.read(Messages.SESSION_OPEN, message, t);
    if (session.isEmpty()) return t.refuse();
    return onSession(session.get().of("message"), t);
  }

  private Step<V> onPairing(V first, Turn<V> t) {
    if (memory.binding().isPresent()) {
      if (t.forbids(BOUND_STAYS_BOUND)) return t.refuse();
    } else if (!window && t.forbids(WINDOW_OPEN)) return t.refuse();
    var c = t.crypto;
    var read =
        Link.pairing(false, self.agreement(), Link.versions(c), Link.suites(c), c).read(first, t);
    if (read.isEmpty()) return t.refuse();
    var challenged = Message.read(Messages.CHALLENGED, read.get().text(), t);
    if (challenged.isEmpty()) return t.refuse();
    V request = request(challenged.get().of("challenge"), t);
    V offer = c.encode(Messages.OFFER, List.of(self.certificate(), request));
    var written = read.get().handshake().write(offer, t);
    if (written.isEmpty()) return t.refuse();
    var next = new AwaitingGrant<>(closed(), written.get().handshake(), c.hash(request));
    return Step.Taken.to(next)
        .send(Port.LINK, Link.OUT, c.encode(Messages.CONTINUE, List.of(written.get().text())))
        .event("Requested", List.of(self.bandId(), challenged.get().of("challenge"), request));
  }

  private V request(V challenge, Turn<V> t) {
    var c = t.crypto;
    V tap = c.value(c.nat(0));
    V commitment = c.hash(t.fresh.bytes(32));
    return Signed.write(
        Messages.BIND_REQUEST,
        List.of(self.bandId(), c.value(memory.epoch()), challenge, tap, commitment),
        self.identity(),
        c);
  }

  private Step<V> onSession(V first, Turn<V> t) {
    if (memory.binding().isEmpty()) return t.unexpected();
    var binding = memory.binding().get();
    var c = t.crypto;
    var handshake =
        Link.session(
            false,
            self.agreement(),
            binding.wallet(),
            self.bandId(),
            memory.epoch(),
            Link.versions(c),
            Link.suites(c),
            c);
    var read = handshake.read(first, t);
    if (read.isEmpty()) return t.refuse();
    if (t.decode(Messages.NOTHING, read.get().text()).isEmpty()) return t.refuse();
    V welcome = c.encode(Messages.WELCOME, List.of(binding.receipt()));
    var written = read.get().handshake().write(welcome, t);
    if (written.isEmpty()) return t.refuse();
    var transport = written.get().handshake().split(c);
    return Step.Taken.to(new InSession<>(this, transport, c.nat(0)))
        .send(Port.LINK, Link.OUT, c.encode(Messages.CONTINUE, List.of(written.get().text())))
        .event("Session", List.of(self.bandId(), binding.wallet(), transport.hash()));
  }

  static <V> Optional<V> continued(V message, Turn<V> t) {
    return Message.read(Messages.CONTINUE, message, t).map(m -> m.of("message"));
  }

  @Override
  public <W> Idle<W> map(Mapper<V, W> m) {
    return new Idle<>(self.map(m), memory.map(m), window);
  }
}
