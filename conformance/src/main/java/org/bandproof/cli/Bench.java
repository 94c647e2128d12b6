package org.bandproof.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.bandproof.iut.Fault;
import org.bandproof.iut.Iut;
import org.bandproof.iut.Limits;
import org.bandproof.latency.Latency;
import org.bandproof.latency.Processor;
import org.bandproof.link.Framing;
import org.bandproof.report.LatencyReport;
import org.bandproof.tester.Identity;
import org.bandproof.tester.Qualification;
import org.bandproof.tester.Seed;
import org.bandproof.verdict.Attribution;
import org.bandproof.verdict.CaseEnded;
import org.bandproof.verdict.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what each flow takes. */
@Command(
    name = "bench",
    description =
        "Measures how long an implementation takes for each flow of its protocol, led in lockstep"
            + " with the model, beside what the flow costs and an estimate for a small processor.",
    mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin Target target = new Target();

  @Option(
      names = "--iut",
      paramLabel = "IUT",
      description = "reference, flawed:RULE, exec:COMMAND or class:NAME.")
  String iut = "reference";

  @Option(names = "--rounds", paramLabel = "N", description = "Measured rounds; 20, if not given.")
  int rounds = 20;

  @Option(names = "--warm-up", paramLabel = "N", description = "Rounds before; 5, if not given.")
  int warmUp = 5;

  @Option(names = "--mtu", paramLabel = "N", description = "The ATT MTU; 247, if not given.")
  int mtu = 247;

  @Option(
      names = "--processor",
      paramLabel = "NAME",
      description = "What is estimated; cortex-m4, if not given.")
  String processor = "cortex-m4";

  @Option(names = "--mhz", paramLabel = "N", description = "Its clock, if another than listed.")
  Optional<Integer> mhz = Optional.empty();

  @Option(names = "--list-processors", description = "Lists them, with the source of each figure.")
  boolean listProcessors;

  @Option(names = "--report", paramLabel = "FILE", description = "Writes the figures as JSON.")
  Optional<Path> report = Optional.empty();

  Limits limits = Limits.DEFAULT;

  @Override
  public Integer call() {
    if (listProcessors) return list();
    if (rounds < 1 || rounds > 10_000) throw Ended.usage("--rounds takes 1 to 10000");
    if (warmUp < 0 || warmUp > 10_000) throw Ended.usage("--warm-up takes 0 to 10000");
    if (mtu < Framing.MIN_MTU || mtu > Framing.MAX_MTU)
      throw Ended.usage("--mtu takes " + Framing.MIN_MTU + " to " + Framing.MAX_MTU);
    if (mhz.isPresent() && (mhz.get() < 1 || mhz.get() > 10_000))
      throw Ended.usage("--mhz takes 1 to 10000");
    if (target.role().channels().isEmpty())
      throw Ended.usage("a " + target.role().name() + " has no link, and no adapter to be measured by");
    var estimated = processor();
    var latency = latency();
    try (var opened = target.source(iut, limits).open()) {
      return tell(measured(latency, opened, mhz.map(estimated::at).orElse(estimated)));
    } catch (Fault fault) {
      throw failed(fault.finding());
    } catch (CaseEnded end) {
      throw failed(end.finding());
    }
  }

  private Latency latency() {
    try {
      return new Latency(target.setting(), mtu, rounds, warmUp, System::nanoTime);
    } catch (IllegalArgumentException e) {
      throw Ended.usage(e.getMessage());
    }
  }

  private LatencyReport measured(Latency latency, Iut opened, Processor estimated) {
    var identity = qualified(opened);
    var about =
        new LatencyReport.About(
            target.protocol().name(),
            target.role().name(),
            iut.split(":", 2)[0],
            identity.name(),
            mtu,
            rounds,
            warmUp);
    var progress = new Progress(warmUp + rounds);
    try {
      return new LatencyReport(about, latency.measure(opened, progress), estimated);
    } finally {
      progress.end();
    }
  }

  private Identity qualified(Iut opened) {
    try {
      return new Qualification(target.setting(), Seed.of(1), opened).qualify();
    } catch (CaseEnded end) {
      throw Ended.environment("not measured, for the adapter does not qualify" + told(end.finding()));
    }
  }

  private Processor processor() {
    var all = Processor.all();
    return all.stream()
        .filter(p -> p.name().equals(processor))
        .findFirst()
        .orElseThrow(
            () -> Names.unknown("processor", processor, all.stream().map(Processor::name).toList()));
  }

  private int list() {
    var out = spec.commandLine().getOut();
    for (var one : Processor.all()) {
      out.println(one.name() + ", " + one.megahertz() + " MHz");
      one.sources().forEach(source -> out.println("  " + source));
    }
    out.flush();
    return 0;
  }

  private int tell(LatencyReport made) {
    var out = spec.commandLine().getOut();
    made.lines().forEach(out::println);
    out.flush();
    report.ifPresent(file -> write(file, made));
    return 0;
  }

  private static void write(Path file, LatencyReport made) {
    try {
      Files.writeString(file, made.json());
    } catch (IOException e) {
      throw Ended.environment("the report can't be written: " + Ended.why(e));
    }
  }

  /** What does not follow the model is not measured. */
  private static Ended failed(Finding finding) {
    var at = finding.at().isEmpty() ? "its beginning" : finding.at();
    return Ended.with(
        exitCode(finding), "not measured, for it does not follow the model in " + at + told(finding));
  }

  private static String told(Finding finding) {
    return "\n  allowed " + finding.allowed() + "\n  came    " + finding.came();
  }

  private static int exitCode(Finding finding) {
    if (finding.attribution() != Attribution.IMPLEMENTATION) return Main.ERROR;
    return switch (finding.verdict()) {
      case FAIL -> Main.NOT_CONFORMANT;
      case ERROR -> Main.ERROR;
      case NONE, PASS, INCONCLUSIVE -> Main.INCONCLUSIVE;
    };
  }

  /** A line that tells how far the run is, on a terminal only. */
  private static final class Progress implements IntConsumer {
    private final boolean terminal = System.console() != null;
    private final int all;

    Progress(int all) {
      this.all = all;
    }

    @Override
    public void accept(int done) {
      if (terminal) System.err.print("\r" + done + " of " + all + " ");
    }

    void end() {
      if (terminal) System.err.print("\r                    \r");
    }
  }
}
