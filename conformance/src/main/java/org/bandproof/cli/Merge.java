package org.bandproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.bandproof.report.Directory;
import org.bandproof.report.Report;
import org.bandproof.report.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the shards of one run together. */
@Command(
    name = "merge",
    description = "Puts the shards of one run together.",
    mixinStandardHelpOptions = true)
final class Merge implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "1..*")
  List<Path> shards;

  @Option(names = "--report", paramLabel = "DIR", required = true)
  Path report;

  @Override
  public Integer call() {
    try {
      return merge();
    } catch (IOException e) {
      throw Ended.environment("a report can't be read or written: " + Ended.why(e));
    } catch (IllegalArgumentException e) {
      throw Ended.usage(e.getMessage());
    }
  }

  private int merge() throws IOException {
    var evidence = new TreeMap<String, String>();
    Optional<Report> merged = Optional.empty();
    for (var shard : shards) {
      var part = new Directory(shard).report();
      if (merged.isPresent() && !merged.get().sameRun(part))
        throw Ended.usage(shard + " is no part of the run that " + shards.get(0) + " is of");
      merged = Optional.of(merged.map(before -> before.and(part)).orElse(part));
      evidence.putAll(new Directory(shard).evidence());
    }
    var whole = merged.orElseThrow();
    new Directory(report).write(whole, evidence);
    var out = spec.commandLine().getOut();
    var again = "conformance/bandproof replay " + report + "/%f";
    new Summary(whole, again, again).lines().forEach(out::println);
    out.flush();
    return whole.outcome().exitCode();
  }
}
