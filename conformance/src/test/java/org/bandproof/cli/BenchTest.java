package org.bandproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bandproof.iut.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told, and what ends it; never how long it took. */
class BenchTest {
  @TempDir Path dir;

  private static Told bench(String... more) {
    var briefly = Stream.of("bench", "--rounds", "1", "--warm-up", "0");
    return Told.by(Stream.concat(briefly, Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void linesAndReportHaveTheSameFigures() throws IOException {
    var file = dir.resolve("bench.json");
    var told = bench("--report", file.toString());
    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out())
        .startsWith("bandpay band, Bandproof reference (reference): 1 rounds after 0 to warm up, MTU 247\n")
        .containsPattern("pair .* 2 pub 3 dh 2 sign 2 verify +1028 bytes in 7 +1 ")
        .containsPattern("session .* 2 pub 4 dh +223 bytes in 3 +0 ")
        .containsPattern("pay, after session .* 1 sign 1 verify +339 bytes in 2 +1 ")
        .contains("an estimate, not measured");
    var report = new ObjectMapper().readTree(Files.readString(file));
    var pair = report.get("flows").get(0);
    assertThat(pair.get("attBytes").asInt()).isEqualTo(1028);
    assertThat(pair.get("flashWrites").asInt()).isEqualTo(1);
    assertThat(pair.get("operations").get("dh").asInt()).isEqualTo(3);
    assertThat(told.out())
        .contains(String.format(Locale.ROOT, "%.3f", pair.get("net").get("median").asDouble()))
        .contains(String.format(Locale.ROOT, "%.1f ms", pair.get("estimate").asDouble()));
  }

  @Test
  void aRoleThatTellsNothingOfItsFlashIsNotSaidToWriteNone() {
    var told = bench("--protocol", "alipay2015", "--iut", "class:" + SilentBand.class.getName());
    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out()).contains("not told");
  }

  @Test
  void processorsAreListedWithTheirSources() {
    var told = bench("--list-processors");
    assertThat(told.exitCode()).isZero();
    assertThat(told.out()).contains("cortex-m0, 16 MHz\n  pub, dh: T. Pornin");
  }

  @ParameterizedTest
  @CsvSource({
    "flawed:TAP_BINDS, bandpay, 1, PAIR: do wallet pair",
    "flawed:STORE_BEFORE_SEND, alipay2015, 0, ''",
    "class:org.bandproof.cli.PartialBand, alipay2015, 3, in REGISTER",
    "class:org.bandproof.cli.DyingBand, alipay2015, 1, AUTHENTICATE: write plain",
    "class:org.bandproof.cli.GarblingBand, alipay2015, 4, in REGISTER",
    "exec:no-such-command, bandpay, 4, does not qualify",
    "class:no.such.Class, bandpay, 4, no.such.Class",
    "flawed:NO_SUCH_RULE, bandpay, 2, NO_SUCH_RULE"
  })
  void whatDoesNotFollowTheModelIsNotMeasured(String iut, String protocol, int code, String why) {
    var told = bench("--protocol", protocol, "--iut", iut);
    assertThat(told.exitCode()).as(told.err()).isEqualTo(code);
    assertThat(told.err()).contains(why).doesNotContain("\tat ");
    if (code != 0) assertThat(told.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--rounds, 0, --rounds takes",
    "--rounds, 1000000, --rounds takes",
    "--warm-up, -1, --warm-up takes",
    "--mtu, 22, --mtu takes 23 to 517",
    "--mtu, 518, --mtu takes 23 to 517",
    "--mhz, 0, --mhz takes",
    "--processor, cortex-m5, did you mean cortex-m",
    "--role, service, service"
  })
  void wrongOptionsAreUsage(String option, String value, String why) {
    var told = Told.by("bench", option, value);
    assertThat(told.exitCode()).as(told.err()).isEqualTo(Main.USAGE);
    assertThat(told.err()).contains(why);
  }

  static List<Path> scripts() throws IOException {
    return HostileTest.scripts();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  @Timeout(30)
  void whatOnlyPretendsIsNeverMeasured(Path script) {
    var err = new StringWriter();
    var out = new StringWriter();
    var line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    Bench bench = line.getSubcommands().get("bench").getCommand();
    bench.limits = new Limits(Duration.ofSeconds(2), Duration.ofMillis(300), 1 << 20);
    int status = line.execute("bench", "--iut", "exec:" + script);
    assertThat(status).as(err.toString()).isIn(Main.NOT_CONFORMANT, Main.INCONCLUSIVE, Main.ERROR);
    assertThat(err.toString()).startsWith("bandproof: not measured").doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }
}
