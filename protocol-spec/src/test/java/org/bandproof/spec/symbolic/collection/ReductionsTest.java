package org.bandproof.spec.symbolic.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bandproof.spec.claim.Goal;
import org.bandproof.spec.symbolic.search.Scenario;
import org.bandproof.spec.symbolic.search.Search;
import org.junit.jupiter.api.Test;

/** To leave out moves that only come in another order changes no verdict, and no length of an attack. */
class ReductionsTest {
  private static void sameVerdict(Scenario scenario, Goal goal, int bound) {
    var all = Search.unreduced(scenario, goal, bound);
    var some = Search.of(scenario, goal, bound);
    assertThat(some.attack().isPresent()).as(goal.name()).isEqualTo(all.attack().isPresent());
    assertThat(some.rejected()).isEmpty();
    assertThat(all.rejected()).isEmpty();
    if (some.attack().isPresent()) assertThat(some.depth()).isEqualTo(all.depth());
    else assertThat(some.nodes()).isLessThanOrEqualTo(all.nodes());
  }

  @Test
  void ofNeedhamAndSchroeder() {
    for (boolean fixed : new boolean[] {false, true})
      for (var goal :
          List.of(
              NeedhamSchroeder.AGREEMENT,
              NeedhamSchroeder.INJECTIVE,
              NeedhamSchroeder.SECRECY,
              NeedhamSchroeder.FINISHED))
        sameVerdict(
            new NeedhamSchroeder(fixed)
                .responder("B")
                .initiator("A", "I")
                .initiator("A", "B")
                .scenario(),
            goal,
            6);
  }

  @Test
  void ofTheFrogInEveryOrderOfItsAgents() {
    for (int server = 0; server < 3; server++)
      for (boolean injective : new boolean[] {false, true})
        sameVerdict(frog(server), Realm.agreement("agreement", 3, injective), 6);
  }

  private static Scenario frog(int server) {
    var realm = new Realm();
    for (int i = 0; i < 4; i++) {
      if (i == server) realm.server(new SharedKeys.WideMouthedFrog.S());
      else if (i == 3) realm.plays(new SharedKeys.WideMouthedFrog.A(), "A", "B", 1);
      else realm.plays(new SharedKeys.WideMouthedFrog.B(), "B", "", 1);
    }
    return realm.scenario();
  }

  @Test
  void ofWooAndLam() {
    var realm = new Realm().server(new SharedKeys.WooLam.S());
    for (int i = 0; i < 2; i++) realm.plays(new SharedKeys.WooLam.B(), "B", "", 3);
    sameVerdict(realm.scenario(), Realm.agreement("aliveness", 2, false), 7);
  }
}
