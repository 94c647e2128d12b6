package org.bandproof.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bandproof.verdict.Finding;
import org.bandproof.verdict.Result;

/** Findings and stories in lines for people. */
public final class Told {
  private Told() {}

  /** What differs, line by line. */
  public static String of(Finding finding) {
    return String.join("\n", lines(finding));
  }

  /** What happened in a schedule that was made up, and what differs at its end. */
  public static String of(List<String> story, Result result) {
    var lines = new ArrayList<>(List.of(result.title()));
    lines.addAll(lines(story));
    result.finding().ifPresent(finding -> lines.addAll(lines(finding)));
    return String.join("\n", lines);
  }

  static List<String> lines(List<String> story) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < story.size(); i++)
      lines.add(
          String.format(
              Locale.ROOT, "  %-8s %2d. %s", i == 0 ? "story" : "", i + 1, story.get(i)));
    return lines;
  }

  static List<String> lines(Finding f) {
    var lines = new ArrayList<String>();
    if (!f.blame().isEmpty() || !f.clause().isEmpty())
      lines.add(
          "  blame    " + f.blame() + (f.clause().isEmpty() ? "" : " (clause " + f.clause() + ")"));
    lines.add("  by       " + f.attribution().name().toLowerCase(Locale.ROOT));
    if (!f.at().isEmpty()) lines.add("  at       " + f.at());
    if (!f.sent().isEmpty()) lines.add("  sent     " + f.sent());
    if (!f.where().isEmpty()) lines.add("  in       " + f.where());
    lines.add("  allowed  " + f.allowed());
    lines.add("  came     " + f.came());
    if (!f.detail().isEmpty()) lines.add("  and      " + f.detail());
    return lines;
  }
}
