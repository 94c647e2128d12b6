package org.bandproof.spec.symbolic.search;

import java.util.List;
import java.util.stream.Collectors;
import org.bandproof.spec.model.Event;
import org.bandproof.spec.symbolic.Term;

/** An attack, as it was taken again on ground terms. */
public record Attack(List<Line> lines) {
  /**
   * One move.
   *
   * @param input a word for it, and of a message that the intruder made the recipe
   * @param heard what the intruder heard, as {@code a.1.0}: by a's second step, the first
   */
  public record Line(String agent, String input, List<String> heard, List<Event<Term>> events) {
    @Override
    public String toString() {
      var said = heard.isEmpty() ? "" : " -> " + String.join(", ", heard);
      return agent + " <- " + input + said + (events.isEmpty() ? "" : "  " + told());
    }

    private String told() {
      return events.stream()
          .map(e -> e.name() + e.of())
          .collect(Collectors.joining(", "));
    }
  }

  public Attack {
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
  }
}
