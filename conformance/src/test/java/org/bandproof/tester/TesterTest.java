package org.bandproof.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bandproof.device.Device;
import org.bandproof.device.Parts;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.mutant.Flaw;
import org.bandproof.spec.model.Role;
import org.bandproof.suite.Case;
import org.bandproof.suite.Cases;
import org.bandproof.verdict.Result;
import org.bandproof.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TesterTest {
  private static final Tiny TINY = new Tiny();

  private static Role role(String name) {
    return TINY.role(name).orElseThrow();
  }

  private static List<Case> cases(String role) {
    return Cases.parse(role.equals("band") ? Tiny.BAND_CASES : Tiny.WALLET_CASES, TINY);
  }

  private static List<Result> run(String role, Function<Parts, Device> maker) {
    var setting = Setting.of(TINY, role(role));
    var tester = new Tester(setting, Seed.of(1), new ReferenceIut(TINY, role(role), maker));
    return cases(role).stream().map(c -> tester.run(c).result()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"band", "wallet"})
  void theReferencePassesWithAWitness(String role) {
    for (var result : run(role, Device::of)) {
      assertThat(result.finding()).as(result.id()).isEmpty();
      assertThat(result.witness()).isNotEmpty();
      assertThat(result.unjudged()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Tiny.TinyRule.class)
  void aDeviceWithoutARuleFailsAndTheRuleIsBlamed(Tiny.TinyRule rule) {
    var role = rule == Tiny.TinyRule.RECEIPT_SIGNED ? "wallet" : "band";
    assertThat(blamed(run(role, Flaw.without(rule)))).containsOnly(rule.name()).isNotEmpty();
  }

  @Test
  void aDeviceThatRepeatsItsChanceFailsAndTheDutyIsBlamed() {
    assertThat(blamed(run("band", Flaw.repeatsItsChance()))).contains("FRESH_CHANCE");
  }

  private static Stream<String> blamed(List<Result> results) {
    return results.stream()
        .filter(r -> r.verdict() == Verdict.FAIL)
        .map(r -> r.finding().orElseThrow().blame());
  }
}
