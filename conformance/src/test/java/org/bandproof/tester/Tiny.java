package org.bandproof.tester;

import static org.bandproof.spec.crypto.Field.holding;
import static org.bandproof.spec.crypto.Field.natural;
import static org.bandproof.spec.crypto.Field.octets;
import static org.bandproof.spec.model.Channel.Access.NOTIFY;
import static org.bandproof.spec.model.Channel.Access.READ;
import static org.bandproof.spec.model.Channel.Access.WRITE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Duty;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Role.Provision.Sort;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Handshake;
import org.bandproof.spec.noise.Pattern;

/** A small protocol with all that makes a tester's life hard: a handshake, signatures, framing. */
final class Tiny implements Protocol {
  static final Layout GRANT = Layout.cbor("Grant", octets("challenge", 16), natural("epoch"));
  static final Layout SIGNED =
      Layout.cbor("Signed", holding("content", "Grant", 100), octets("signature", 64));
  static final Layout RECEIPT =
      Layout.cbor("Receipt", octets("nonce", 16), octets("signature", 64));
  static final Layout ROW = Layout.cbor("Row", natural("epoch"));
  static final Channel INFO = new Channel("info", "1", Set.of(READ), false);
  static final Channel CONTROL = new Channel("control", "2", Set.of(WRITE, NOTIFY), true);

  enum TinyRule implements Rule {
    SHARED_NOT_ZERO,
    GRANT_SIGNED,
    EPOCH_NOT_BELOW,
    RECEIPT_SIGNED;

    @Override
    public String clause() {
      return "TINY-" + (1 + ordinal());
    }

    @Override
    public String text() {
      return "A rule.";
    }
  }

  enum TinyDuty implements Duty {
    FRESH_CHANCE;

    @Override
    public String clause() {
      return "TINY-9";
    }

    @Override
    public String text() {
      return "A duty.";
    }
  }

  @Override
  public String name() {
    return "tiny";
  }

  @Override
  public String title() {
    return "a test";
  }

  @Override
  public List<Role> roles() {
    return List.of(new Band(), new Wallet());
  }

  @Override
  public List<Layout> layouts() {
    return List.of(GRANT, SIGNED, RECEIPT, ROW);
  }

  @Override
  public List<? extends Duty> duties() {
    return List.of(TinyDuty.values());
  }

  @Override
  public Scene scene() {
    return new Pair();
  }

  private static final class Pair implements Scene {
    @Override
    public List<Actor> actors() {
      return List.of(new Actor("band", "band"), new Actor("wallet", "wallet"));
    }

    @Override
    public <V> Map<String, Made<V>> make(Crypto<V> c, Fresh<V> fresh) {
      var identity = fresh.secret();
      var issuer = fresh.secret();
      return Map.of(
          "band",
          new Made<>(
              Map.of("issuer", c.vk(issuer)),
              Map.of("static", fresh.secret(), "identity", identity)),
          "wallet",
          new Made<>(
              Map.of("band", c.vk(identity)), Map.of("static", fresh.secret(), "issuing", issuer)));
    }
  }

  private static Role.Provision provision(String name, Sort sort) {
    return new Role.Provision(name, sort, true);
  }

  private static <V> Handshake<V> start(boolean initiator, Secret<V> s, Turn<V> t) {
    var prologue = t.crypto.constant("tiny");
    return Handshake.start(
        Pattern.XX,
        Aead.CHACHAPOLY,
        initiator,
        prologue,
        s,
        Optional.empty(),
        TinyRule.SHARED_NOT_ZERO,
        t.crypto);
  }

  private record Band() implements Role {
    @Override
    public String name() {
      return "band";
    }

    @Override
    public List<? extends Rule> rules() {
      return List.of(TinyRule.SHARED_NOT_ZERO, TinyRule.GRANT_SIGNED, TinyRule.EPOCH_NOT_BELOW);
    }

    @Override
    public List<Channel> channels() {
      return List.of(INFO, CONTROL);
    }

    @Override
    public Side side() {
      return Side.PERIPHERAL;
    }

    @Override
    public List<Provision> provisions() {
      return List.of(
          provision("static", Sort.AGREEMENT_KEY),
          provision("identity", Sort.SIGNING_KEY),
          provision("issuer", Sort.VALUE));
    }

    @Override
    public <V> State<V> off(Provisions<V> given) {
      return new BandState<>(
          given.secret("static").orElseThrow(),
          given.secret("identity").orElseThrow(),
          given.value("issuer").orElseThrow(),
          Optional.empty(),
          Optional.empty());
    }
  }

  record BandState<V>(
      Secret<V> s,
      Secret<V> identity,
      V issuer,
      Optional<V> epoch,
      Optional<Handshake<V>> handshake)
      implements State<V> {
    @Override
    public State<V> dropped() {
      return handshake.isEmpty() ? this : with(epoch, Optional.empty());
    }

    private BandState<V> with(Optional<V> newEpoch, Optional<Handshake<V>> newHandshake) {
      return new BandState<>(s, identity, issuer, newEpoch, newHandshake);
    }

    @Override
    public Step<V> onBoot(Optional<V> stored, Turn<V> t) {
      if (stored.isEmpty())
        return Step.Taken.to(with(Optional.of(t.crypto.value(t.crypto.nat(1))), Optional.empty()));
      var row = t.decode(ROW, stored.get());
      if (row.isEmpty()) return t.refuse();
      return Step.Taken.to(with(Optional.of(row.get().get(0)), Optional.empty()));
    }

    @Override
    public Step<V> onRead(Channel channel, Turn<V> t) {
      return Step.Taken.<V>to(this)
          .send(Port.LINK, INFO, t.crypto.encode(ROW, List.of(epoch.orElseThrow())));
    }

    @Override
    public Step<V> onLink(Channel channel, V message, Turn<V> t) {
      if (handshake.isEmpty()) {
        var first = start(false, s, t).read(message, t);
        if (first.isEmpty()) return t.refuse();
        var second = first.get().handshake().write(t.crypto.empty(), t);
        if (second.isEmpty()) return t.refuse();
        return Step.Taken.<V>to(with(epoch, Optional.of(second.get().handshake())))
            .send(Port.LINK, CONTROL, second.get().text());
      }
      var third = handshake.get().read(message, t);
      if (third.isEmpty()) return t.refuse();
      return granted(third.get(), t);
    }

    private Step<V> granted(Handshake.After<V> third, Turn<V> t) {
      var signed = t.decode(SIGNED, third.text());
      if (signed.isEmpty()) return t.refuse();
      var content = signed.get().get(0);
      var grant = t.decode(GRANT, content);
      if (grant.isEmpty()) return t.refuse();
      if (t.breaks(
          TinyRule.GRANT_SIGNED, () -> t.crypto.verify(issuer, content, signed.get().get(1))))
        return t.refuse();
      var newEpoch = grant.get().get(1);
      var own = t.crypto.nat(epoch.orElseThrow());
      if (t.breaks(TinyRule.EPOCH_NOT_BELOW, () -> t.crypto.atMost(own, t.crypto.nat(newEpoch))))
        return t.refuse();
      var nonce = t.fresh.bytes(16);
      var receipt =
          t.crypto.encode(RECEIPT, List.of(nonce, t.crypto.sign(identity, t.crypto.hash(content))));
      var sealed = third.handshake().split(t.crypto).seal(receipt, t.crypto);
      return Step.Taken.<V>to(with(Optional.of(newEpoch), Optional.empty()))
          .keep(t.crypto.constant("row"), t.crypto.encode(ROW, List.of(newEpoch)))
          .send(Port.LINK, CONTROL, sealed.text())
          .show("epoch", List.of(newEpoch))
          .event("Granted", List.of(newEpoch));
    }

    @Override
    public <W> BandState<W> map(Mapper<V, W> m) {
      return new BandState<>(
          m.secret(s),
          m.secret(identity),
          m.value(issuer),
          epoch.map(m::value),
          handshake.map(h -> h.map(m)));
    }
  }

  private record Wallet() implements Role {
    @Override
    public String name() {
      return "wallet";
    }

    @Override
    public List<? extends Rule> rules() {
      return List.of(TinyRule.SHARED_NOT_ZERO, TinyRule.RECEIPT_SIGNED);
    }

    @Override
    public List<Channel> channels() {
      return List.of(INFO, CONTROL);
    }

    @Override
    public Side side() {
      return Side.CENTRAL;
    }

    @Override
    public Map<String, Integer> commands() {
      return Map.of("grant", 1);
    }

    @Override
    public List<Provision> provisions() {
      return List.of(
          provision("static", Sort.AGREEMENT_KEY),
          provision("issuing", Sort.SIGNING_KEY),
          provision("band", Sort.VALUE));
    }

    @Override
    public <V> State<V> off(Provisions<V> given) {
      return new WalletState<>(
          given.secret("static").orElseThrow(),
          given.secret("issuing").orElseThrow(),
          given.value("band").orElseThrow(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  record WalletState<V>(
      Secret<V> s,
      Secret<V> issuing,
      V band,
      Optional<V> epoch,
      Optional<V> content,
      Optional<Handshake<V>> handshake)
      implements State<V> {
    private WalletState<V> with(
        Optional<V> newEpoch, Optional<V> newContent, Optional<Handshake<V>> newHandshake) {
      return new WalletState<>(s, issuing, band, newEpoch, newContent, newHandshake);
    }

    @Override
    public State<V> dropped() {
      return epoch.isEmpty() ? this : with(Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Step<V> onBoot(Optional<V> stored, Turn<V> t) {
      return Step.Taken.to(dropped());
    }

    @Override
    public Step<V> onCommand(String verb, List<V> arguments, Turn<V> t) {
      return Step.Taken.<V>to(
              with(Optional.of(arguments.get(0)), Optional.empty(), Optional.empty()))
          .send(Port.CONNECT, INFO, t.crypto.empty())
          .send(Port.READ, INFO, t.crypto.empty());
    }

    @Override
    public Step<V> onLink(Channel channel, V message, Turn<V> t) {
      if (epoch.isEmpty()) return t.unexpected();
      if (handshake.isEmpty()) {
        if (t.decode(ROW, message).isEmpty()) return t.refuse();
        var first = start(true, s, t).write(t.crypto.empty(), t).orElseThrow();
        return Step.Taken.<V>to(with(epoch, content, Optional.of(first.handshake())))
            .send(Port.LINK, CONTROL, first.text());
      }
      return handshake.get().done() ? received(message, t) : grant(message, t);
    }

    private Step<V> grant(V message, Turn<V> t) {
      var second = handshake.get().read(message, t);
      if (second.isEmpty()) return t.refuse();
      var grant = t.crypto.encode(GRANT, List.of(t.fresh.bytes(16), epoch.orElseThrow()));
      var signed = t.crypto.encode(SIGNED, List.of(grant, t.crypto.sign(issuing, grant)));
      var third = second.get().handshake().write(signed, t);
      if (third.isEmpty()) return t.refuse();
      return Step.Taken.<V>to(with(epoch, Optional.of(grant), Optional.of(third.get().handshake())))
          .send(Port.LINK, CONTROL, third.get().text());
    }

    private Step<V> received(V message, Turn<V> t) {
      var opened = handshake.get().split(t.crypto).open(message, t);
      if (opened.isEmpty()) return t.refuse();
      var receipt = t.decode(RECEIPT, opened.get().text());
      if (receipt.isEmpty()) return t.refuse();
      var hash = t.crypto.hash(content.orElseThrow());
      if (t.breaks(
          TinyRule.RECEIPT_SIGNED, () -> t.crypto.verify(band, hash, receipt.get().get(1))))
        return t.refuse();
      return Step.Taken.<V>to(with(Optional.empty(), Optional.empty(), Optional.empty()))
          .show("granted", List.of())
          .event("Received", List.of());
    }

    @Override
    public <W> WalletState<W> map(Mapper<V, W> m) {
      return new WalletState<>(
          m.secret(s),
          m.secret(issuing),
          m.value(band),
          epoch.map(m::value),
          content.map(m::value),
          handshake.map(h -> h.map(m)));
    }
  }

  static final String BAND_CASES =
      """
      steps on
      power all

      case T/BAND/BV-01
      title A grant is taken.
      clause TINY-0
      use on
      do wallet grant nat(3)
      expect Granted
      connect attacker band
      read info

      case T/BAND/BV-02
      title A grant is taken twice, in small pieces.
      clause TINY-0
      needs T/BAND/BV-01
      use on
      mtu 23
      do wallet grant nat(3)
      disconnect
      do wallet grant nat(3)
      power band
      connect attacker band
      read info

      case T/BAND/BI-01
      title A public key of low order is refused.
      tests SHARED_NOT_ZERO
      use on
      twist wallet NoiseXX1.e = low
      do wallet grant nat(3)

      case T/BAND/BI-02
      title A grant that another signed is refused.
      tests GRANT_SIGNED
      use on
      twist wallet sign Grant by fresh
      do wallet grant nat(3)
      never Granted

      case T/BAND/BI-03
      title A grant with a flipped bit in the signature is refused.
      tests GRANT_SIGNED
      use on
      twist wallet Signed.signature = flip
      do wallet grant nat(3)

      case T/BAND/BI-04
      title A lower epoch is refused.
      tests EPOCH_NOT_BELOW
      use on
      do wallet grant nat(3)
      disconnect
      twist wallet Grant.epoch = nat(2)
      do wallet grant nat(3)

      case T/BAND/BI-05
      title A grant in other than deterministic encoding is refused.
      tests MALFORMED
      use on
      twist wallet Signed = uncanonical
      do wallet grant nat(3)

      case T/BAND/BI-06
      title A flipped bit in a ciphertext is noticed.
      tests UNOPENED
      use on
      twist wallet NoiseXX3.payload = flip
      do wallet grant nat(3)

      case T/BAND/BI-07
      title A message of another handshake is noticed.
      tests UNOPENED
      use on
      do wallet grant nat(3)
      disconnect
      twist wallet NoiseXX3 = old(NoiseXX3#1)
      do wallet grant nat(4)

      case T/BAND/BI-08
      title Fragments out of order are refused, and a message after them is taken.
      clause FRAME-1
      use on
      connect wallet band
      fragment control 00aabb
      fragment control 02aabb
      do wallet grant nat(3)

      case T/BAND/BI-10
      title A challenge that is too short is refused.
      tests MALFORMED
      use on
      twist wallet Grant.challenge = fresh(15)
      do wallet grant nat(3)

      case T/BAND/BI-11
      title An epoch beyond all numbers is refused.
      tests MALFORMED
      use on
      twist wallet Grant.epoch = nat(9007199254740992)
      do wallet grant nat(3)

      case T/BAND/BI-09
      title An old message that is played again is no handshake.
      tests MALFORMED
      use on
      do wallet grant nat(3)
      inject control cut(Row(nat(1)))
      """;

  static final String WALLET_CASES =
      """
      case T/WALLET/BV-01
      title A grant is given.
      clause TINY-0
      power all
      do wallet grant nat(3)
      expect Received

      case T/WALLET/BI-01
      title A receipt that another signed is refused.
      tests RECEIPT_SIGNED
      power all
      twist band Receipt.signature = fresh(64)
      do wallet grant nat(3)
      never Received
      """;
}
