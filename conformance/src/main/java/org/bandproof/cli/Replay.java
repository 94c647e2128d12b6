package org.bandproof.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.bandproof.iut.Fault;
import org.bandproof.iut.Limits;
import org.bandproof.report.Evidence;
import org.bandproof.suite.Case;
import org.bandproof.suite.Cases;
import org.bandproof.tester.Seed;
import org.bandproof.tester.Tester;
import org.bandproof.tester.Tried;
import org.bandproof.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a case again as its evidence has it, and compares. */
@Command(
    name = "replay",
    description =
        "Runs a case again from its evidence; exit code as the case's, or 3 if it goes another"
            + " way.",
    mixinStandardHelpOptions = true)
final class Replay implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE")
  Path file;

  @Option(
      names = "--iut",
      paramLabel = "IUT",
      description = "Another implementation than the file's.")
  String iut = "";

  Limits limits = Limits.DEFAULT;

  @Override
  public Integer call() {
    var evidence = read();
    var tried = again(evidence);
    var out = spec.commandLine().getOut();
    tried.transcript().forEach(out::println);
    boolean reproduced = tried.transcript().equals(evidence.transcript());
    out.println(tried.result().verdict() + "  " + evidence.id());
    tried
        .result()
        .finding()
        .ifPresent(f -> out.println("allowed " + f.allowed() + "; came " + f.came()));
    out.println(reproduced ? "reproduced" : "not reproduced");
    out.flush();
    return reproduced ? exitCode(tried.result().verdict()) : Main.INCONCLUSIVE;
  }

  private Evidence read() {
    try {
      return Evidence.read(Files.readString(file));
    } catch (IOException e) {
      throw Ended.usage("no evidence to read: " + Ended.why(e));
    } catch (IllegalArgumentException e) {
      throw Ended.usage(e.getMessage());
    }
  }

  private Tried again(Evidence evidence) {
    var target = Target.of(evidence.protocol(), evidence.role());
    var tested = tested(evidence, target);
    try (var opened = target.source(iut.isEmpty() ? evidence.iut() : iut, limits).open()) {
      return new Tester(target.setting(), Seed.of(evidence.seed()), opened).run(tested);
    } catch (Fault fault) {
      throw Ended.environment(fault.getMessage());
    }
  }

  /** The case as the file has it; what its id stands for today may have changed. */
  private static Case tested(Evidence evidence, Target target) {
    var block = new ArrayList<String>();
    block.add("case " + evidence.id());
    if (!evidence.tests().isEmpty()) block.add("tests " + evidence.tests());
    block.addAll(evidence.script());
    try {
      return Cases.parse(String.join("\n", block), target.protocol()).get(0);
    } catch (IllegalArgumentException e) {
      throw Ended.usage("the file's script can't be read: " + e.getMessage());
    }
  }

  private static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case PASS -> 0;
      case FAIL -> 1;
      case NONE, INCONCLUSIVE -> Main.INCONCLUSIVE;
      case ERROR -> Main.ERROR;
    };
  }
}
