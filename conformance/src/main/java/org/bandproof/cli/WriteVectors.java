package org.bandproof.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bandproof.vectors.Written;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the test vectors, the same each time. */
@Command(
    name = "write",
    description = "Writes the test vectors as JSON, and their schema; the same bytes each time.",
    mixinStandardHelpOptions = true)
final class WriteVectors implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Where a folder for each protocol is made.")
  Path directory;

  @Option(names = "--protocol", paramLabel = "P", description = "Only of this; all, if not given.")
  String protocol = "";

  @Override
  public Integer call() {
    var files = Written.files(protocol.isEmpty() ? "" : Target.of(protocol, "").protocol().name());
    try {
      for (var file : files.entrySet()) write(file);
    } catch (IOException e) {
      throw Ended.environment("the vectors can't be written: " + Ended.why(e));
    }
    var out = spec.commandLine().getOut();
    files.keySet().forEach(name -> out.println(directory.resolve(name)));
    out.flush();
    return 0;
  }

  private void write(Map.Entry<String, String> file) throws IOException {
    var path = directory.resolve(file.getKey());
    Files.createDirectories(path.getParent());
    Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
  }
}
