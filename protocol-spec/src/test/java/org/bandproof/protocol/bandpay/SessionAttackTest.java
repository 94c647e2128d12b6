package org.bandproof.protocol.bandpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bandproof.protocol.bandpay.rule.BandPayRule;
import org.bandproof.spec.claim.Goal;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.symbolic.search.Attack;
import org.bandproof.spec.symbolic.search.Scenario;
import org.bandproof.spec.symbolic.search.Search;
import org.junit.jupiter.api.Test;

/** What the band's check is for that an order names its session. */
class SessionAttackTest {
  private static final Goal SESSION =
      new Goal.Agreement(
          "a band approves orders in the session that they were given for",
          "Approved",
          List.of(2),
          "Ordered",
          List.of(2),
          List.of(),
          false);
  private static final Goal APPROVED =
      new Goal.Reachable("a band approves", "Approved", List.of());
  private static final Rules OFF = Rules.without(BandPayRule.ORDER_NAMES_SESSION);

  /** The stranger owns the band, and is asked nothing. */
  private static Scenario owner(Rules rules) {
    var two = new TwoWallets(false);
    return two.scenario(true, false, two.band(rules, 2), two.service(1));
  }

  /** The owner pays while his band is also met with the flash of the time when it was the stranger's. */
  private static Scenario former(Rules rules, boolean heard) {
    var two = new TwoWallets(true);
    return two.scenario(
        false,
        heard,
        two.band(rules, 1),
        two.rolledBack(rules, 2),
        two.wallet(3),
        two.service(1));
  }

  private static void none(Search.Result result) {
    assertThat(result.rejected()).isEmpty();
    assertThat(result.attack()).isEmpty();
  }

  @Test
  void aDishonestOwnerHasAnOrderApprovedOutsideItsSession() {
    var result = Search.of(owner(OFF), SESSION, 4);
    assertThat(result.rejected()).isEmpty();
    assertThat(result.attack()).isPresent();
    assertThat(result.depth()).isEqualTo(3);
  }

  @Test
  void withTheCheckADishonestOwnerHasItApprovedInItsSessionOnly() {
    assertThat(Search.of(owner(Rules.ALL), APPROVED, 4).attack()).isPresent();
    var result = Search.of(owner(Rules.ALL), SESSION, 8);
    none(result);
    assertThat(result.exhausted()).isTrue();
  }

  /** The account confusion: what one wallet asked for is approved in the session of another. */
  @Test
  void anOrderOfTheOwnersIsApprovedInAStrangersSession() {
    var result = Search.of(former(OFF, true), SESSION, 8);
    assertThat(result.rejected()).isEmpty();
    assertThat(result.depth()).isEqualTo(7);
    var lines = result.attack().orElseThrow().lines();
    assertThat(lines.get(6).agent()).isEqualTo("band-before");
    assertThat(lines).extracting(Attack.Line::agent).contains("wallet*", "service*", "band*");
  }

  @Test
  void withTheCheckItIsNot() {
    none(Search.of(former(Rules.ALL, true), SESSION, 7));
  }

  /** The check is not needed for that, where nobody but the owner's wallet hears of its orders. */
  @Test
  void norIsItWhereTheStrangerHearsNoOrder() {
    none(Search.of(former(OFF, false), SESSION, 7));
  }
}
