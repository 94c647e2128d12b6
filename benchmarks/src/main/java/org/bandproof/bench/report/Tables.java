package org.bandproof.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bandproof.bench.goal.Goal;
import org.bandproof.bench.goal.Pair;

/** Tables in Markdown. */
final class Tables {
  private Tables() {}

  /** A line for each goal, by its number. */
  static String goals(List<Goal> goals, List<Pair> pairs) {
    var lines = new ArrayList<String>();
    lines.add("| goal | measured | beside | figure | at most | |");
    lines.add("|---|---|---|--:|--:|---|");
    var byId = new TreeMap<Integer, List<String>>();
    for (var goal : goals)
      pairs.stream()
          .filter(p -> p.subject().equals(goal.subject()) && p.reference().equals(goal.reference()))
          .findFirst()
          .ifPresent(pair -> at(goal.id(), byId).add(line(goal, pair)));
    byId.values().forEach(lines::addAll);
    return String.join("\n", lines) + "\n";
  }

  private static List<String> at(String id, Map<Integer, List<String>> byId) {
    return byId.computeIfAbsent(Integer.parseInt(id.substring(1)), i -> new ArrayList<>());
  }

  private static String line(Goal goal, Pair pair) {
    var begin = String.format("| %s | %s | %s |", goal.id(), goal.subject(), goal.reference());
    if (pair.skipped() != null)
      return begin + " | | skipped: " + pair.skipped().lines().findFirst().orElse("") + " |";
    var figure = goal.figure();
    return begin
        + String.format(
            Locale.ROOT,
            figure == Goal.Figure.RATIO ? " %.3f | %.2f | %s |" : " %.0f B | %.0f B | %s |",
            figure.of(pair),
            goal.atMost(),
            (figure == Goal.Figure.BYTES_OVER ? "beyond it, " : "")
                + (goal.met(pair) ? "met" : "**missed**"));
  }

  /** A table for each question. */
  static String questions(List<Result> results) {
    var text = new StringBuilder();
    grouped(results).forEach((question, of) -> text.append(question(question, of)));
    return text.toString();
  }

  static Map<String, List<Result>> grouped(List<Result> results) {
    var grouped = new LinkedHashMap<String, List<Result>>();
    for (var r : results) grouped.computeIfAbsent(r.question(), q -> new ArrayList<>()).add(r);
    return grouped;
  }

  private static String question(String question, List<Result> of) {
    var reference = Result.reference(of);
    var beside = of.size() > 1 ? "× " + reference.by() : "×";
    var text = new StringBuilder("\n### " + question + "\n\n");
    text.append("| by | ns | ± | ").append(beside).append(" | B |\n");
    text.append("|---|--:|--:|--:|--:|\n");
    for (var r : of)
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %s | %.2f | %,.0f |\n",
              r.by(),
              r.nanos(),
              Double.isNaN(r.error()) ? "" : String.format(Locale.ROOT, "%,.0f", r.error()),
              r.nanos() / reference.nanos(),
              r.bytes()));
    return text.toString();
  }
}
