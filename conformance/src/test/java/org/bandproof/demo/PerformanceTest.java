package org.bandproof.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.bandproof.spec.model.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerformanceTest {
  static Stream<Protocol> protocols() {
    return Protocol.all().stream();
  }

  private static Story storyOf(Protocol protocol) {
    return Story.all().stream()
        .filter(s -> s.protocol().equals(protocol.name()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> told(Protocol protocol) {
    return new Performance(protocol, storyOf(protocol)).lines();
  }

  /** One act of the 2015 band and a phone. */
  private static List<String> played(String act) {
    var protocol = Protocol.all().get(0);
    var text = "cast band phone\npower band\npower phone\nact One.\n" + act;
    return new Performance(protocol, told(protocol.name(), text)).lines();
  }

  private static Story told(String protocol, String text) {
    return new Story() {
      @Override
      public String protocol() {
        return protocol;
      }

      @Override
      public String text() {
        return text;
      }
    };
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void theStoryIsToldAsItIsKept(Protocol protocol) throws IOException {
    try (var kept = getClass().getResourceAsStream("/demo/" + protocol.name() + ".txt")) {
      var text = new String(kept.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(String.join("\n", told(protocol)) + "\n")
          .as("what conformance/bandproof demo prints, kept in src/test/resources/demo")
          .isEqualTo(text);
    }
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void anActFitsOnAScreen(Protocol protocol) {
    var acts = String.join("\n", told(protocol)).split("\n(---|\n(?=S[0-9]+  ))");
    assertThat(acts).allSatisfy(act -> assertThat(act.lines().count()).isLessThan(50));
    assertThat(told(protocol)).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(100));
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void everyPromiseIsShownBySomething(Protocol protocol) {
    var script = Script.parse(storyOf(protocol).text());
    assertThat(script.promises())
        .isNotEmpty()
        .allSatisfy(
            promise ->
                assertThat(script.acts())
                    .flatExtracting(Script.Act::expected)
                    .extracting(Script.Expected::promise)
                    .contains(promise.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"expect S1 band Bound", "never S1 band refuses: UNEXPECTED"})
  void whatIsExpectedAndNotSeenStopsTheShow(String expected) {
    assertThatIllegalStateException()
        .isThrownBy(() -> played("gesture band tap\n" + expected))
        .withMessageStartingWith("act 1 does not show: band");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fly band", "mtu 23", "expect S1 band", "do band pay key(wallet.account)"})
  void aLineThatNoStoryHasIsRefused(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> played(line));
  }

  @Test
  void aPhoneThatPlaysNoRoleReadsAndWrites() {
    var act = "connect phone band\nread cipher\nwrite control Confirm(hex(01000200))";
    assertThat(String.join("\n", played(act)))
        .contains("read cipher", "Confirm 5B", "written control", "shows confirm");
  }
}
