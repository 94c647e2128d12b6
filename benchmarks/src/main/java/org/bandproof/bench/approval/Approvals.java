package org.bandproof.bench.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bandproof.bench.library.Body;
import org.bandproof.bench.library.Given;
import org.bandproof.bench.library.Provided;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.FreshBytes;
import org.bandproof.protocol.bandpay.BandPay;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Link;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene.Made;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Store;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.model.World;

/**
 * One step of the role text, taken again and again from the state before it: the band opens the record
 * with the order, verifies it, signs the approval and seals it; the service verifies an approval and
 * finds its order. A band that seals its first record again makes a handle of its key again, which a
 * band in use does once a session.
 */
public final class Approvals {
  private static final long NOW = 1_000;

  private final ByteCrypto crypto;
  private final World<Bytes> world = new World<>(NOW, new World.Watcher<>() {});
  private final BandPay protocol = new BandPay();
  private final Map<String, Store<Bytes>> stores = new HashMap<>();
  private final Map<String, Made<Bytes>> made;

  private Approvals(String profile) {
    crypto = new ByteCrypto(Provided.named(profile).provider());
    made = protocol.scene().make(crypto, fresh("scene", 0));
    for (var actor : protocol.scene().actors()) {
      var party =
          new Party<>(
              protocol.role(actor.role()).orElseThrow(),
              made.get(actor.name()),
              crypto,
              step -> fresh(actor.name(), step),
              Rules.ALL,
              stores.computeIfAbsent(actor.name(), name -> Store.inMemory()));
      world.add(actor.name(), party, made.get(actor.name()).value(Made.ACCOUNT));
      world.boot(actor.name());
    }
  }

  /** The band's step that approves without a tap. */
  public static Body band(String profile) {
    var all = new Approvals(profile);
    var order = all.lost(m -> all.is(Port.LINK, Messages.CONTINUE, m));
    return all.step("band", new Input.Link<>(Link.IN, order));
  }

  /** The service's step that accepts an approval. */
  public static Body service(String profile) {
    var all = new Approvals(profile);
    var approval = all.lost(m -> all.is(Port.ACCOUNT, AccountMessages.GIVE_APPROVAL, m));
    var account = all.value("wallet", Made.ACCOUNT);
    return all.step("service", new Input.Account<>(account, approval));
  }

  private boolean is(Port port, Layout layout, World.Message<Bytes> message) {
    return message.send().port() == port
        && crypto.decode(layout, message.send().message()).isPresent();
  }

  /** Pairs and pays; the wallet's message of that kind is lost, and is what was to be measured. */
  private Bytes lost(Predicate<World.Message<Bytes>> kind) {
    var lost = new ArrayList<Bytes>();
    open();
    pair();
    world.lose(
        m -> {
          boolean it = m.from().equals("wallet") && kind.test(m);
          if (it) lost.add(m.send().message());
          return it;
        });
    give("wallet", "pay", crypto.constant("purchase of 1000"));
    return lost.get(0);
  }

  private Body step(String party, Input<Bytes> input) {
    var state = world.party(party).state();
    var fresh = fresh(party, 1_000);
    return () -> {
      var turn = new Turn<>(crypto, fresh, crypto.nat(NOW), Rules.ALL, stores.get(party));
      return (Step.Taken<Bytes>) input.to(state, turn);
    };
  }

  private void open() {
    give(
        "service",
        "open",
        value("wallet", Made.ACCOUNT),
        value("wallet", "wallet-key"),
        value("wallet", "step-up-hash"),
        number(1),
        crypto.constant("EUR"),
        number(5_000),
        number(2));
    give(
        "service",
        "purchase",
        crypto.constant("purchase of 1000"),
        number(1_000),
        crypto.constant("EUR"),
        crypto.constant("kiosk"));
  }

  private void pair() {
    world.give("band", new Input.Gestured<>(Gesture.BUTTON));
    give("wallet", "pair", value("band", "band-id"), value("wallet", "step-up"));
    world.give("band", new Input.Gestured<>(Gesture.TAP));
  }

  private void give(String party, String verb, Bytes... arguments) {
    world.give(party, new Input.Command<>(verb, List.of(arguments)));
  }

  private Bytes value(String actor, String name) {
    return made.get(actor).value(name).orElseThrow();
  }

  private Bytes number(long n) {
    return crypto.value(crypto.nat(n));
  }

  private Fresh<Bytes> fresh(String name, long step) {
    return FreshBytes.replayed(crypto, Bytes.of(Given.bytes(32, 17)), name, step);
  }
}
