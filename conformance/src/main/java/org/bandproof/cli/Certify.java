package org.bandproof.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bandproof.iut.Fault;
import org.bandproof.iut.Limits;
import org.bandproof.iut.Source;
import org.bandproof.property.Repertoire;
import org.bandproof.property.Schedules;
import org.bandproof.property.Search;
import org.bandproof.report.Directory;
import org.bandproof.report.Evidence;
import org.bandproof.report.Report;
import org.bandproof.report.Summary;
import org.bandproof.report.Tries;
import org.bandproof.suite.Case;
import org.bandproof.suite.Line;
import org.bandproof.tester.Campaign;
import org.bandproof.tester.Identity;
import org.bandproof.tester.Preflight;
import org.bandproof.tester.Qualification;
import org.bandproof.tester.Seed;
import org.bandproof.tester.Tried;
import org.bandproof.verdict.CaseEnded;
import org.bandproof.verdict.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the cases of a role against an implementation. */
@Command(
    name = "certify",
    description = "Tests an implementation and gives a verdict.",
    mixinStandardHelpOptions = true)
final class Certify implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin Target target = new Target();

  @Option(
      names = "--iut",
      paramLabel = "IUT",
      description = "reference, reference:CRYPTO, flawed:RULE, exec:COMMAND or class:NAME.")
  String iut = "reference";

  @Option(
      names = "--crypto",
      paramLabel = "NAME",
      description = "What the reference computes with; bouncycastle, if not given.")
  Optional<String> crypto = Optional.empty();

  @Option(names = "--select", paramLabel = "GLOB", description = "Only cases whose id it fits.")
  String select = "*";

  @Option(names = "--seed", paramLabel = "N", description = "The seed of the run; 1, if not given.")
  long seed = 1;

  @Option(names = "--threads", paramLabel = "N", description = "So many implementations at a time.")
  int threads = 1;

  @Option(names = "--shard", paramLabel = "I/N", description = "Only the I-th of N parts, from 1.")
  String shard = "1/1";

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Writes report.json, junit.xml and evidence.")
  Optional<Path> report = Optional.empty();

  @Option(
      names = "--tries",
      paramLabel = "N",
      description = "Makes up N schedules of honest and dishonest actions, too, until one fails.")
  int tries = 0;

  @Option(names = "--no-cases", description = "Only tries: no case that was written by hand.")
  boolean noCases;

  @Option(names = "--dry-run", description = "Plays the cases on the model only.")
  boolean dryRun;

  private static final int MOST_TRIES = 1_000_000;

  private Optional<Case> madeUp = Optional.empty();

  Limits limits = Limits.DEFAULT;

  @Override
  public Integer call() {
    if (threads < 1 || threads > 64) throw Ended.usage("--threads takes 1 to 64");
    if (tries < 0 || tries > MOST_TRIES) throw Ended.usage("--tries takes 0 to " + MOST_TRIES);
    if (noCases && tries == 0) throw Ended.usage("--no-cases leaves nothing without --tries N");
    crypto.ifPresent(this::compute);
    var part = Shard.parse(shard);
    var selected = noCases ? List.<Case>of() : target.catalogue().select(select);
    if (dryRun) return dry(selected);
    report.ifPresent(Certify::writable);
    var source = target.source(iut, limits);
    var mine = selected.stream().filter(c -> part.has(c.id())).toList();
    boolean nothing = selected.isEmpty() && tries == 0;
    var identity = nothing ? new Identity("", "", "") : null;
    Map<String, Tried> tried = new HashMap<>();
    var made = Tries.NONE;
    Optional<Finding> unqualified = Optional.empty();
    try {
      if (identity == null) identity = qualify(source);
      tried.putAll(campaign(source, mine));
      if (tries > 0) made = search(source, part, tried);
    } catch (CaseEnded end) {
      identity = new Identity("", "", "");
      unqualified = Optional.of(end.finding());
    }
    return tell(made(selected, mine, identity, unqualified, tried, made), tried);
  }

  private Tries search(Source source, Shard part, Map<String, Tried> tried) {
    var numbers = IntStream.range(0, tries).filter(part::has).boxed().toList();
    var progress = new Progress(numbers.size());
    var schedules = new Schedules(target.setting(), Repertoire.parse(target.catalogue().moves()));
    try {
      var search =
          new Search(target.setting(), schedules, Seed.of(seed), source, progress::next);
      var outcome = search.run(numbers, threads);
      outcome.found().ifPresent(found -> tried.put(found.shrunk().id(), found.tried()));
      madeUp = outcome.found().map(Search.Found::shrunk);
      return tries(outcome);
    } catch (Fault fault) {
      throw new CaseEnded(fault.finding().at("start"));
    } finally {
      progress.end();
    }
  }

  /** The tester computes with Bouncy Castle, whatever the implementation does. */
  private void compute(String with) {
    if (!iut.equals("reference"))
      throw Ended.usage("--crypto is for the reference, and " + iut + " brings its own");
    iut = "reference:" + with;
  }

  private Identity qualify(Source source) {
    try (var opened = source.open()) {
      return new Qualification(target.setting(), Seed.of(seed), opened).qualify();
    } catch (Fault fault) {
      throw new CaseEnded(fault.finding().at("start"));
    }
  }

  private Map<String, Tried> campaign(Source source, List<Case> mine) {
    var progress = new Progress(mine.size());
    try {
      return new Campaign(
              target.setting(), target.catalogue(), Seed.of(seed), source, threads, tried -> progress.next())
          .run(mine);
    } finally {
      progress.end();
    }
  }

  private Report made(
      List<Case> selected,
      List<Case> mine,
      Identity identity,
      Optional<Finding> unqualified,
      Map<String, Tried> tried,
      Tries made) {
    var adapter = iut.startsWith("flawed:") ? iut : iut.split(":", 2)[0];
    var about =
        new Report.About(
            target.protocol().name(),
            target.role().name(),
            adapter,
            identity.name(),
            identity.profile(),
            identity.entropy(),
            Long.toString(seed),
            target.catalogue().all().size(),
            new TreeMap<>(target.catalogue().unobserved()));
    var results =
        mine.stream()
            .filter(c -> tried.containsKey(c.id()))
            .map(c -> tried.get(c.id()).result())
            .toList();
    return new Report(about, selected.stream().map(Case::id).toList(), unqualified, results, made);
  }

  private int tell(Report made, Map<String, Tried> tried) {
    var command = "conformance/bandproof certify " + options();
    var evidence = report.map(dir -> "conformance/bandproof replay " + dir + "/%f");
    var again = evidence.orElse(command + " --select %s");
    var tryAgain = evidence.orElse(command + " --no-cases --tries " + tries);
    var part = made.part();
    var out = spec.commandLine().getOut();
    new Summary(part, again, tryAgain).lines().forEach(out::println);
    out.flush();
    report.ifPresent(dir -> write(dir, made, tried));
    return part.outcome().exitCode();
  }

  private Tries tries(Search.Outcome outcome) {
    var failed =
        outcome
            .found()
            .map(f -> new Tries.Failed(f.number(), f.steps(), f.story(), f.tried().result()));
    return new Tries(tries, outcome.tries(), outcome.notJudged(), failed);
  }

  private String options() {
    return "--protocol "
        + target.protocol().name()
        + " --role "
        + target.role().name()
        + " --iut '"
        + iut
        + "' --seed "
        + seed;
  }

  private void write(Path dir, Report made, Map<String, Tried> tried) {
    var evidence = new TreeMap<String, String>();
    var results = new ArrayList<>(made.results());
    made.tries().failed().ifPresent(failed -> results.add(failed.result()));
    for (var result : results)
      if (result.finding().isPresent())
        evidence.put(Evidence.file(result.id()), evidence(tried.get(result.id())).write());
    try {
      new Directory(dir).write(made, evidence);
    } catch (IOException e) {
      throw Ended.environment("the report can't be written: " + Ended.why(e));
    }
  }

  private Evidence evidence(Tried tried) {
    var id = tried.result().id();
    var tested = target.catalogue().find(id).or(() -> madeUp).orElseThrow();
    var script = tested.script().stream().map(Line::toString).toList();
    var finding = tried.result().finding().orElseThrow();
    return new Evidence(
        id,
        target.protocol().name(),
        target.role().name(),
        iut,
        seed,
        tested.tests(),
        finding.came() + " " + finding.detail(),
        script,
        tried.transcript());
  }

  /** To find out before the run takes its time. */
  private static void writable(Path dir) {
    try {
      Files.createDirectories(dir);
      if (!Files.isWritable(dir)) throw Ended.environment("the report can't be written: " + dir);
    } catch (IOException e) {
      throw Ended.environment("the report can't be written: " + Ended.why(e));
    }
  }

  private int dry(List<Case> selected) {
    PrintWriter out = spec.commandLine().getOut();
    int unsound = 0;
    var preflight = new Preflight(target.setting());
    for (var one : selected) {
      try {
        preflight.check(one);
        out.println("sound  " + one.id() + "  " + one.title());
      } catch (CaseEnded end) {
        unsound++;
        out.println("ERROR  " + end.finding().came());
      }
    }
    out.flush();
    if (selected.isEmpty()) return Report.Outcome.NOTHING_RAN.exitCode();
    return unsound == 0 ? 0 : Main.ERROR;
  }

  /** A line that tells how far the run is, on a terminal only. */
  private static final class Progress {
    private final boolean terminal = System.console() != null;
    private final AtomicInteger done = new AtomicInteger();
    private final int all;

    Progress(int all) {
      this.all = all;
    }

    void next() {
      if (terminal) System.err.print("\r" + done.incrementAndGet() + " of " + all + " ");
    }

    void end() {
      if (terminal) System.err.print("\r                    \r");
    }
  }
}
