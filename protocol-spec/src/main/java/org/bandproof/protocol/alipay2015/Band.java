package org.bandproof.protocol.alipay2015;

import static org.bandproof.protocol.alipay2015.AlipayRule.APPLICATION_IS_ALIPAY;
import static org.bandproof.protocol.alipay2015.AlipayRule.KEY_STAYS_INSIDE;
import static org.bandproof.protocol.alipay2015.AlipayRule.TAP_BEFORE_KEY;

import java.util.List;
import java.util.Optional;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** The states of the band. */
final class Band {
  private Band() {}

  /** No power. */
  record Off<V>() implements State<V> {
    @Override
    public Step<V> onBoot(Optional<V> stored, Turn<V> t) {
      if (stored.isEmpty()) return Step.Taken.to(new Idle<>(Optional.empty(), Optional.empty()));
      var flash = t.decode(Messages.FLASH, stored.get());
      if (flash.isEmpty()) return t.refuse();
      return Step.Taken.to(new Idle<>(Optional.of(flash.get().get(0)), Optional.empty()));
    }

    @Override
    public <W> Off<W> map(Mapper<V, W> m) {
      return new Off<>();
    }
  }

  /** Powered: with a key once one was taken, with a response once a challenge was written. */
  record Idle<V>(Optional<V> key, Optional<V> response) implements State<V> {
    @Override
    public State<V> dropped() {
      return response.isEmpty() ? this : new Idle<>(key, Optional.empty());
    }

    @Override
    public Step<V> onLink(Channel channel, V message, Turn<V> t) {
      if (channel.equals(BandRole.KEY)) return onKey(message, t);
      if (channel.equals(BandRole.PLAIN)) return onPlain(message, t);
      if (channel.equals(BandRole.CONTROL)) return onControl(message, t);
      return t.unexpected();
    }

    private Step<V> onKey(V message, Turn<V> t) {
      var authorize = accepted(Messages.AUTHORIZE, message, t);
      if (authorize.isEmpty()) return t.refuse();
      V newKey = authorize.get().get(1);
      if (t.forbids(TAP_BEFORE_KEY))
        return Step.Taken.to(new AwaitingTap<>(this, newKey)).show("tap", List.of());
      return bind(newKey, t);
    }

    private Step<V> onPlain(V message, Turn<V> t) {
      var authenticate = accepted(Messages.AUTHENTICATE, message, t);
      if (authenticate.isEmpty()) return t.refuse();
      V challenge = authenticate.get().get(1);
      var response = key.map(k -> t.crypto.apply(Messages.AES_128_ECB, List.of(k, challenge)));
      var taken = Step.Taken.to(new Idle<>(key, response));
      if (response.isPresent()) taken = taken.event("Answered", List.of(challenge));
      return taken.send(Port.WRITTEN, BandRole.PLAIN, t.crypto.empty());
    }

    private Step<V> onControl(V message, Turn<V> t) {
      var payment = t.crypto.decode(Messages.SHOW_PAYMENT, message);
      var layout = payment.isPresent() ? Messages.SHOW_PAYMENT : Messages.CONFIRM;
      var control = accepted(layout, message, t);
      if (control.isEmpty()) return t.refuse();
      var shown = control.get().subList(1, control.get().size());
      return Step.Taken.<V>to(this)
          .show(payment.isPresent() ? "payment" : "confirm", shown)
          .send(Port.WRITTEN, BandRole.CONTROL, t.crypto.empty());
    }

    @Override
    public Step<V> onRead(Channel channel, Turn<V> t) {
      V nothing = t.crypto.empty();
      V value = nothing;
      if (channel.equals(BandRole.CIPHER)) value = response.orElse(nothing);
      else if (channel.equals(BandRole.KEY) && !t.forbids(KEY_STAYS_INSIDE))
        value = key.orElse(nothing);
      return Step.Taken.<V>to(this).send(Port.LINK, channel, value);
    }

    /** The components of a message that is well-formed and of this application. */
    private static <V> Optional<List<V>> accepted(Layout layout, V message, Turn<V> t) {
      var parts = t.decode(layout, message);
      if (parts.isEmpty()) return parts;
      V application = parts.get().get(0);
      V own = Messages.alipay(t.crypto);
      boolean foreign = t.breaks(APPLICATION_IS_ALIPAY, () -> t.crypto.same(application, own));
      return foreign ? Optional.empty() : parts;
    }

    private static <V> Step<V> bind(V key, Turn<V> t) {
      return Step.Taken.to(new Idle<>(Optional.of(key), Optional.<V>empty()))
          .keep(t.crypto.constant("flash"), t.crypto.encode(Messages.FLASH, List.of(key)))
          .send(Port.WRITTEN, BandRole.KEY, t.crypto.empty())
          .event("Bound", List.of(key));
    }

    @Override
    public <W> Idle<W> map(Mapper<V, W> m) {
      return new Idle<>(key.map(m::value), response.map(m::value));
    }
  }

  /** A key was written and waits for the user. */
  record AwaitingTap<V>(Idle<V> idle, V newKey) implements State<V> {
    @Override
    public State<V> dropped() {
      return idle.dropped();
    }

    @Override
    public int patience() {
      return 30_000;
    }

    @Override
    public Step<V> onGesture(Gesture gesture, Turn<V> t) {
      return gesture == Gesture.TAP ? Idle.bind(newKey, t) : t.unexpected();
    }

    @Override
    public <W> AwaitingTap<W> map(Mapper<V, W> m) {
      return new AwaitingTap<>(idle.map(m), m.value(newKey));
    }
  }
}
