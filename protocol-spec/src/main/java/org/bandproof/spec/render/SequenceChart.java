package org.bandproof.spec.render;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who sent what to whom, as a Mermaid {@code sequenceDiagram} or as plain text for a terminal.
 *
 * @param order parties that stand in this order, if they appear; others come after them
 */
public record SequenceChart(List<String> order, List<Item> items) {
  /** One thing that happens; time runs down. */
  public sealed interface Item {}

  /** A message; one to nobody, or to its sender, is drawn as a note. */
  public record Line(String from, String to, String label) implements Item {}

  /** Something that is said of one party. */
  public record Note(String over, String text) implements Item {}

  public SequenceChart(List<Item> items) {
    this(List.of(), items);
  }

  public SequenceChart {
    order = List.copyOf(order);
    items = items.stream().map(SequenceChart::withReceiver).toList();
  }

  private static Item withReceiver(Item item) {
    boolean alone =
        item instanceof Line line && (line.to().isEmpty() || line.to().equals(line.from()));
    return alone ? new Note(((Line) item).from(), ((Line) item).label()) : item;
  }

  /** Everybody who appears: those who have an order, then the others as they appear. */
  public List<String> parties() {
    Set<String> appearing = appearing();
    var all = new LinkedHashSet<>(order);
    all.retainAll(appearing);
    all.addAll(appearing);
    return List.copyOf(all);
  }

  private Set<String> appearing() {
    Set<String> all = new LinkedHashSet<>();
    for (var item : items) {
      if (item instanceof Note note) all.add(note.over());
      if (item instanceof Line line) all.addAll(List.of(line.from(), line.to()));
    }
    return all;
  }

  public String mermaid() {
    var text = new StringBuilder("sequenceDiagram\n");
    var parties = parties();
    for (int i = 0; i < parties.size(); i++)
      text.append("  participant p" + i + " as " + escaped(parties.get(i)) + "\n");
    for (var item : items) {
      if (item instanceof Line line)
        text.append("  p" + parties.indexOf(line.from()) + "->>p" + parties.indexOf(line.to()))
            .append(": " + escaped(line.label()) + "\n");
      if (item instanceof Note note)
        text.append("  Note over p" + parties.indexOf(note.over()) + ": " + escaped(note.text()) + "\n");
    }
    return text.toString();
  }

  /** At most {@link TextChart#WIDTH} columns wide. */
  public String text() {
    return new TextChart(this).draw();
  }

  /** A semicolon ends a line in Mermaid, a number sign begins an entity. */
  private static String escaped(String label) {
    return label.replace("#", "#35;").replaceAll(";(?<!#35;)", "#59;").replace("\n", "<br/>");
  }
}
