package org.bandproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What documents show is what is printed. The commands of a document's {@code console} blocks, each
 * after {@code $}, are run by a shell, one after the other, in a directory with the document's files (a
 * block {@code python NAME}); what follows a command must be its output, where a line {@code …} stands
 * for any lines.
 *
 * <p>To draw the blocks again: {@code ./mvnw test -pl conformance -am -Dtest=ConsoleBlocksTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dredraw}.
 */
class ConsoleBlocksTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String ELIDED = "…";
  private static final Pattern FILE = Pattern.compile("(?ms)^```python (\\S+)\n(.*?)^```$");
  private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\n(.*?)^```$");

  @TempDir Path dir;
  private int status;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "conformance/doc/certifying.md"})
  void showsWhatIsPrinted(String name) throws IOException, InterruptedException {
    assumeThat(exists("bash") && exists("python3")).isTrue();
    var document = ROOT.resolve(name);
    var text = Files.readString(document);
    var link = Files.createSymbolicLink(dir.resolve("conformance"), ROOT.resolve("conformance"));
    for (var file : FILE.matcher(text).results().toList())
      Files.writeString(dir.resolve(file.group(1)), file.group(2));
    var drawn = new StringBuilder();
    int at = 0;
    for (var block : CONSOLE.matcher(text).results().toList()) {
      drawn.append(text, at, block.start(1)).append(drawn(block.group(1)));
      at = block.end(1);
    }
    drawn.append(text.substring(at));
    Files.delete(link);
    if (System.getProperty("redraw") != null) Files.writeString(document, drawn);
    else assertThat(text).as("to draw again: see " + getClass()).isEqualTo(drawn.toString());
  }

  @Test
  void onlyALineOfDotsStandsForOthers() {
    assertThat(shows("a\n…\nd\n", "a\nb\nc\nd\n")).isTrue();
    assertThat(shows("a\n…\n", "a\n")).isTrue();
    assertThat(shows("a\nd\n", "a\nb\nd\n")).isFalse();
    assertThat(shows("a …\n", "a b\n")).isFalse();
    assertThat(shows("a\n…\nd\n", "a\nb\nc\n")).isFalse();
  }

  /** A block with the output of today; what it shows is left as it is where that is part of it. */
  private String drawn(String block) throws IOException, InterruptedException {
    var drawn = new StringBuilder();
    for (var part : block.split("(?m)^(?=\\$ )")) {
      int end = part.indexOf('\n') + 1;
      var shown = part.substring(end);
      var printed = printed(part.substring(2, end).strip());
      drawn.append(part, 0, end).append(shows(shown, printed) ? shown : printed);
    }
    return drawn.toString();
  }

  static boolean shows(String shown, String printed) {
    var pattern = new StringBuilder();
    for (var line : shown.lines().toList())
      pattern.append(line.equals(ELIDED) ? "(.*\n)*?" : Pattern.quote(line + "\n"));
    return printed.matches(pattern.toString());
  }

  private String printed(String command) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var script =
        "function conformance/bandproof { '%s' -XX:TieredStopAtLevel=1 -cp '%s' org.bandproof.cli.Main \"$@\"; }\n(exit %d)\n%s\n"
            .formatted(java, System.getProperty("java.class.path"), status, command);
    var out = dir.resolve(".out");
    var shell =
        new ProcessBuilder("bash", "-c", script)
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    status = shell.start().waitFor();
    return new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
  }

  private static boolean exists(String command) throws IOException, InterruptedException {
    return new ProcessBuilder(List.of("sh", "-c", "command -v " + command)).start().waitFor() == 0;
  }
}
