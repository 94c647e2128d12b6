package org.bandproof.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bandproof.bench.goal.Goal;
import org.bandproof.bench.goal.Pair;

/**
 * A bar for each pair whose goal is a ratio, grouped by question: how long the subject takes as a multiple
 * of the reference, with the quartiles and the goal. What is longer than the scale is cut, and its number
 * says so.
 */
final class Chart {
  private static final int LEFT = 300;
  private static final int UNIT = 120;
  private static final double SCALE = 3.2;
  private static final int WIDTH = 800;
  private static final int ROW = 20;
  private static final int GAP = 44;

  private final List<Goal> goals;
  private final StringBuilder svg = new StringBuilder();
  private int y = 64;

  private Chart(List<Goal> goals) {
    this.goals = goals.stream().filter(goal -> goal.figure() == Goal.Figure.RATIO).toList();
  }

  static String of(String title, List<Goal> goals, List<Pair> pairs) {
    var chart = new Chart(goals);
    var questions = new LinkedHashMap<String, List<Pair>>();
    for (var pair : pairs)
      if (pair.skipped() == null && !chart.of(pair).isEmpty())
        questions.computeIfAbsent(question(pair.subject()), q -> new ArrayList<>()).add(pair);
    questions.entrySet().forEach(chart::group);
    return chart.framed(title);
  }

  private List<Goal> of(Pair pair) {
    return goals.stream()
        .filter(g -> g.subject().equals(pair.subject()) && g.reference().equals(pair.reference()))
        .toList();
  }

  private static String question(String body) {
    return body.substring(0, body.lastIndexOf('/')).replace('/', ' ');
  }

  private static String by(String body) {
    return body.substring(body.lastIndexOf('/') + 1);
  }

  /** By whom, and if it is another question, which. */
  private static String beside(Pair pair) {
    var reference = pair.reference();
    return question(reference).equals(question(pair.subject()))
        ? by(reference)
        : reference.substring(reference.indexOf('/') + 1).replace('/', ' ');
  }

  private void group(Map.Entry<String, List<Pair>> group) {
    y += GAP - ROW;
    text(20, y, "question", group.getKey());
    y += 8;
    line("one", at(1), y, at(1), y + group.getValue().size() * ROW);
    group.getValue().forEach(this::bar);
  }

  private void bar(Pair pair) {
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
        LEFT - 8, y + 14, escaped(by(pair.subject()) + " : " + beside(pair)));
    boolean met = of(pair).stream().allMatch(goal -> goal.met(pair));
    add(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>",
        met ? "met" : "missed", LEFT, y + 3, at(pair.ratio()) - LEFT, ROW - 6);
    line("quartiles", at(pair.lower()), y + ROW / 2, at(pair.upper()), y + ROW / 2);
    for (var goal : of(pair)) line("goal", at(goal.atMost()), y + 1, at(goal.atMost()), y + ROW - 1);
    var cut = pair.ratio() > SCALE ? " »" : "";
    text(at(SCALE) + 6, y + 14, "ratio", String.format(Locale.ROOT, "%.3f%s", pair.ratio(), cut));
    y += ROW;
  }

  private static int at(double ratio) {
    return (int) Math.round(LEFT + Math.min(ratio, SCALE) * UNIT);
  }

  private String framed(String title) {
    int height = y + 30;
    return String.format(
            Locale.ROOT,
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="%s">
            <style>
            text { font: 12px system-ui, sans-serif; fill: #374151 }
            .title { font-size: 17px; font-weight: 600; fill: #111827 }
            .question { font-size: 13px; font-weight: 600; fill: #111827 }
            .unit { font-size: 11px; fill: #6b7280 }
            .ratio { font-variant-numeric: tabular-nums }
            .met { fill: #0f766e } .missed { fill: #d97706 }
            .one { stroke: #9ca3af } .quartiles { stroke: #111827 } .goal { stroke: #dc2626; stroke-width: 2 }
            </style>
            <rect width="%d" height="%d" fill="#ffffff"/>
            """,
            WIDTH, height, WIDTH, height, escaped(title), WIDTH, height)
        + legend(title)
        + svg
        + "</svg>\n";
  }

  private static String legend(String title) {
    return "<text class=\"title\" x=\"20\" y=\"30\">" + escaped(title) + "</text>\n"
        + mark(20, "met", "goal met")
        + mark(110, "missed", "goal missed")
        + "<text class=\"unit\" x=\"220\" y=\"53\">CPU time of the first as a multiple of the second; "
        + "black: quartiles of the blocks; red: the goal, at most</text>\n";
  }

  private static String mark(int x, String kind, String label) {
    return String.format(
        "<rect class=\"%s\" x=\"%d\" y=\"43\" width=\"12\" height=\"12\" rx=\"2\"/><text x=\"%d\" y=\"53\">%s</text>\n",
        kind, x, x + 18, label);
  }

  private void line(String kind, int x, int from, int toX, int to) {
    add("<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>", kind, x, from, toX, to);
  }

  private void text(int x, int at, String kind, String text) {
    add("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>", kind, x, at, escaped(text));
  }

  private void add(String format, Object... of) {
    svg.append(String.format(Locale.ROOT, format, of)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
