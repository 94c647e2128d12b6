package org.bandproof.device;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Channel.Access;
import org.bandproof.spec.model.Duty;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.Send;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/**
 * A protocol with framed channels and session keys, for tests: a phone and a lock exchange X25519 keys,
 * the phone sends one sealed text, the lock answers with it.
 */
final class Toy implements Protocol {
  static final Channel INFO = channel("info", Access.READ, false);
  static final Channel CONTROL = channel("control", Access.WRITE, true);
  static final Channel EVENTS = channel("events", Access.NOTIFY, true);
  static final Role LOCK = new Lock();
  static final Role PHONE = new Phone();

  private static final Layout HELLO = Layout.concat("Hello", Field.octets("pub", 32));

  private static Channel channel(String name, Access access, boolean framed) {
    return new Channel(name, name, EnumSet.of(access), framed);
  }

  /** Keys, once the parties agreed: the phone seals with the first, the lock with the second. */
  record Session<V>(Toy.Kind kind, Secret<V> key, V toLock, V toPhone) implements State<V> {
    static <V> Session<V> of(Kind kind, Secret<V> key, Secret<V> own, V peer, Turn<V> t) {
      var keys = t.crypto.hkdf2(t.crypto.constant("toy"), t.crypto.dh(own, peer));
      return new Session<>(kind, key, keys.get(0), keys.get(1));
    }

    static <V> V seal(V key, V text, Turn<V> t) {
      return t.crypto.seal(Aead.CHACHAPOLY, key, t.crypto.nat(0), t.crypto.empty(), text);
    }

    @Override
    public State<V> dropped() {
      return new Ready<>(kind, key);
    }

    @Override
    public Step<V> onLink(Channel channel, V message, Turn<V> t) {
      V own = kind == Kind.LOCK ? toLock : toPhone;
      var text = t.open(Aead.CHACHAPOLY, own, t.crypto.nat(0), t.crypto.empty(), message);
      if (text.isEmpty()) return t.refuse();
      if (kind == Kind.LOCK)
        return Step.Taken.<V>to(this)
            .keep(t.crypto.constant("flash"), t.crypto.hash(text.get()))
            .send(Port.LINK, EVENTS, seal(toPhone, text.get(), t));
      return Step.Taken.to(dropped())
          .show("text", List.of(text.get()))
          .tell(t.crypto.hash(text.get()))
          .send(new Send<>(Port.DISCONNECT, "", List.of()));
    }

    @Override
    public Step<V> onGesture(Gesture gesture, Turn<V> t) {
      return Step.Taken.to(dropped());
    }

    @Override
    public <W> Session<W> map(Mapper<V, W> m) {
      return new Session<>(kind, m.secret(key), m.value(toLock), m.value(toPhone));
    }
  }

  enum Kind {
    LOCK,
    PHONE
  }

  record Off<V>(Kind kind, Secret<V> key) implements State<V> {
    @Override
    public Step<V> onBoot(Optional<V> stored, Turn<V> t) {
      return Step.Taken.to(new Ready<>(kind, key));
    }

    @Override
    public <W> Off<W> map(Mapper<V, W> m) {
      return new Off<>(kind, m.secret(key));
    }
  }

  /** Nothing is known until the next boot. */
  record Asleep<V>() implements State<V> {
    @Override
    public <W> Asleep<W> map(Mapper<V, W> m) {
      return new Asleep<>();
    }
  }

  record Ready<V>(Kind kind, Secret<V> key) implements State<V> {
    @Override
    public Step<V> onRead(Channel channel, Turn<V> t) {
      return Step.Taken.<V>to(this).send(Port.LINK, INFO, t.crypto.pub(key));
    }

    @Override
    public Step<V> onLink(Channel channel, V message, Turn<V> t) {
      var hello = t.decode(HELLO, message);
      if (hello.isEmpty() || kind == Kind.PHONE) return t.malformed();
      var own = t.fresh.secret();
      return Step.Taken.<V>to(Session.of(kind, key, own, hello.get().get(0), t))
          .send(Port.LINK, EVENTS, t.crypto.pub(own));
    }

    @Override
    public Step<V> onGesture(Gesture gesture, Turn<V> t) {
      return Step.Taken.to(new Asleep<>());
    }

    @Override
    public Step<V> onCommand(String verb, List<V> arguments, Turn<V> t) {
      var own = t.fresh.secret();
      if (verb.equals("knock"))
        return Step.Taken.<V>to(this)
            .send(new Send<>(Port.CONNECT, "", List.of()))
            .send(Port.LINK, CONTROL, t.crypto.pub(own))
            .send(new Send<>(Port.DISCONNECT, "", List.of()));
      return Step.Taken.<V>to(new Greeted<>(key, own, arguments.get(0)))
          .send(new Send<>(Port.CONNECT, "", List.of()))
          .send(new Send<>(Port.READ, INFO.name(), List.of()))
          .send(Port.LINK, CONTROL, t.crypto.pub(own));
    }

    @Override
    public <W> Ready<W> map(Mapper<V, W> m) {
      return new Ready<>(kind, m.secret(key));
    }
  }

  /** The phone, after its key. */
  record Greeted<V>(Secret<V> key, Secret<V> own, V text) implements State<V> {
    @Override
    public State<V> dropped() {
      return new Ready<>(Kind.PHONE, key);
    }

    @Override
    public int patience() {
      return 1000;
    }

    @Override
    public Step<V> onLink(Channel channel, V message, Turn<V> t) {
      if (channel.equals(INFO)) return Step.Taken.to(this);
      var hello = t.decode(HELLO, message);
      if (hello.isEmpty()) return t.refuse();
      var session = Session.of(Kind.PHONE, key, own, hello.get().get(0), t);
      return Step.Taken.<V>to(session)
          .send(Port.LINK, CONTROL, Session.seal(session.toLock(), text, t));
    }

    @Override
    public <W> Greeted<W> map(Mapper<V, W> m) {
      return new Greeted<>(m.secret(key), m.secret(own), m.value(text));
    }
  }

  private abstract static class Either implements Role {
    @Override
    public List<? extends Rule> rules() {
      return List.of();
    }

    @Override
    public List<Channel> channels() {
      return List.of(INFO, CONTROL, EVENTS);
    }

    @Override
    public List<Gesture> gestures() {
      return List.of(Gesture.TAP);
    }

    @Override
    public List<Provision> provisions() {
      return List.of(
          new Provision("static", Provision.Sort.AGREEMENT_KEY, true),
          new Provision("label", Provision.Sort.VALUE, false));
    }
  }

  private static final class Lock extends Either {
    @Override
    public String name() {
      return "lock";
    }

    @Override
    public Side side() {
      return Side.PERIPHERAL;
    }

    @Override
    public <V> State<V> off(Provisions<V> given) {
      return new Off<>(Kind.LOCK, given.secret("static").orElseThrow());
    }
  }

  private static final class Phone extends Either {
    @Override
    public String name() {
      return "phone";
    }

    @Override
    public Side side() {
      return Side.CENTRAL;
    }

    @Override
    public Map<String, Integer> commands() {
      return Map.of("send", 1, "knock", 0);
    }

    @Override
    public <V> State<V> off(Provisions<V> given) {
      return new Off<>(Kind.PHONE, given.secret("static").orElseThrow());
    }
  }

  @Override
  public String name() {
    return "toy";
  }

  @Override
  public String title() {
    return "a protocol for tests";
  }

  @Override
  public List<Role> roles() {
    return List.of(LOCK, PHONE);
  }

  @Override
  public List<Layout> layouts() {
    return List.of(HELLO);
  }

  @Override
  public List<? extends Duty> duties() {
    return List.of();
  }

  @Override
  public Scene scene() {
    return new Scene() {
      @Override
      public List<Actor> actors() {
        return List.of();
      }

      @Override
      public <V> Map<String, Made<V>> make(Crypto<V> crypto, Fresh<V> fresh) {
        return Map.of();
      }
    };
  }
}
