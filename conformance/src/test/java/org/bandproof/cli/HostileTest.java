package org.bandproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bandproof.iut.Limits;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only pretends to be a band never passes, and nobody waits for it. */
class HostileTest {
  private static final Path HOSTILE = Path.of("src/test/resources/hostile");
  private static final Limits HASTY =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(1), 1 << 20);

  static List<Path> scripts() throws IOException {
    try (Stream<Path> all = Files.list(HOSTILE)) {
      return all.filter(Files::isExecutable).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  @Timeout(30)
  void neverPasses(Path script) {
    var out = new StringWriter();
    var line = Main.commandLine().setOut(new PrintWriter(out));
    Certify certify = line.getSubcommands().get("certify").getCommand();
    certify.limits = HASTY;
    int status = line.execute("certify", "--iut", "exec:" + script);
    assertThat(status).as(out.toString()).isIn(Main.NOT_CONFORMANT, Main.ERROR);
    assertThat(out.toString()).startsWith(status == Main.ERROR ? "ERROR" : "NOT CONFORMANT");
  }
}
