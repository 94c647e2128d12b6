package org.bandproof.protocol.bandpay;

import static org.bandproof.protocol.bandpay.BandPayFlow.OPEN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bandproof.protocol.bandpay.message.Link;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.model.Cast;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene.Made;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Store;
import org.bandproof.spec.model.World;
import org.bandproof.spec.symbolic.Tables;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.spec.symbolic.search.Instance;
import org.bandproof.spec.symbolic.search.Scenario;

/**
 * A band that was a stranger's, was released, and is now its owner's: taken through all that by the roles
 * themselves, on ground terms. The stranger is dishonest, and the band's flash may have been copied while
 * it was his.
 */
final class TwoWallets {
  private final Terms terms = new Terms();
  private final Map<String, Store<Term>> stores = new HashMap<>();
  private final Cast<Term> cast = Cast.of(new BandPay(), new Beginning(), new World.Watcher<>() {});
  private final State<Term> strangers;
  private final Map<String, State<Term>> states = new HashMap<>();

  private final class Beginning implements Cast.Means<Term> {
    @Override
    public Crypto<Term> crypto() {
      return terms;
    }

    @Override
    public Fresh<Term> fresh(String instance, int step) {
      return terms.fresh(instance, step);
    }

    @Override
    public Store<Term> store(String actor) {
      return stores.computeIfAbsent(actor, name -> Store.inMemory());
    }
  }

  /** @param released whether the band has come to its owner; else it is the stranger's still */
  TwoWallets(boolean released) {
    cast.play(OPEN);
    give(
        "service",
        "open",
        value("stranger", Made.ACCOUNT),
        value("stranger", "wallet-key"),
        value("stranger", "step-up-hash"),
        Term.of("1"),
        terms.constant("EUR"),
        Term.of("5000"),
        Term.of("2"));
    pair("stranger");
    strangers = state("band");
    if (released) {
      give("stranger", "release", value("band", "band-id"), value("stranger", "step-up"));
      give("stranger", "carry", value("band", "band-id"));
      pair("wallet");
    }
    for (var name : List.of("band", "wallet", "service")) states.put(name, state(name));
  }

  private void pair(String wallet) {
    cast.world().give("band", new Input.Gestured<>(Gesture.BUTTON));
    give(wallet, "pair", value("band", "band-id"), value(wallet, "step-up"));
    cast.world().give("band", new Input.Gestured<>(Gesture.TAP));
    cast.world().disconnect();
  }

  private void give(String party, String verb, Term... arguments) {
    cast.world().give(party, new Input.Command<>(verb, List.of(arguments)));
  }

  private State<Term> state(String actor) {
    return cast.world().party(actor).state();
  }

  private Term value(String actor, String name) {
    return cast.made().get(actor).value(name).orElseThrow();
  }

  private Tables tables(String actor) {
    var rows = cast.world().party(actor).role().tables().stream();
    return rows.flatMap(table -> stores.get(actor).rows(table).stream())
        .reduce(Tables.EMPTY, (all, row) -> all.with(List.of(row), Term::equals), (a, b) -> a);
  }

  /** The owner's band, in radio reach. */
  Instance band(Rules rules, int steps) {
    return Instance.of("band*", states.get("band"), steps).on(Link.IN).under(rules);
  }

  /** The band with the flash of the time when it was the stranger's. */
  Instance rolledBack(Rules rules, int steps) {
    return Instance.of("band-before", strangers, steps).on(Link.IN).under(rules);
  }

  /** The owner's wallet, which is asked to pay. */
  Instance wallet(int steps) {
    return Instance.of("wallet*", states.get("wallet"), steps)
        .on(Link.INFO, Link.OUT)
        .of(value("wallet", Made.ACCOUNT))
        .asked(new Input.Command<>("pay", List.of(terms.constant("purchase of 1000"))));
  }

  Instance service(int steps) {
    return Instance.of("service*", states.get("service"), steps).storing(tables("service"));
  }

  /**
   * What the stranger has is the intruder's: the key of his wallet, his step-up, and what is public.
   *
   * @param account whether it speaks with the service, as the stranger
   * @param heard whether it hears the owner's account
   */
  Scenario scenario(boolean account, boolean heard, Instance... instances) {
    var key = terms.nameOf(cast.made().get("stranger").secret("agreement").orElseThrow());
    var known =
        List.of(
            key,
            value("stranger", "step-up"),
            value("stranger", Made.ACCOUNT),
            value("wallet", "wallet-key"),
            value("wallet", Made.ACCOUNT),
            value("band", "certificate"),
            value("band", "band-id"),
            value("band", "key-set"));
    return Scenario.of(terms, List.of(instances), known, Set.of())
        .scalars(List.of(key))
        .service(
            "service*", account ? List.of(value("stranger", Made.ACCOUNT)) : List.of(), heard);
  }
}
