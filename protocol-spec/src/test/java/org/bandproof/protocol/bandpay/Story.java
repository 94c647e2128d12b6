package org.bandproof.protocol.bandpay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Store;
import org.bandproof.spec.model.World;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/** Everybody of the scene on ground terms, with power, two accounts and five purchases. */
final class Story {
  private static final long AUTOMATIC = 1;

  /** Events, refusals and what is shown, in order. */
  final List<String> told = new ArrayList<>();

  final World<Term> world = new World<>(1_000, watcher());
  private final Terms terms = new Terms();
  private final BandPay protocol = new BandPay();
  private final Map<String, Scene.Made<Term>> made =
      protocol.scene().make(terms, terms.fresh("scene", 0));

  Story() {
    this((actor, own) -> own);
  }

  /** @param algebra what an actor computes with */
  Story(BiFunction<String, Crypto<Term>, Crypto<Term>> algebra) {
    for (var actor : protocol.scene().actors()) {
      var account = made.get(actor.name()).value(Scene.Made.ACCOUNT);
      world.add(actor.name(), party(actor, algebra.apply(actor.name(), terms)), account);
      world.boot(actor.name());
    }
    for (var wallet : List.of("wallet", "stranger"))
      operate(
          "open",
          value(wallet, Scene.Made.ACCOUNT),
          value(wallet, "wallet-key"),
          value(wallet, "step-up-hash"),
          number(AUTOMATIC),
          terms.constant("EUR"),
          number(5_000),
          number(2));
    for (int i = 0; i < 5; i++)
      operate(
          "purchase", purchase(i), number(1_000), terms.constant("EUR"), terms.constant("kiosk"));
    told.clear();
  }

  private Party<Term> party(Scene.Actor actor, Crypto<Term> algebra) {
    return new Party<>(
        protocol.role(actor.role()).orElseThrow(),
        made.get(actor.name()),
        algebra,
        step -> terms.fresh(actor.name(), step),
        Rules.ALL,
        Store.inMemory());
  }

  private World.Watcher<Term> watcher() {
    return new World.Watcher<>() {
      @Override
      public void stepped(String party, Input<Term> input, Step<Term> step) {
        if (step instanceof Step.Refused<Term> refused) told.add(party + " refuses " + refused.why());
        if (step instanceof Step.Taken<Term> taken)
          taken.events().forEach(e -> told.add(party + " " + e.name()));
        if (step instanceof Step.Taken<Term> taken)
          taken.sends().stream()
              .filter(s -> s.port() == Port.DISPLAY)
              .forEach(s -> told.add(party + " shows " + s.on()));
      }
    };
  }

  void pair(String wallet) {
    world.give("band", new Input.Gestured<>(Gesture.BUTTON));
    order(wallet, "pair", value("band", "band-id"), value(wallet, "step-up"));
    tap();
  }

  void pay(int purchase) {
    order("wallet", "pay", purchase(purchase));
  }

  void tap() {
    world.give("band", new Input.Gestured<>(Gesture.TAP));
  }

  /** The owner deactivates his band. */
  void release() {
    order("wallet", "release", value("band", "band-id"), value("wallet", "step-up"));
  }

  void carry(String wallet) {
    order(wallet, "carry", value("band", "band-id"));
  }

  void order(String wallet, String verb, Term... arguments) {
    world.give(wallet, new Input.Command<>(verb, List.of(arguments)));
  }

  private void operate(String verb, Term... arguments) {
    world.give("service", new Input.Command<>(verb, List.of(arguments)));
  }

  private Term value(String actor, String name) {
    return made.get(actor).value(name).orElseThrow();
  }

  private Term number(long n) {
    return terms.value(terms.nat(n));
  }

  private static Term purchase(int i) {
    return Terms.name("purchase" + i, 16);
  }
}
