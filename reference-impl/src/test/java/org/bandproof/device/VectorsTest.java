package org.bandproof.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The command vector; what it computes is tested in the module that has the vectors. */
class VectorsTest {
  private static final List<String> KINDS =
      List.of(
          "decode", "encode", "verify", "sign", "initiate", "respond", "split", "seal", "open",
          "cut", "join", "apply", "guess");
  private static final List<String> SUBJECTS =
      List.of(
          "Presence", "KeySet", "Nothing", "23", "22", "517", "SHA-256-16", "AES-128-ECB",
          "Noise_XX_25519_ChaChaPoly_SHA256", "Noise_KK_25519_AESGCM_SHA256", "nobody");
  private static final List<String> NAMES =
      List.of(
          "bytes", "key", "object", "payload", "message", "fragment", "input", "s", "e", "rs",
          "prologue", "read", "write", "k", "n", "ck", "plaintext", "record", "challenge");

  @Example
  void theTranscriptOfVectorsIsSpokenVerbatim() throws IOException {
    var server = Transcript.example("bandpay");
    for (var exchange : Transcript.of("## 9.").exchanges())
      assertThat(server.answer(exchange.command()))
          .as(exchange.command())
          .isEqualTo(exchange.answer());
  }

  @Example
  void helloComesFirst() {
    assertThat(Transcript.example("bandpay").answer("vector decode Nothing bytes=-"))
        .containsExactly("error hello comes first");
  }

  @Provide
  Arbitrary<String> lines() {
    var value =
        Combinators.combine(
                Arbitraries.of(NAMES),
                Arbitraries.of(0, 1, 8, 16, 32, 64, 100).flatMap(VectorsTest::hex))
            .as((name, hex) -> name + "=" + hex);
    return Combinators.combine(
            Arbitraries.of(KINDS), Arbitraries.of(SUBJECTS), value.list().ofMaxSize(8))
        .as((kind, subject, values) ->
            "vector " + kind + " " + subject
                + (values.isEmpty() ? "" : " " + String.join(" ", values)));
  }

  private static Arbitrary<String> hex(int size) {
    if (size == 0) return Arbitraries.just("-");
    return Arbitraries.strings().withChars("0123456789abcdef").ofLength(2 * size);
  }

  @Property
  void whateverComesTheAnswerEndsAndIsInTheGrammar(@ForAll("lines") String line) {
    for (var protocol : List.of("bandpay", "alipay2015")) {
      var server = Transcript.example(protocol);
      server.answer("hello 1");
      var answer = server.answer(line);
      assertThat(answer.get(answer.size() - 1)).matches("done|unimplemented|error [ -~]+");
      assertThat(answer).noneMatch(l -> l.contains("internal"));
      assertThat(answer.subList(0, answer.size() - 1))
          .allMatch(l -> l.matches("vector ([A-Za-z0-9]+=(-|[0-9a-f]+)|invalid [A-Z_]+)"));
    }
  }
}
