package org.bandproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {
  @TempDir Path dir;

  private static Map<String, String> files(Path place) throws IOException {
    var all = new TreeMap<String, String>();
    try (var walk = Files.walk(place)) {
      for (var file : walk.filter(Files::isRegularFile).toList())
        all.put(place.relativize(file).toString(), Files.readString(file));
    }
    return all;
  }

  @Test
  void areTheSameWhenTheyAreWrittenTwice() throws IOException {
    assertThat(Told.by("vectors", "write", dir.resolve("a").toString()).exitCode()).isZero();
    assertThat(Told.by("vectors", "write", dir.resolve("b").toString()).exitCode()).isZero();
    assertThat(files(dir.resolve("a"))).hasSizeGreaterThan(8).isEqualTo(files(dir.resolve("b")));
  }

  @Test
  void verifyWhereverTheyCameFrom() {
    var told = Told.by("vectors", "verify");
    assertThat(told.out()).contains("VERIFIED  alipay2015: ").contains("VERIFIED  bandpay: ");
    assertThat(told.exitCode()).isZero();
    Told.by("vectors", "write", dir.toString());
    assertThat(Told.by("vectors", "verify", dir.toString()).out())
        .isEqualTo(told.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"band", "wallet"})
  void theReferenceComputesThoseOfItsRole(String role) {
    var told = Told.by("vectors", "verify", "--iut", "reference", "--role", role);
    assertThat(told.out()).startsWith("VERIFIED  bandpay " + role + ": ");
    assertThat(told.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Silent, 3, INCONCLUSIVE, not implemented: vector decode",
    "Credulous, 1, FAILED, expected vector invalid GRANT_SIGNED",
    "Babbling, 4, ERROR, 'GARBAGE: no line of the protocol: vector'",
    "Failing, 4, ERROR, error out of paper"
  })
  void whatIsWrongIsTold(String band, int exitCode, String word, String told) {
    var by = Told.by("vectors", "verify", "--iut", "class:org.bandproof.cli.VectorBand$" + band);
    assertThat(by.out()).startsWith(word + "  bandpay band: ").contains(told);
    assertThat(by.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void aBandWithoutVectorsIsStillOne() {
    var told =
        Told.by(
            "certify",
            "--iut",
            "class:org.bandproof.cli.VectorBand$Silent",
            "--select",
            "BP1/BAND/LINK/*");
    assertThat(told.exitCode()).as(told.out()).isZero();
  }

  @Test
  void whatDiesFailsAndStops() {
    var told =
        Told.by(
            "vectors", "verify", "--iut",
            "exec:read a; echo hello 1 bandpay band; echo done; read b; exit 7");
    assertThat(told.out()).startsWith("FAILED  ").contains("DIED: ").contains("stopped: ");
    assertThat(told.exitCode()).isEqualTo(1);
  }

  @Test
  void whatDoesNotIntroduceItselfIsAnAdaptersFault() {
    var told = Told.by("vectors", "verify", "--iut", "exec:while read a; do echo done; done");
    assertThat(told.err()).contains("no answer to hello 1");
    assertThat(told.exitCode()).isEqualTo(4);
  }

  @Test
  void withoutVectorsNothingRan() throws IOException {
    assertThat(Told.by("vectors", "verify", dir.toString()).exitCode()).isEqualTo(5);
    var other =
        Told.by(
            "vectors", "verify", "vectors/alipay2015", "--iut", "reference", "--role", "band");
    assertThat(other.out()).startsWith("NOTHING RAN  ");
    assertThat(other.exitCode()).isEqualTo(5);
  }

  @Test
  void aFileThatIsNoneIsToldWithoutATrace() throws IOException {
    var file = dir.resolve("a.json");
    var good = Files.readString(Path.of("vectors/bandpay/framing.json"));
    for (var wrong :
        new String[] {
          "", "[", "7", "{}", "{\"a\": 1, \"a\": 2}", good.substring(0, 5000), good + "x",
          good.replace("\"mtu\": 23", "\"mtu\": \"x\""), "x".repeat(5_000_000)
        }) {
      Files.writeString(file, wrong);
      var told = Told.by("vectors", "verify", file.toString());
      assertThat(told.exitCode()).as(told.err()).isEqualTo(2);
      assertThat(told.err()).startsWith("bandproof: " + file).doesNotContain("Exception");
      assertThat(told.err().lines()).hasSizeLessThan(4);
    }
    assertThat(Told.by("vectors", "verify", dir.resolve("none").toString()).exitCode()).isEqualTo(2);
    assertThat(Told.by("vectors").exitCode()).isEqualTo(2);
  }

  @Test
  void whatNobodyCanCarryOutIsTheVectorsFault() throws IOException {
    var file = dir.resolve("a.json");
    var good = Files.readString(Path.of("vectors/bandpay/framing.json"));
    Files.writeString(file, good.replaceFirst("\"mtu\": 23", "\"mtu\": 9"));
    var told = Told.by("vectors", "verify", file.toString());
    assertThat(told.out()).startsWith("FAILED  bandpay: ").contains("came     error no MTU: 9");
    assertThat(told.exitCode()).isEqualTo(1);
    Files.writeString(file, good.replace("\"bandpay\"", "\"bendpay\""));
    assertThat(Told.by("vectors", "verify", file.toString()).err()).contains("did you mean bandpay");
  }

  @Test
  void anEditedResultFails() throws IOException {
    var file = dir.resolve("a.json");
    var good = Files.readString(Path.of("vectors/bandpay/functions.json"));
    var edited = good.replaceFirst("\"output\": \"[0-9a-f]", "\"output\": \"z");
    int at = good.indexOf("\"output\": \"") + 11;
    char other = good.charAt(at) == '0' ? '1' : '0';
    Files.writeString(file, good.substring(0, at) + other + good.substring(at + 1));
    var told = Told.by("vectors", "verify", file.toString());
    assertThat(told.out()).startsWith("FAILED  bandpay: ").contains("tcId 1").contains("computed");
    assertThat(told.exitCode()).isEqualTo(1);
    Files.writeString(file, edited);
    assertThat(Told.by("vectors", "verify", file.toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void aBandInCComputesThemToo() {
    var band = Path.of("starters/c-band/c-band");
    assumeThat(Files.isExecutable(band)).as("built by make").isTrue();
    var told = Told.by("vectors", "verify", "--iut", "exec:" + band);
    assertThat(told.out()).startsWith("VERIFIED  bandpay band: ");
  }
}
