package org.bandproof.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The starter in Python, which shares no code with the role's text, beside the reference. */
class PythonBandTest {
  private static final String KEY = "write key 01000200000102030405060708090a0b0c0d0e0f";
  private static final List<String> COMMANDS =
      List.of(
          KEY,
          KEY,
          "write key 01000200ffffffffffffffffffffffffffffffff",
          "gesture tap",
          "gesture tap",
          "gesture tap",
          "gesture yes",
          "write plain 0100020062c1402a83fecdf34cfaaee6fcd89920",
          "write plain 01000200000000000000000000000000000a0a0d",
          "write plain 0100030062c1402a83fecdf34cfaaee6fcd89920",
          "read cipher",
          "read cipher",
          "read key",
          "read plain",
          "read battery",
          "write cipher 00",
          "write control 0100020001",
          "write control 010002000a0a0b0c0d",
          "write control 010002000b",
          "write key -",
          "write key " + "00".repeat(21),
          "advance 15000",
          "advance 29999",
          "advance 0",
          "power-cycle",
          "connect 23",
          "connect 517",
          "connect 518",
          "connect 023",
          "disconnect",
          "fly",
          "hello 1");

  private Process band;
  private Writer in;
  private BufferedReader out;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(pythonIsThere(), "python3 is not installed: the starter in Python is not tested");
    var script = Transcript.REPOSITORY.resolve("conformance/starters/python-band/band.py");
    band =
        new ProcessBuilder("python3", script.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    in = band.outputWriter();
    out = band.inputReader();
  }

  private static boolean pythonIsThere() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts a test", e);
    }
  }

  @AfterEach
  void end() throws Exception {
    if (band == null) return;
    in.close();
    assertThat(band.waitFor()).isZero();
  }

  @Test
  void itSpeaksTheWorkedTranscript() throws IOException {
    for (var exchange : Transcript.worked().exchanges())
      assertThat(answer(exchange.command())).as(exchange.command()).isEqualTo(exchange.answer());
  }

  @Test
  void itAnswersAsTheReferenceDoes() throws IOException {
    for (long seed = 0; seed < 300; seed++) {
      var reference = Transcript.example();
      var commands = schedule(new Random(seed));
      for (int i = 0; i < commands.size(); i++)
        assertThat(answer(commands.get(i)))
            .as("seed %d, %s", seed, commands.subList(0, i + 1))
            .isEqualTo(withoutTexts(reference.answer(commands.get(i))));
    }
  }

  @Test
  void tooLongALineIsAnErrorAndTheNextIsRead() throws IOException {
    assertThat(answer("fly " + "a".repeat(LineServer.LONGEST))).containsExactly("error");
    assertThat(answer("fly " + "a".repeat(3 * LineServer.LONGEST))).containsExactly("error");
    assertThat(answer("fly")).containsExactly("unimplemented");
  }

  private static List<String> schedule(Random random) {
    var commands = new ArrayList<String>();
    commands.add("hello 1");
    commands.add("reset " + "5".repeat(64) + " factory");
    commands.add("power-cycle");
    commands.add("connect 23");
    for (int i = 0; i < 30; i++) commands.add(COMMANDS.get(random.nextInt(COMMANDS.size())));
    return commands;
  }

  private List<String> answer(String command) throws IOException {
    in.write(command + "\n");
    in.flush();
    var lines = new ArrayList<String>();
    do {
      var line = out.readLine();
      assertThat(line).as("answer to %s", command).isNotNull();
      lines.add(line);
    } while (!lines.get(lines.size() - 1).matches("done|unimplemented|error .*"));
    return withoutTexts(lines);
  }

  private static List<String> withoutTexts(List<String> lines) {
    return lines.stream().map(l -> l.startsWith("error ") ? "error" : l).toList();
  }
}
