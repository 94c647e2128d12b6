package org.bandproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule and no duty is forgotten: each has its cases and its mutant, or a reason why not. */
class CoverageTest {
  static Stream<Arguments> suites() {
    return Suite.all().stream()
        .map(
            suite -> {
              var protocol =
                  Protocol.all().stream()
                      .filter(p -> p.name().equals(suite.protocol()))
                      .findFirst()
                      .orElseThrow();
              return Arguments.of(protocol, protocol.role(suite.role()).orElseThrow());
            });
  }

  @ParameterizedTest
  @MethodSource("suites")
  void everyRuleHasACaseOfInvalidBehaviour(Protocol protocol, Role role) {
    var cases = Catalogue.of(protocol, role).all();
    for (var rule : role.rules())
      assertThat(cases)
          .as(rule.name())
          .anyMatch(one -> one.invalid() && one.tests().equals(rule.name()));
  }

  @ParameterizedTest
  @MethodSource("suites")
  void everyDutyHasACaseAndAMutantOrAReason(Protocol protocol, Role role) {
    var catalogue = Catalogue.of(protocol, role);
    for (var duty : protocol.duties()) {
      boolean tested = catalogue.all().stream().anyMatch(c -> c.tests().equals(duty.name()));
      boolean excused = catalogue.unobserved().containsKey(duty.name());
      assertThat(tested && catalogue.flaw(duty.name()).isPresent())
          .as(duty.name())
          .isNotEqualTo(excused);
    }
  }

  @ParameterizedTest
  @MethodSource("suites")
  void everyCaseNamesAClauseOfTheSpecification(Protocol protocol, Role role) throws IOException {
    var specification =
        Files.readString(Path.of("..", "protocol-spec", "doc", protocol.name() + ".md"));
    for (var one : Catalogue.of(protocol, role).all()) {
      boolean form = one.tests().matches("MALFORMED|UNOPENED|UNEXPECTED");
      assertThat(one.clause().isEmpty()).as(one.id()).isEqualTo(form);
      assertThat(one.title()).as(one.id()).endsWith(".");
      assertThat(specification).as(one.id()).contains(form ? "" : "**" + one.clause() + "**");
    }
  }
}
