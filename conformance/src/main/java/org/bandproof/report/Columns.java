package org.bandproof.report;

import java.util.ArrayList;
import java.util.List;

/** A table for the terminal: each column as wide as its widest cell. */
final class Columns {
  private final List<List<String>> rows = new ArrayList<>();

  Columns(String... head) {
    rows.add(List.of(head));
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> row) {
    var line = new StringBuilder();
    for (int i = 0; i < row.size(); i++)
      line.append(row.get(i)).append(" ".repeat(width(i) - row.get(i).length() + 2));
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
