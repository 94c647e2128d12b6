package org.bandproof.protocol.bandpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Store;
import org.bandproof.spec.model.World;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.junit.jupiter.api.Test;

/** The seed's story on ground terms: the model is alive. */
class BandPayFlowTest {
  private static final long AUTOMATIC = 1;

  private final Terms terms = new Terms();
  private final BandPay protocol = new BandPay();
  private final List<String> told = new ArrayList<>();
  private final Map<String, Scene.Made<Term>> made =
      protocol.scene().make(terms, terms.fresh("scene", 0));
  private final World<Term> world = new World<>(1_000, watcher());

  BandPayFlowTest() {
    for (var actor : protocol.scene().actors()) {
      var account = made.get(actor.name()).value(Scene.Made.ACCOUNT);
      world.add(actor.name(), party(actor.name(), protocol.role(actor.role()).orElseThrow()), account);
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

  private Party<Term> party(String name, Role role) {
    return new Party<>(
        role, made.get(name), terms, step -> terms.fresh(name, step), Rules.ALL, Store.inMemory());
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

  @Test
  void pairsPaysIsLostAndPairsAgain() {
    pair("wallet");
    assertThat(told)
        .containsExactly(
            "service Challenged",
            "band Requested",
            "service Granted",
            "wallet Binding",
            "band shows tap",
            "band Bound",
            "service Recorded",
            "wallet Paired",
            "wallet shows paired");

    told.clear();
    for (int i = 0; i < 3; i++) order("wallet", "pay", purchase(i));
    assertThat(told).endsWith("service Ordered", "band shows payment");
    world.give("band", new Input.Gestured<>(Gesture.TAP));
    assertThat(told)
        .endsWith("band Approved", "service Accepted", "wallet Paid", "wallet shows paid");
    assertThat(told.stream().filter("wallet Paid"::equals)).hasSize(3);

    told.clear();
    pair("stranger");
    assertThat(told).containsExactly("service Challenged", "stranger shows not-ready");

    told.clear();
    order("wallet", "release", value("band", "band-id"), value("wallet", "step-up"));
    order("stranger", "carry", value("band", "band-id"));
    pair("stranger");
    assertThat(told)
        .containsSubsequence(
            "service Deactivated",
            "wallet shows released",
            "stranger shows carried",
            "band Released",
            "stranger shows paired");
    order("wallet", "pay", purchase(3));
    assertThat(told).endsWith("wallet refuses UNEXPECTED");
  }

  @Test
  void aLostReceiptIsRepeatedInTheNextSession() {
    world.lose(message -> message.send().on().equals("out") && told.contains("band Bound"));
    pair("wallet");
    assertThat(told).doesNotContain("service Recorded");
    world.lose(message -> false);
    world.disconnect();
    order("wallet", "presence");
    assertThat(told)
        .endsWith("service Recorded", "wallet Paired", "band Present", "wallet shows present");
  }

  private void pair(String wallet) {
    world.give("band", new Input.Gestured<>(Gesture.BUTTON));
    order(wallet, "pair", value("band", "band-id"), value(wallet, "step-up"));
    world.give("band", new Input.Gestured<>(Gesture.TAP));
  }

  private void order(String wallet, String verb, Term... arguments) {
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
