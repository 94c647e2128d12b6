package org.bandproof.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bandproof.iut.Event;
import org.bandproof.iut.Fault;
import org.bandproof.iut.Iut;
import org.bandproof.iut.Limits;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.report.Report;
import org.bandproof.spec.model.Role;
import org.bandproof.vectors.Read;
import org.bandproof.vectors.Verification;
import org.bandproof.vectors.VectorFile;
import org.bandproof.vectors.Written;
import org.bandproof.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies test vectors: by our own code, or an implementation by them. */
@Command(
    name = "verify",
    description = {
      "Verifies test vectors by the reference and the JDK; with --iut, an implementation by them.",
      "--protocol and --role are for an implementation that does not say them itself."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every vector passed",
      "1:a vector failed",
      "2:usage, or a file that is none of test vectors",
      "3:nothing failed, and something is not implemented",
      "4:the adapter, the tester or the environment is at fault",
      "5:nothing ran: no vector is for this implementation"
    })
final class VerifyVectors implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Spec CommandSpec spec;
  @Mixin Target target = new Target();

  @Parameters(
      paramLabel = "DIR|FILE",
      arity = "0..*",
      description = "Files, or folders of them; those that write writes, if none is given.")
  List<Path> places = List.of();

  @Option(
      names = "--iut",
      paramLabel = "IUT",
      description = "reference, exec:COMMAND or class:NAME; it computes, and is told no result.")
  Optional<String> iut = Optional.empty();

  @Override
  public Integer call() {
    try {
      var files = files();
      return iut.isPresent() ? implementation(files) : ours(files);
    } catch (IllegalArgumentException e) {
      throw Ended.usage(e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      throw Ended.environment("the vectors can't be read: " + e);
    }
  }

  private List<Read> files() throws IOException {
    var files = new ArrayList<Read>();
    if (places.isEmpty())
      Written.files("").forEach(
          (name, text) -> {
            if (!name.equals(VectorFile.SCHEMA)) files.add(Read.text(name, text));
          });
    for (var place : places) for (var path : paths(place)) files.add(Read.file(path));
    return files;
  }

  private static List<Path> paths(Path place) throws IOException {
    if (!Files.exists(place)) throw Ended.usage("there is no file or directory " + place);
    if (!Files.isDirectory(place)) return List.of(place);
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(p -> p.toString().endsWith(".json"))
          .filter(p -> !p.toString().endsWith(".schema.json"))
          .sorted()
          .toList();
    }
  }

  private int ours(List<Read> files) {
    var outcomes = new ArrayList<Integer>();
    var protocols = new TreeSet<String>();
    files.forEach(file -> protocols.add(file.protocol()));
    for (var name : protocols) {
      var verification = Verification.ofVectors(reference(name));
      var verified = files.stream().filter(f -> f.protocol().equals(name)).toList();
      verified.forEach(verification::verify);
      outcomes.add(tell(name, verified.size(), verification));
    }
    return outcomes.stream().max(Integer::compare).orElseGet(() -> nothing("no vectors are there"));
  }

  /** Any role of it that the line protocol serves: what it computes does not depend on the role. */
  private static Iut reference(String name) {
    var protocol = Target.of(name, "").protocol();
    var role =
        protocol.roles().stream().filter(r -> r.side() != Role.Side.NONE).findFirst().orElseThrow();
    var reference = new ReferenceIut(protocol, role);
    reference.answer("hello 1");
    return reference;
  }

  private int implementation(List<Read> files) {
    for (var file : files) file.vectors(); // all of them are read before anything is started
    try (var tested = target.source(iut.orElseThrow(), Limits.DEFAULT).open()) {
      var hello = hello(tested);
      var protocol = hello.arguments().get(1);
      var role = hello.arguments().get(2);
      var verification = Verification.of(tested, role);
      var verified = files.stream().filter(f -> f.protocol().equals(protocol)).toList();
      if (verified.isEmpty()) return nothing("there are no vectors of " + protocol);
      verified.forEach(verification::verify);
      return tell(protocol + " " + role, verified.size(), verification);
    } catch (Fault fault) {
      throw Ended.environment("the implementation can't be asked: " + fault.getMessage());
    }
  }

  private static Event hello(Iut tested) {
    return tested.answer("hello 1").stream()
        .filter(line -> !Event.comment(line))
        .map(Event::parse)
        .filter(event -> event.is("hello"))
        .findFirst()
        .orElseThrow(() -> Ended.environment("the adapter does not qualify: no answer to hello 1"));
  }

  private int nothing(String why) {
    var out = spec.commandLine().getOut();
    out.println("NOTHING RAN  " + why);
    out.flush();
    return Report.Outcome.NOTHING_RAN.exitCode();
  }

  private int tell(String who, int files, Verification done) {
    var out = spec.commandLine().getOut();
    out.println(word(done.verdict()) + "  " + who + ": " + counts(files, done));
    if (done.others() > 0)
      out.println("not asked: " + done.others() + " vectors, which are no matter of this role");
    if (done.stopped()) out.println("stopped: the implementation no longer answers");
    done.missing().forEach((kind, n) -> out.println("not implemented: vector " + kind + ", " + n + " times"));
    done.findings().stream().limit(SHOWN).forEach(this::tell);
    int more = done.findings().size() - SHOWN;
    if (more > 0) out.println("and " + more + " more");
    out.flush();
    return exitCode(done.verdict());
  }

  private void tell(Verification.Finding finding) {
    var out = spec.commandLine().getOut();
    out.println();
    out.println(
        finding.verdict() + "  " + finding.file() + " tcId " + finding.number() + "  " + finding.title());
    finding.lines().forEach(line -> out.println("  " + line));
  }

  private static String counts(int files, Verification done) {
    var counts = new StringBuilder(done.passed() + " vectors of " + files + " files passed");
    append(counts, done, Verdict.FAIL, "failed");
    append(counts, done, Verdict.ERROR, "in error");
    int missing = done.missing().values().stream().mapToInt(n -> n).sum();
    if (missing > 0) counts.append(", ").append(missing).append(" inconclusive");
    return counts.toString();
  }

  private static void append(StringBuilder to, Verification done, Verdict verdict, String word) {
    long n = done.findings().stream().filter(f -> f.verdict() == verdict).count();
    if (n > 0) to.append(", ").append(n).append(' ').append(word);
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "VERIFIED";
      case FAIL -> "FAILED";
      case INCONCLUSIVE -> "INCONCLUSIVE";
      case ERROR -> "ERROR";
      case NONE -> "NOTHING RAN";
    };
  }

  private static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case PASS -> 0;
      case FAIL -> Main.NOT_CONFORMANT;
      case INCONCLUSIVE -> Main.INCONCLUSIVE;
      case ERROR -> Main.ERROR;
      case NONE -> Report.Outcome.NOTHING_RAN.exitCode();
    };
  }
}
