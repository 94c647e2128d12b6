package org.bandproof.spec.render;

import java.util.Collections;
import java.util.List;

/** A table in Markdown. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  Markdown(String... head) {
    row(List.of(head));
    row(Collections.nCopies(head.length, "---"));
  }

  void row(String... cells) {
    row(List.of(cells));
  }

  private void row(List<String> cells) {
    text.append("| ");
    text.append(String.join(" | ", cells.stream().map(c -> c.replace("|", "\\|")).toList()));
    text.append(" |\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
