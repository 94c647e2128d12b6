package org.bandproof.spec.render;

import java.util.List;
import java.util.stream.Stream;
import org.bandproof.spec.model.Protocol;

/** Every clause of a protocol and what enforces it, in Markdown. */
public final class RuleTable {
  private record Row(String clause, String kind, String id, String text) {}

  private RuleTable() {}

  /** The rules and duties of a protocol. */
  public static String of(Protocol protocol) {
    return of(protocol, List.of());
  }

  /** The rules and duties of a protocol, and those clauses that its layouts enforce. */
  static String of(Protocol protocol, List<Clause> clauses) {
    var table = new Markdown("clause", "enforced by", "id", "text");
    Stream.of(rules(protocol), duties(protocol), layouts(clauses))
        .flatMap(rows -> rows)
        .sorted((a, b) -> Clause.order(a.clause(), b.clause()))
        .forEach(r -> table.row(r.clause(), r.kind(), "`" + r.id() + "`", r.text()));
    return table.toString();
  }

  private static Stream<Row> rules(Protocol protocol) {
    return protocol.rules().stream().map(r -> new Row(r.clause(), "Rule", r.name(), r.text()));
  }

  private static Stream<Row> duties(Protocol protocol) {
    return protocol.duties().stream().map(d -> new Row(d.clause(), "Duty", d.name(), d.text()));
  }

  private static Stream<Row> layouts(List<Clause> clauses) {
    return clauses.stream()
        .filter(c -> c.kind().equals("Layout"))
        .map(c -> new Row(c.id(), "Layout", String.join("`, `", c.names()), sentence(c.text())));
  }

  private static String sentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
