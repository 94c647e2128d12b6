package org.bandproof.iut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ProcessIutTest {
  private static final Limits PATIENT =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 100_000);
  private static final Limits HASTY =
      new Limits(Duration.ofMillis(300), Duration.ofMillis(300), 100_000);

  private static Fault fault(String command, Limits limits) {
    try (var iut = new ProcessIut(command, limits)) {
      return catchThrowableOfType(Fault.class, () -> iut.answer("hello 1"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "exit 3                             @ DIED",
        "echo oh no >&2; exit 3             @ DIED",
        "/no/such/command                   @ ABSENT",
        "cat                                @ GARBAGE",
        "yes '# flood'                      @ FLOODED",
        "yes | tr -d '\\n'                  @ GARBAGE",
        "head -c 100 /dev/urandom; read x   @ GARBAGE",
        "printf 'notice \\303\\274\\n'; cat @ GARBAGE",
      })
  void aFaultIsToldByItsKind(String command, Fault.Kind kind) {
    assertThat(fault(command, PATIENT).kind()).isEqualTo(kind);
  }

  @Test
  void whatNeverAnswersIsNotWaitedFor() {
    assertThat(fault("sleep 1000", HASTY).kind()).isEqualTo(Fault.Kind.HUNG);
    assertThat(fault("while :; do :; done", HASTY).kind()).isEqualTo(Fault.Kind.HUNG);
  }

  @Test
  void theLastWordsOfAProcessAreKeptAsDetail() {
    var fault = fault("echo out of cheese >&2; exit 3", PATIENT);
    assertThat(fault.getMessage()).isEqualTo("the process ended with exit code 3");
    assertThat(fault.detail()).contains("out of cheese");
  }

  @Test
  void aChildThatKeepsTheErrorsOpenIsNotWaitedFor(@TempDir Path dir) throws IOException {
    var pipe = dir.resolve("pipe");
    var orphan = "mkfifo '%s'; cat '%s' >/dev/null & exit 3".formatted(pipe, pipe);
    var fault = fault(orphan, new Limits(PATIENT.start(), HASTY.command(), PATIENT.bytes()));
    Files.newOutputStream(pipe).close(); // only now can it end
    assertThat(fault.kind()).isEqualTo(Fault.Kind.DIED);
  }

  @Test
  void commentsAndCarriageReturnsDisturbNothing() {
    try (var iut =
        new ProcessIut("while read x; do printf '# log\\r\\ndone\\r\\n'; done", PATIENT)) {
      assertThat(new Transcript(iut).ask("hello 1"))
          .extracting(Event::word)
          .containsExactly("done");
      assertThat(new Transcript(iut).ask("reset 00 factory")).hasSize(1);
    }
  }

  @Test
  void childrenOfAProcessAreEndedWithIt() {
    var iut =
        new ProcessIut(
            "sleep 1000 & echo \"notice $!\"; while read x; do echo done; done", PATIENT);
    long child = Long.parseLong(new Transcript(iut).ask("hello 1").get(0).on());
    var handle = ProcessHandle.of(child);
    assertThat(handle).isPresent();
    iut.close();
    handle.get().onExit().join();
    assertThat(handle.get().isAlive()).isFalse();
  }
}
