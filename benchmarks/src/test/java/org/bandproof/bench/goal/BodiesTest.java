package org.bandproof.bench.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import java.util.stream.Stream;
import org.bandproof.bench.library.Body;
import org.bandproof.bench.library.Unavailable;
import org.bandproof.bench.record.Records;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.model.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each body runs, and more than once. */
class BodiesTest {
  static Stream<String> ofGoals() {
    var more =
        Stream.of(
            "codec/encode",
            "codec/decode",
            "record/CHACHAPOLY/64/role text of accelerated",
            "record/AESGCM/64/libsodium");
    return Stream.concat(
            Goals.all(false).stream().flatMap(g -> Stream.of(g.subject(), g.reference())), more)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("ofGoals")
  void runTwice(String name) {
    var body = available(name);
    assertThat(body.run()).isNotNull();
    assertThat(body.run()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("handshakes")
  void bothSidesOfAHandshakeComeToTheSameHash(String name) {
    var hashes = (Bytes[]) available(name).run();
    assertThat(hashes[0]).isEqualTo(hashes[1]);
  }

  static List<String> handshakes() {
    return List.of("handshake/XX/bouncycastle", "handshake/KK/accelerated", "handshake/KK/conscrypt");
  }

  @Test
  void theRoleTextsRecordOpensToWhatAHandlesRecordOpensTo() {
    var texts = Records.bytes(Bodies.named("record/AESGCM/244/role text of bouncycastle").run());
    assertThat(texts).isEqualTo(Records.bytes(Bodies.named("record/AESGCM/244/bare jdk").run()));
  }

  @Test
  void theBandApproves() {
    assertThat(events("band/bouncycastle")).isEqualTo(List.of("Approved"));
  }

  @Test
  void theServiceAccepts() {
    assertThat(events("service/accelerated")).isEqualTo(List.of("Accepted"));
  }

  private static List<String> events(String body) {
    return ((Step.Taken<?>) Bodies.named(body).run()).events().stream().map(e -> e.name()).toList();
  }

  private static Body available(String name) {
    try {
      return Bodies.named(name);
    } catch (Unavailable e) {
      return abort(e.getMessage());
    }
  }
}
