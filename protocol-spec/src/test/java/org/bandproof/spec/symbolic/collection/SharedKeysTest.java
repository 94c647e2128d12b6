package org.bandproof.spec.symbolic.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bandproof.spec.claim.Goal;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.spec.symbolic.collection.SharedKeys.Ticket;
import org.bandproof.spec.symbolic.collection.SharedKeys.WideMouthedFrog;
import org.bandproof.spec.symbolic.collection.SharedKeys.WooLam;
import org.bandproof.spec.symbolic.collection.SharedKeys.Yahalom;
import org.bandproof.spec.symbolic.search.Scenario;
import org.bandproof.spec.symbolic.search.Search;
import org.junit.jupiter.api.Test;

/**
 * The published verdicts. Layouts tell messages apart, so an attack that takes one message for another of
 * a different form (a type flaw) is none here.
 */
class SharedKeysTest {
  private static final Goal AGREES = Realm.agreement("agreement", 3, false);
  private static final Goal INJECTIVE = Realm.agreement("injective agreement", 3, true);

  private static void attacked(Scenario scenario, Goal goal, int moves) {
    var result = Search.of(scenario, goal, moves);
    assertThat(result.rejected()).isEmpty();
    assertThat(result.attack()).as(goal.name()).isPresent();
    assertThat(result.depth()).isEqualTo(moves);
  }

  private static void safe(Scenario scenario, Goal goal) {
    var result = Search.of(scenario, goal, 20);
    assertThat(result.rejected()).isEmpty();
    assertThat(result.attack()).isEmpty();
    assertThat(result.exhausted()).isTrue();
  }

  private static void finishes(Scenario scenario) {
    assertThat(Search.of(scenario, Realm.FINISHED, 8).attack()).isPresent();
  }

  private static Scenario frog(int responders) {
    var realm = new Realm().plays(new WideMouthedFrog.A(), "A", "B", 1);
    for (int i = 0; i < responders; i++) realm.plays(new WideMouthedFrog.B(), "B", "", 1);
    return realm.server(new WideMouthedFrog.S()).scenario();
  }

  /** Lowe: A Family of Attacks upon Authentication Protocols, 1997. */
  @Test
  void theFrogsKeyIsTakenTwiceAndIsSecret() {
    finishes(frog(1));
    attacked(frog(2), INJECTIVE, 4);
    safe(frog(2), AGREES);
    safe(frog(2), Realm.secrecy(2));
  }

  private static Realm ticket(boolean handshake, int responders) {
    var realm = new Realm().plays(new Ticket.A(), "A", "B", 3);
    for (int i = 0; i < responders; i++)
      realm.plays(new Ticket.B(handshake), "B", "", handshake ? 2 : 1);
    return realm.server(new Ticket.S());
  }

  /** Lowe 1997, as above. */
  @Test
  void denningAndSaccosTicketIsTakenTwice() {
    finishes(ticket(false, 1).scenario());
    attacked(ticket(false, 2).scenario(), INJECTIVE, 5);
    safe(ticket(false, 2).scenario(), AGREES);
    safe(ticket(false, 1).scenario(), Realm.secrecy(2));
  }

  /** Denning, Sacco: Timestamps in Key Distribution Protocols, 1981. */
  @Test
  void anOldKeyThatWasLostIsTakenByNeedhamAndSchroeder() {
    finishes(ticket(true, 1).scenario());
    safe(ticket(true, 1).scenario(), INJECTIVE);
    var realm = ticket(true, 1);
    var old = Terms.name("old", 32);
    var text = realm.terms().encode(Ticket.TICKET, List.of(old, realm.name("A")));
    Term sealed =
        Term.of("seal.CHACHAPOLY", realm.key("B"), Term.of("0"), realm.terms().empty(), text);
    attacked(realm.knows(old, sealed).scenario(), AGREES, 2);
  }

  private static Scenario woo(boolean honest, int responders) {
    var realm = new Realm();
    if (honest) realm.plays(new WooLam.A(), "A", "B", 2);
    for (int i = 0; i < responders; i++) realm.plays(new WooLam.B(), "B", "", 3);
    return realm.server(new WooLam.S()).scenario();
  }

  /** Abadi, Needham: Prudent Engineering Practice for Cryptographic Protocols, 1994. */
  @Test
  void wooAndLamsServerAnswersOneRunInAnother() {
    finishes(woo(true, 1));
    var alive = Realm.agreement("aliveness", 2, false);
    safe(woo(false, 1), alive);
    attacked(woo(false, 2), alive, 6);
  }

  private static Scenario yahalom() {
    return new Realm()
        .plays(new Yahalom.A(), "A", "B", 2)
        .plays(new Yahalom.B(), "B", "", 2)
        .server(new Yahalom.S())
        .scenario();
  }

  /** Paulson: Relations between Secrets: Two Formal Analyses of the Yahalom Protocol, 2001. */
  @Test
  void yahalomAgreesAndIsSecret() {
    finishes(yahalom());
    safe(yahalom(), INJECTIVE);
    safe(yahalom(), Realm.secrecy(2));
  }
}
