package org.bandproof.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bandproof.crypto.Bytes;

/** noise-c in a process of Node, which {@code noise-c.js} lets speak lines. */
final class NoiseC {
  private static final Path FOLDER = Path.of("src/test/node");

  private final Process process;
  private final Writer in;
  private final BufferedReader out;

  private NoiseC(Process process) {
    this.process = process;
    in = process.outputWriter();
    out = process.inputReader();
  }

  /** Skips the test where there is no Node or no noise-c. */
  static NoiseC start() throws IOException {
    skipUnless(nodeIsThere(), "node is not installed");
    skipUnless(
        Files.exists(FOLDER.resolve("node_modules/noise-c.wasm")),
        "npm ci was not run in reference-impl/src/test/node");
    return new NoiseC(
        new ProcessBuilder("node", "noise-c.js")
            .directory(FOLDER.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Says why on the console, too, where Surefire only counts. */
  private static void skipUnless(boolean there, String reason) {
    if (!there) System.err.println("skipped: handshakes with noise-c, for " + reason);
    assumeTrue(there, reason);
  }

  private static boolean nodeIsThere() {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts a test", e);
    }
  }

  /** What a command of words is answered, a line. */
  String says(String... command) throws IOException {
    in.write(String.join(" ", command) + "\n");
    in.flush();
    var answer = out.readLine();
    assertThat(answer).as("answer to %s", (Object) command).isNotNull();
    return answer;
  }

  /** What a command with a text is answered, a text. */
  Bytes gives(String command, Bytes text) throws IOException {
    var answer = says(command, word(text));
    assertThat(answer).as("answer to %s", command).matches("-|[0-9a-f]+");
    return Bytes.ofHex(answer.equals("-") ? "" : answer);
  }

  static String word(Bytes text) {
    return text.size() == 0 ? "-" : text.hex();
  }

  void close() throws Exception {
    in.close();
    assertThat(process.waitFor()).isZero();
  }
}
