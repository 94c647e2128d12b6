package org.bandproof.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Stream;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.symbolic.Paths;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of the text of every role of every protocol. */
class EveryRoleTest {
  static Stream<Role> roles() {
    return Protocol.all().stream().flatMap(p -> p.roles().stream());
  }

  @ParameterizedTest
  @MethodSource("roles")
  void everyRuleDecidesOnSomePath(Role role) {
    var deciding = Paths.of(role).deciding();
    assertThat(role.rules()).isNotEmpty();
    for (var rule : role.rules()) assertThat(deciding.contains(rule)).as(rule.name()).isTrue();
    for (var rule : deciding) assertThat(role.rules().contains(rule)).as(rule.name()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("roles")
  void noRuleMakesMoreThanOneDecision(Role role) {
    assertThat(Paths.of(role).greedy()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("roles")
  void mappingByIdentityChangesNothing(Role role) {
    var states = Paths.of(role).states();
    assertThat(states).hasSizeGreaterThan(1);
    for (var state : states) assertThat(state.<Object>map(v -> v)).isEqualTo(state);
  }

  @ParameterizedTest
  @MethodSource("roles")
  void aRefusalLeadsToAStateThatARefusalKeeps(Role role) {
    for (var state : Paths.of(role).states())
      assertThat(state.dropped().dropped()).isEqualTo(state.dropped());
  }

  @ParameterizedTest
  @MethodSource("roles")
  void theSameStepIsTakenTheSameWayTwice(Role role) {
    var once = Paths.of(role).all().stream().map(EveryRoleTest::print).toList();
    var again = Paths.of(role).all().stream().map(EveryRoleTest::print).toList();
    assertThat(again).isEqualTo(once);
  }

  private static String print(Paths.Path path) {
    var step =
        path.step() instanceof Step.Taken<?> taken
            ? taken.next().control() + taken.sends() + taken.events()
            : path.step().toString();
    return path.from().control() + path.input().label() + path.answers() + step;
  }

  @ParameterizedTest
  @MethodSource("roles")
  void clausesOfRulesAreDistinct(Role role) {
    var seen = new HashSet<String>();
    for (var rule : role.rules()) {
      assertThat(rule.text()).endsWith(".");
      assertThat(seen.add(rule.clause())).as(rule.clause()).isTrue();
    }
  }
}
