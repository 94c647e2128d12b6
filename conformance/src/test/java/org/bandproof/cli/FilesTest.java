package org.bandproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file is said in words, and by its name. */
class FilesTest {
  @TempDir Path dir;
  private Path file;
  private Path absent;

  @BeforeEach
  void make() throws IOException {
    file = Files.writeString(dir.resolve("file"), "");
    absent = dir.resolve("absent");
  }

  private static void ends(int exitCode, String error, Object... args) {
    var words = new String[args.length];
    for (int i = 0; i < args.length; i++) words[i] = args[i].toString();
    var told = Told.by(words);
    assertThat(told.err()).isEqualTo("bandproof: " + error + System.lineSeparator());
    assertThat(told.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void evidenceThatIsNotThere() {
    ends(2, "no evidence to read: " + absent + " does not exist", "replay", absent);
    ends(2, "no evidence to read: Is a directory", "replay", dir);
  }

  @Test
  void aReportThatHasNoPlace() {
    var error = "the report can't be written: " + file + " is no directory";
    ends(4, error, "certify", "--no-cases", "--tries", 1, "--report", file);
  }

  @Test
  void partsThatAreNotThere() {
    var read = "a report can't be read or written: ";
    ends(4, read + absent.resolve("report.json") + " does not exist", "merge", absent, "--report", dir);
  }

  @Test
  void aDiskThatIsFull() {
    var full = new PrintStream(full());
    full.println("CONFORMANT");
    assertThat(Main.told(0, full)).isEqualTo(4);
    assertThat(Main.told(1, new PrintStream(new ByteArrayOutputStream()))).isEqualTo(1);
  }

  private static OutputStream full() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("No space left on device");
      }
    };
  }
}
