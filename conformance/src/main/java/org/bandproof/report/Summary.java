package org.bandproof.report;

import java.util.ArrayList;
import java.util.List;
import org.bandproof.verdict.Finding;
import org.bandproof.verdict.Result;
import org.bandproof.verdict.Verdict;

/** Tells people what a run came to. */
public final class Summary {
  private final Report report;
  private final String replay;
  private final String tryAgain;

  /**
   * @param replay how a case is run again; {@code %s} stands for its id and {@code %f} for its
   *     evidence
   * @param tryAgain likewise, of a case that was made up
   */
  public Summary(Report report, String replay, String tryAgain) {
    this.report = report;
    this.replay = replay;
    this.tryAgain = tryAgain;
  }

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(verdict());
    report.unqualified().ifPresent(f -> lines.addAll(finding("the adapter does not qualify", f)));
    first().ifPresent(lines::add);
    for (var verdict : List.of(Verdict.ERROR, Verdict.FAIL, Verdict.INCONCLUSIVE))
      report.with(verdict).forEach(r -> lines.addAll(result(r)));
    report.tries().failed().ifPresent(f -> lines.addAll(failed(f)));
    var blocked = report.with(Verdict.NONE);
    if (!blocked.isEmpty())
      lines.add("blocked: " + blocked.size() + " cases whose prerequisites did not pass");
    if (report.outcome() == Report.Outcome.CONFORMANT) lines.addAll(limits());
    return lines;
  }

  /** What a run without a finding does not say. */
  private List<String> limits() {
    var lines = new ArrayList<String>();
    if (report.results().size() < report.about().cases())
      lines.add(
          report.results().size()
              + " of "
              + report.about().cases()
              + " cases were run: this is no statement of conformance");
    report
        .about()
        .unobserved()
        .forEach((name, reason) -> lines.add("not observed: " + name + ", for " + reason));
    return lines;
  }

  private String verdict() {
    var about = report.about();
    var counts = new ArrayList<String>();
    if (!report.results().isEmpty() || report.tries().wanted() == 0)
      counts.add(report.count(Verdict.PASS) + " cases passed");
    var tries = report.tries();
    if (tries.wanted() > 0) counts.add(tries.passed() + " tries passed");
    if (!tries.notJudged().isEmpty()) counts.add(tries.notJudged().size() + " not judged");
    if (tries.failed().isPresent()) counts.add("1 failed");
    count(counts, Verdict.FAIL, "failed");
    count(counts, Verdict.INCONCLUSIVE, "inconclusive");
    count(counts, Verdict.ERROR, "in error");
    count(counts, Verdict.NONE, "blocked");
    boolean whole = report.results().size() == about.cases();
    var outcome = report.outcome();
    var word =
        whole || outcome != Report.Outcome.CONFORMANT ? outcome.name().replace('_', ' ') : "PASSED";
    return word
        + "  "
        + about.protocol()
        + " "
        + about.role()
        + (about.profile().isEmpty() ? "" : ", profile " + about.profile())
        + ": "
        + String.join(", ", counts);
  }

  private void count(List<String> counts, Verdict verdict, String word) {
    if (report.count(verdict) > 0) counts.add(report.count(verdict) + " " + word);
  }

  /** The first broken step: the case that stands in the way of others, and what to do next. */
  private java.util.Optional<String> first() {
    return report.results().stream()
        .filter(r -> r.finding().isPresent())
        .filter(r -> report.results().stream().anyMatch(o -> o.blockedBy().contains(r.id())))
        .findFirst()
        .map(r -> "first: " + r.id() + " " + r.title() + next(r));
  }

  private static String next(Result result) {
    var came = result.finding().orElseThrow().came();
    return came.startsWith("not implemented")
        ? " Implement next: " + came.substring(17)
        : " Mend this next.";
  }

  private List<String> result(Result result) {
    return result(result, replay);
  }

  private static List<String> result(Result result, String again) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(result.verdict() + "  " + result.id() + "  " + result.title());
    result.finding().ifPresent(f -> lines.addAll(Told.lines(f)));
    lines.add(
        "  again    "
            + again.replace("%s", result.id()).replace("%f", Evidence.file(result.id())));
    return lines;
  }

  /** A try that failed: what it comes to in few lines, then as a case. */
  private List<String> failed(Tries.Failed failed) {
    var lines = result(failed.result(), tryAgain);
    lines.addAll(2, Told.lines(failed.story()));
    return lines;
  }

  private static List<String> finding(String head, Finding finding) {
    var lines = new ArrayList<>(List.of("", head));
    lines.addAll(Told.lines(finding));
    return lines;
  }
}
