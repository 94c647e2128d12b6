package org.bandproof.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bandproof.spec.render.SequenceChart;

/** By what each promise was seen to be kept, or broken. */
final class Evidence {
  private final Script script;
  private final Map<String, List<String>> seen = new HashMap<>();

  Evidence(Script script) {
    this.script = script;
  }

  /**
   * Looks for all that an act must show.
   *
   * @throws IllegalStateException if it does not
   */
  void look(int act, SequenceChart chart) {
    for (var expected : script.acts().get(act).expected()) {
      var note = new SequenceChart.Note(expected.actor(), expected.sight());
      if (chart.items().contains(note) != expected.seen())
        throw new IllegalStateException("act " + (act + 1) + " does not show: " + told(expected));
      seen.computeIfAbsent(expected.promise(), p -> new ArrayList<>())
          .add("      act " + (act + 1) + "  " + told(expected));
    }
  }

  private static String told(Script.Expected expected) {
    return expected.actor() + (expected.seen() ? "  " : "  not ") + expected.sight();
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    for (var promise : script.promises()) {
      lines.add(promise.id() + (promise.kept() ? "  kept    " : "  broken  ") + promise.text());
      lines.addAll(seen.getOrDefault(promise.id(), List.of()));
    }
    return lines;
  }
}
