package org.bandproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bandproof.report.Json;
import org.bandproof.spec.model.Protocol;
import org.bandproof.suite.Catalogue;
import org.bandproof.suite.Suite;
import org.bandproof.verdict.Attribution;
import org.bandproof.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertifyTest {
  @TempDir Path dir;

  private static Told certify(String... more) {
    var args = Stream.concat(Stream.of("certify", "--protocol", "alipay2015"), Stream.of(more));
    return Told.by(args.toArray(String[]::new));
  }

  private String report(String name, String... more) throws IOException {
    var place = Stream.of("--report", dir.resolve(name).toString());
    certify(Stream.concat(Stream.of(more), place).toArray(String[]::new));
    return Files.readString(dir.resolve(name).resolve("report.json"));
  }

  @Test
  void theReferenceConforms() {
    var told = certify();
    assertThat(told.out()).startsWith("CONFORMANT  alipay2015 band, profile core: ");
    assertThat(told.exitCode()).isZero();
    assertThat(told.err()).isEmpty();
  }

  /** Every rule and every duty of every role that has a suite. */
  static Stream<Arguments> mutants() {
    return Suite.all().stream().flatMap(CertifyTest::mutants);
  }

  private static Stream<Arguments> mutants(Suite suite) {
    var protocol =
        Protocol.all().stream()
            .filter(p -> p.name().equals(suite.protocol()))
            .findFirst()
            .orElseThrow();
    var role = protocol.role(suite.role()).orElseThrow();
    var names =
        Stream.concat(
            role.rules().stream().map(r -> r.name()), suite.flaws().keySet().stream().sorted());
    return names.map(name -> Arguments.of(suite.protocol(), suite.role(), name));
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void everyMutantFailsAndWhatItLacksIsBlamed(String protocol, String role, String lacks)
      throws IOException {
    var told =
        Told.by(
            "certify",
            "--protocol",
            protocol,
            "--role",
            role,
            "--iut",
            "flawed:" + lacks,
            "--report",
            dir.toString());
    assertThat(told.exitCode()).isEqualTo(1);
    var report = Json.read(Files.readString(dir.resolve("report.json")));
    assertThat(report.with(Verdict.FAIL))
        .flatExtracting(r -> List.of(r.finding().orElseThrow().blame().split(" or ")))
        .contains(lacks);
  }

  @Test
  void everyRuleHasACaseOfInvalidBehaviour() {
    for (var suite : Suite.all()) {
      var protocol =
          Protocol.all().stream()
              .filter(p -> p.name().equals(suite.protocol()))
              .findFirst()
              .orElseThrow();
      var role = protocol.role(suite.role()).orElseThrow();
      var cases = Catalogue.of(protocol, role).all();
      for (var rule : role.rules())
        assertThat(cases.stream().anyMatch(c -> c.invalid() && c.tests().equals(rule.name())))
            .as(rule.name())
            .isTrue();
    }
  }

  @Test
  void everyCaseIsSound() {
    for (var suite : Suite.all())
      assertThat(
              Told.by(
                  "certify", "--protocol", suite.protocol(), "--role", suite.role(), "--dry-run"))
          .satisfies(told -> assertThat(told.out()).doesNotContain("ERROR"))
          .satisfies(told -> assertThat(told.exitCode()).isZero());
  }

  @Test
  void theSameSeedGivesTheSameReport() throws IOException {
    var once = report("once", "--iut", "flawed:TAP_BEFORE_KEY");
    assertThat(report("threads", "--iut", "flawed:TAP_BEFORE_KEY", "--threads", "4"))
        .isEqualTo(once);
    report("a", "--iut", "flawed:TAP_BEFORE_KEY", "--shard", "1/2");
    report("b", "--iut", "flawed:TAP_BEFORE_KEY", "--shard", "2/2");
    var merged = dir.resolve("merged");
    var told =
        Told.by(
            "merge",
            dir.resolve("a").toString(),
            dir.resolve("b").toString(),
            "--report",
            merged.toString());
    assertThat(told.exitCode()).isEqualTo(1);
    assertThat(Files.readString(merged.resolve("report.json"))).isEqualTo(once);
    assertThat(Files.readString(merged.resolve("junit.xml")))
        .isEqualTo(Files.readString(dir.resolve("once/junit.xml")));
    assertThat(report("other", "--iut", "flawed:TAP_BEFORE_KEY", "--seed", "2")).isNotEqualTo(once);
  }

  @Test
  void shardsOfDifferentRunsAreNotMerged() throws IOException {
    report("a", "--shard", "1/2");
    report("b", "--shard", "2/2", "--seed", "2");
    var told =
        Told.by(
            "merge",
            dir.resolve("a").toString(),
            dir.resolve("b").toString(),
            "--report",
            dir.toString());
    assertThat(told.exitCode()).isEqualTo(2);
  }

  @Test
  void aShardAloneIsNoWholeRun() throws IOException {
    report("a", "--shard", "1/2");
    var told =
        Told.by("merge", dir.resolve("a").toString(), "--report", dir.resolve("m").toString());
    assertThat(told.exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reference",
        "flawed:TAP_BEFORE_KEY",
        "exec:exit 3",
        "class:org.bandproof.cli.PartialBand"
      })
  void theReportKeepsToItsSchema(String iut) throws IOException {
    var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    try (var schema = Json.class.getResourceAsStream("report.schema.json")) {
      var report = new ObjectMapper().readTree(report("r", "--iut", iut));
      assertThat(factory.getSchema(schema).validate(report)).isEmpty();
      assertThat(Json.write(Json.read(report.toString()))).isEqualTo(report("r", "--iut", iut));
    }
  }

  @Test
  void aFailureIsReplayed() throws IOException {
    report("r", "--iut", "flawed:KEY_STAYS_INSIDE");
    var file = dir.resolve("r/evidence/A15-BAND-REG-BI-02.json").toString();
    var told = Told.by("replay", file);
    assertThat(told.out()).contains("\nreproduced").contains("FAIL");
    assertThat(told.exitCode()).isEqualTo(1);
    var other = Told.by("replay", file, "--iut", "reference");
    assertThat(other.out()).contains("not reproduced");
    assertThat(other.exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exec:exit 1",
        "exec:while read x; do echo done; done",
        "exec:cat",
        "exec:yes '# flood'",
        "exec:while read x; do echo unimplemented; done",
        "exec:read a; echo hello 1 alipay2015 band; echo done; read a; echo unimplemented; read a",
        "exec:/no/such/command",
        "class:no.such.Class"
      })
  void whatIsNoAdapterGetsNoCases(String iut) {
    var told = certify("--iut", iut);
    assertThat(told.exitCode()).isEqualTo(4);
    assertThat(told.out()).startsWith("ERROR").contains("does not qualify");
  }

  @Test
  void aBandThatEndsIsBlamedForIt() throws IOException {
    var report = Json.read(report("r", "--iut", "class:org.bandproof.cli.DyingBand"));
    assertThat(report.outcome().exitCode()).isEqualTo(1);
    assertThat(report.with(Verdict.FAIL))
        .isNotEmpty()
        .allSatisfy(
            r ->
                assertThat(r.finding().orElseThrow().attribution())
                    .isEqualTo(Attribution.IMPLEMENTATION));
  }

  @Test
  void whatIsNotImplementedIsToldFromAFailureAndNeverConforms() {
    var told = certify("--iut", "class:org.bandproof.cli.PartialBand");
    assertThat(told.exitCode()).isEqualTo(3);
    assertThat(told.out())
        .startsWith("INCONCLUSIVE")
        .contains("Implement next: gesture tap")
        .doesNotContain("FAIL");
  }

  @Test
  void whatIsMisusedIsToldSo() {
    assertThat(certify("--select", "NOTHING*").exitCode()).isEqualTo(5);
    assertThat(certify("--iut", "flawed:TAP_BEFORE_KEYS").err())
        .contains("did you mean TAP_BEFORE_KEY?");
    assertThat(certify("--iut", "flawed:TAP_BEFORE_KEYS").exitCode()).isEqualTo(2);
    assertThat(Told.by("certify", "--protocol", "alipay").exitCode()).isEqualTo(2);
    assertThat(certify("--role", "wallet").exitCode()).isEqualTo(2);
    assertThat(certify("--shard", "3/2").exitCode()).isEqualTo(2);
    assertThat(certify("--fly").exitCode()).isEqualTo(2);
    assertThat(Told.by("explain", "A15/BAND/REG/BV-1").err())
        .contains("did you mean A15/BAND/REG/BV-0");
    assertThat(Told.by("replay", "no-such-file").exitCode()).isEqualTo(2);
  }

  @Test
  void aReportThatCannotBeWrittenIsAnErrorOfTheEnvironment() throws IOException {
    var file = Files.createFile(dir.resolve("file"));
    var told = certify("--report", file.resolve("below").toString());
    assertThat(told.exitCode()).isEqualTo(4);
    assertThat(told.err().lines()).hasSize(1);
  }

  @Test
  void casesAndRulesAreExplained() {
    assertThat(Told.by("list", "--protocol", "alipay2015").out()).contains("A15/BAND/REG/BV-01");
    assertThat(Told.by("list", "--rules", "--protocol", "alipay2015").out())
        .contains("TAP_BEFORE_KEY")
        .contains("PROMPT_ENDS");
    assertThat(Told.by("explain", "TAP_BEFORE_KEY").out())
        .contains("REG-2")
        .contains("tested by A15/BAND/REG/BI-01");
    assertThat(Told.by("explain", "A15/BAND/REG/BI-01").out()).contains("never Bound");
  }
}
