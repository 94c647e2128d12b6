package org.bandproof.spec.render;

import java.util.ArrayList;
import java.util.List;
import org.bandproof.spec.render.SequenceChart.Line;
import org.bandproof.spec.render.SequenceChart.Note;

/** A sequence chart in plain text: one lifeline for each party, as far apart as the labels ask. */
final class TextChart {
  static final int WIDTH = 100;
  private static final int LEAST = 12;
  private static final int MARGIN = 24;

  private final SequenceChart chart;
  private final List<String> parties;
  private final int[] at;
  private final StringBuilder text = new StringBuilder();

  TextChart(SequenceChart chart) {
    this.chart = chart;
    parties = chart.parties();
    at = new int[parties.size()];
    place();
  }

  String draw() {
    if (parties.isEmpty()) return "";
    var head = new StringBuilder();
    for (int i = 0; i < at.length; i++) put(head, start(i), parties.get(i));
    end(head);
    for (var item : chart.items()) {
      if (item instanceof Line line) arrow(line);
      if (item instanceof Note note) note(note);
    }
    return text.toString();
  }

  private int start(int party) {
    return Math.max(0, at[party] - parties.get(party).length() / 2);
  }

  /** Lifelines stand apart by the longest label between neighbours, as long as there is room. */
  private void place() {
    int most = at.length < 2 ? 0 : Math.max(LEAST, (WIDTH - rims()) / (at.length - 1));
    for (int i = 0; i < at.length; i++) {
      int half = parties.get(i).length() / 2;
      at[i] = i == 0 ? half : at[i - 1] + Math.min(most, gap(i - 1));
    }
  }

  /** What the names of the first and the last need beyond their lifelines. */
  private int rims() {
    return (parties.get(0).length() + parties.get(at.length - 1).length()) / 2 + 2;
  }

  private int gap(int left) {
    int longest = (parties.get(left).length() + parties.get(left + 1).length()) / 2 + 2;
    for (var item : chart.items()) {
      if (item instanceof Line line && between(line, left))
        longest = Math.max(longest, line.label().length() + 7);
      if (item instanceof Note note && note.over().equals(parties.get(left)))
        longest = Math.max(longest, Math.min(MARGIN, note.text().length() + 4));
    }
    return Math.max(LEAST, longest);
  }

  private boolean between(Line line, int left) {
    int from = parties.indexOf(line.from());
    int to = parties.indexOf(line.to());
    return Math.min(from, to) == left && Math.max(from, to) == left + 1;
  }

  private void arrow(Line line) {
    int from = at[parties.indexOf(line.from())];
    int to = at[parties.indexOf(line.to())];
    int left = Math.min(from, to);
    int room = Math.abs(to - from) - 1;
    boolean fits = line.label().length() <= room - 6;
    if (!fits)
      for (var words : wrapped(line.label(), room - 4)) end(put(lifelines(), left + 3, words));
    var dashes = fits ? "-- " + line.label() + " " : "";
    dashes += "-".repeat(room - 1 - dashes.length());
    end(put(lifelines(), left + 1, to > from ? dashes + ">" : "<" + dashes));
  }

  private void note(Note note) {
    int party = parties.indexOf(note.over());
    int right = WIDTH - at[party] - 2;
    boolean leftward = right < MARGIN - 4;
    for (var words : wrapped(note.text(), leftward ? at[party] - 2 : right)) {
      int begin = leftward ? at[party] - 1 - words.length() : at[party] + 2;
      end(put(put(lifelines(), begin, words), at[party], "*"));
    }
  }

  private StringBuilder lifelines() {
    var line = new StringBuilder();
    for (int column : at) put(line, column, "|");
    return line;
  }

  private static StringBuilder put(StringBuilder line, int column, String words) {
    while (line.length() < column + words.length()) line.append(' ');
    return line.replace(column, column + words.length(), words);
  }

  private void end(StringBuilder line) {
    text.append(line.toString().stripTrailing()).append('\n');
  }

  /** The words of a label on lines of at most {@code room}; a word that is longer is cut. */
  private static List<String> wrapped(String label, int room) {
    var lines = new ArrayList<String>();
    var rest = label.strip();
    while (rest.length() > room) {
      int cut = rest.lastIndexOf(' ', room);
      lines.add(rest.substring(0, cut > 0 ? cut : room));
      rest = rest.substring(cut > 0 ? cut + 1 : room);
    }
    lines.add(rest);
    return lines;
  }
}
