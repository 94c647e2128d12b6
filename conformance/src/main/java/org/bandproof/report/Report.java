package org.bandproof.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.bandproof.verdict.Attribution;
import org.bandproof.verdict.Finding;
import org.bandproof.verdict.Result;
import org.bandproof.verdict.Verdict;

/**
 * A run, without times, paths and raw bytes.
 *
 * @param chosen the ids that were selected, in the whole run, of which a shard has a part
 * @param unqualified why the adapter got no cases, if it did not
 * @param tries what was made up beside the cases
 */
public record Report(
    About about,
    List<String> chosen,
    Optional<Finding> unqualified,
    List<Result> results,
    Tries tries) {

  /**
   * What was run against what; the same in all shards of a run.
   *
   * @param cases how many cases the role's suites have
   * @param unobserved what none of them can see, each with the reason
   */
  public record About(
      String protocol,
      String role,
      String adapter,
      String name,
      String profile,
      String entropy,
      String seed,
      int cases,
      SortedMap<String, String> unobserved) {}

  /** What a run came to, with the exit code of the command line. */
  public enum Outcome {
    CONFORMANT(0),
    NOT_CONFORMANT(1),
    INCONCLUSIVE(3),
    ERROR(4),
    NOTHING_RAN(5);

    private final int exitCode;

    Outcome(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  public Report {
    chosen = chosen.stream().sorted().toList();
    results = results.stream().sorted(Comparator.comparing(Result::id)).toList();
  }

  /** The report as if only what it has results of had been chosen; for a shard's own verdict. */
  public Report part() {
    return unqualified.isPresent()
        ? this
        : new Report(about, results.stream().map(Result::id).toList(), unqualified, results, tries);
  }

  public long count(Verdict verdict) {
    return results.stream().filter(r -> r.verdict() == verdict).count();
  }

  public List<Result> with(Verdict verdict) {
    return results.stream().filter(r -> r.verdict() == verdict).toList();
  }

  /**
   * An error of the tester's or the environment's spoils the run; one of the adapter's only if
   * nothing was judged.
   */
  public Outcome outcome() {
    if (unqualified.isPresent()) return Outcome.ERROR;
    if (chosen.isEmpty() && tries.made() == 0) return Outcome.NOTHING_RAN;
    if (results.stream().anyMatch(Report::spoils)) return Outcome.ERROR;
    boolean judged = results.stream().anyMatch(Report::judged) || tries.passed() > 0;
    if (tries.failed().isPresent()) return Outcome.NOT_CONFORMANT;
    if (count(Verdict.FAIL) > 0) return judged ? Outcome.NOT_CONFORMANT : Outcome.ERROR;
    if (count(Verdict.ERROR) > 0) return judged ? Outcome.NOT_CONFORMANT : Outcome.ERROR;
    boolean unjudged = tries.made() > 0 && tries.passed() == 0;
    return count(Verdict.PASS) == chosen.size() && !unjudged
        ? Outcome.CONFORMANT
        : Outcome.INCONCLUSIVE;
  }

  /** Whether another one is of the same run. */
  public boolean sameRun(Report other) {
    return about.equals(other.about)
        && chosen.equals(other.chosen)
        && tries.wanted() == other.tries.wanted();
  }

  /** This part of a run and another one; of a result that both have, this one's. */
  public Report and(Report other) {
    var all = new ArrayList<>(results);
    other.results.stream().filter(r -> all.stream().noneMatch(o -> o.id().equals(r.id()))).forEach(all::add);
    return new Report(about, chosen, unqualified, all, tries.and(other.tries));
  }

  private static boolean spoils(Result result) {
    return result.verdict() == Verdict.ERROR
        && result.finding().filter(f -> f.attribution() != Attribution.ADAPTER).isPresent();
  }

  private static boolean judged(Result result) {
    boolean failed =
        result.verdict() == Verdict.FAIL
            && !result.finding().filter(f -> f.attribution() == Attribution.ADAPTER).isPresent();
    return result.verdict() == Verdict.PASS || failed;
  }
}
