package org.bandproof.spec.symbolic.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bandproof.spec.symbolic.search.Attack;
import org.bandproof.spec.symbolic.search.Search;
import org.junit.jupiter.api.Test;

class NeedhamSchroederTest {
  private static NeedhamSchroeder lowes(boolean fixed) {
    return new NeedhamSchroeder(fixed).initiator("A", "I").initiator("A", "B").responder("B");
  }

  @Test
  void lowesAttackIsFoundAndNoShorterOne() {
    var result = Search.of(lowes(false).scenario(), NeedhamSchroeder.AGREEMENT, 6);
    assertThat(result.rejected()).isEmpty();
    assertThat(result.depth()).isEqualTo(4);
    var lines = result.attack().orElseThrow().lines();
    assertThat(lines).extracting(Attack.Line::agent).containsExactly("A0", "B2", "A0", "B2");
    assertThat(lines.get(2).input()).isEqualTo("net B2.0.0");
    assertThat(lines.get(2).events().get(0).toString()).contains("Running", "'A', 'I'");
    assertThat(lines.get(3).events().get(0).toString()).contains("Commit", "'A', 'B'");
  }

  @Test
  void theRespondersNonceIsLearnt() {
    var result = Search.of(lowes(false).scenario(), NeedhamSchroeder.SECRECY, 6);
    assertThat(result.attack()).isPresent();
  }

  @Test
  void lowesFixHasNoneHoweverFarTheAgentsGo() {
    for (var goal :
        List.of(
            NeedhamSchroeder.AGREEMENT, NeedhamSchroeder.INJECTIVE, NeedhamSchroeder.SECRECY)) {
      var result = Search.of(lowes(true).scenario(), goal, 10);
        assertThat(result.attack()).isEmpty();
      assertThat(result.rejected()).isEmpty();
      assertThat(result.exhausted()).isTrue();
    }
  }

  @Test
  void bothEndARun() {
    for (boolean fixed : new boolean[] {false, true}) {
      var honest = new NeedhamSchroeder(fixed).initiator("A", "B").responder("B").scenario();
      var result = Search.of(honest, NeedhamSchroeder.FINISHED, 6);
      assertThat(result.attack()).isPresent();
      assertThat(result.depth()).isEqualTo(4);
    }
  }
}
