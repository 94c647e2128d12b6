package org.bandproof.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.suite.Case;
import org.bandproof.suite.Catalogue;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bet of the design, at full size: the text of the roles says the same on bytes as on ground terms.
 * Every case of every suite and its control are played by all parties of the scene on both. Each step
 * must make the same decisions in the same order, be refused for the same reason or lead to the same
 * state, and store, send and tell of the very bytes that its terms stand for.
 *
 * <p>On bytes a party takes what its twin on terms took, made concrete: delivery is the terms' world's.
 */
class TwoReadingsTest {
  static Stream<Arguments> cases() {
    return Protocol.all().stream()
        .flatMap(p -> p.roles().stream().flatMap(role -> cases(p, role)));
  }

  private static Stream<Arguments> cases(Protocol protocol, Role role) {
    var cases = Catalogue.of(protocol, role).all();
    return cases.stream()
        .map(c -> Arguments.of(Named.of(c.id(), c), Named.of(role.name(), Setting.of(protocol, role))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bytesDoWhatTermsSay(Case tested, Setting setting) {
    assertThat(Twins.play(setting, tested.actions())).isPositive();
    if (tested.invalid()) assertThat(Twins.play(setting, tested.control())).isPositive();
  }
}
