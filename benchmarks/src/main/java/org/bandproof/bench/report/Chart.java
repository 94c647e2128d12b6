package org.bandproof.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Horizontal bars, grouped by question, each as a multiple of the question's reference, which is the
 * thin line at 1. What is longer than the scale is cut and says so by its number.
 */
final class Chart {
  private static final int LEFT = 190;
  private static final int UNIT = 110;
  private static final double SCALE = 4.5;
  private static final int WIDTH = 780;
  private static final int ROW = 20;
  private static final int GAP = 44;

  private final StringBuilder svg = new StringBuilder();
  private int y = 64;

  private Chart() {}

  static String of(String title, List<Result> results) {
    var chart = new Chart();
    Tables.grouped(results).entrySet().stream()
        .filter(group -> group.getValue().size() > 1)
        .forEach(chart::group);
    return chart.framed(title);
  }

  private void group(Map.Entry<String, List<Result>> group) {
    var reference = Result.reference(group.getValue());
    y += GAP - ROW;
    text(20, y, "question", group.getKey());
    text(LEFT + UNIT + 4, y, "unit", "1 = " + reference.by() + ", " + time(reference.nanos()));
    y += 8;
    line(LEFT + UNIT, y, y + group.getValue().size() * ROW);
    for (var result : group.getValue()) bar(result, result.nanos() / reference.nanos());
  }

  private void bar(Result result, double ratio) {
    double shown = Math.min(ratio, SCALE);
    add(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>",
        kind(result.by()), LEFT, y + 3, shown * UNIT, ROW - 6);
    add(
        "<text class=\"by\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
        LEFT - 8, y + 14, escaped(result.by()));
    text((int) (LEFT + shown * UNIT + 6), y + 14, "ratio", String.format(Locale.ROOT, "%.2f%s", ratio, ratio > SCALE ? " »" : ""));
    y += ROW;
  }

  /** Ours, the limit, a peer. */
  private static String kind(String by) {
    if (by.startsWith("sum of") || by.startsWith("bare")) return "limit";
    return by.equals("noise-java") || by.equals("libsodium") ? "peer" : "ours";
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
            .ratio { font-variant-numeric: tabular-nums; paint-order: stroke; stroke: #ffffff; stroke-width: 3px }
            .ours { fill: #0f766e } .limit { fill: #cbd5e1 } .peer { fill: #d97706 }
            .one { stroke: #111827; stroke-width: 1 }
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
        + mark(20, "ours", "ours")
        + mark(90, "limit", "bare primitives and their sum")
        + mark(300, "peer", "other libraries")
        + "<text class=\"unit\" x=\"430\" y=\"53\">time as a multiple; shorter is better</text>\n";
  }

  private static String mark(int x, String kind, String label) {
    return String.format(
        "<rect class=\"%s\" x=\"%d\" y=\"43\" width=\"12\" height=\"12\" rx=\"2\"/><text x=\"%d\" y=\"53\">%s</text>\n",
        kind, x, x + 18, label);
  }

  private void line(int x, int from, int to) {
    add("<line class=\"one\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>", x, from, x, to);
  }

  private void text(int x, int at, String kind, String text) {
    add("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>", kind, x, at, escaped(text));
  }

  private void add(String format, Object... of) {
    svg.append(String.format(Locale.ROOT, format, of)).append('\n');
  }

  static String time(double nanos) {
    return nanos < 10_000
        ? String.format(Locale.ROOT, "%.0f ns", nanos)
        : String.format(Locale.ROOT, "%.0f µs", nanos / 1_000);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
