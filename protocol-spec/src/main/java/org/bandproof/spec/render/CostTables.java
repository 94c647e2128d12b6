package org.bandproof.spec.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bandproof.spec.cost.Carried;
import org.bandproof.spec.cost.CostModel;
import org.bandproof.spec.cost.FlowCost;
import org.bandproof.spec.crypto.Counting.Operation;
import org.bandproof.spec.model.Protocol;

/** What the flows of a protocol cost whom, and what of them is on the air, in Markdown. */
final class CostTables {
  /** The smallest that ATT has, and what phones and bands usually agree on. */
  private static final List<Integer> MTUS = List.of(23, 247);

  private final List<FlowCost> costs;

  private CostTables(List<FlowCost> costs) {
    this.costs = costs;
  }

  static String of(Protocol protocol) {
    var tables = new CostTables(CostModel.of(protocol));
    return tables.spent() + "\n" + tables.air();
  }

  private String spent() {
    var operations = Stream.of(Operation.values()).filter(this::occurs).toList();
    var head = new ArrayList<>(List.of("flow", "who"));
    operations.forEach(operation -> head.add(word(operation)));
    head.add("stores");
    var table = new Markdown(head.toArray(String[]::new));
    for (var cost : costs)
      cost.spent().forEach(
          (actor, spent) -> {
            if (spent.nothing()) return;
            var row = new ArrayList<>(List.of(name(cost), actor));
            operations.forEach(operation -> row.add(number(spent.of(operation))));
            row.add(number(spent.stores()));
            table.row(row.toArray(String[]::new));
          });
    return table.toString();
  }

  private boolean occurs(Operation operation) {
    return costs.stream().flatMap(c -> c.spent().values().stream()).anyMatch(s -> s.of(operation) > 0);
  }

  private String air() {
    var head = new ArrayList<>(List.of("flow", "to the band", "from the band"));
    for (int mtu : MTUS) head.addAll(List.of("to it, MTU " + mtu, "from it, MTU " + mtu));
    var table = new Markdown(head.toArray(String[]::new));
    for (var cost : costs) {
      var row = new ArrayList<>(List.of(name(cost)));
      for (boolean inward : new boolean[] {true, false}) row.add(messages(cost.link(inward)));
      for (int mtu : MTUS)
        for (boolean inward : new boolean[] {true, false}) row.add(values(cost.link(inward), mtu));
      table.row(row.toArray(String[]::new));
    }
    return table.toString();
  }

  private static String messages(List<Carried> carried) {
    return String.join(" + ", carried.stream().map(c -> Integer.toString(c.size())).toList());
  }

  private static String values(List<Carried> carried, int mtu) {
    int bytes = carried.stream().mapToInt(c -> c.bytes(mtu)).sum();
    int values = carried.stream().mapToInt(c -> c.values(mtu)).sum();
    return values == 0 ? "" : bytes + " in " + values;
  }

  private static String name(FlowCost cost) {
    var name = cost.flow().toLowerCase(Locale.ROOT);
    return cost.after().isEmpty() ? name : name + ", after " + cost.after().toLowerCase(Locale.ROOT);
  }

  private static String number(int count) {
    return count == 0 ? "" : String.format(Locale.ROOT, "%,d", count);
  }

  private static String word(Operation operation) {
    return switch (operation) {
      case HKDF -> "HKDF";
      case KEY -> "AEAD keys";
      case FUNCTION -> "own function";
      case BLOCK -> "SHA-256 blocks";
      case BYTE -> "AEAD bytes";
      default -> operation.name().toLowerCase(Locale.ROOT);
    };
  }
}
