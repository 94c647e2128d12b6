package org.bandproof.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bandproof.latency.Figures;
import org.bandproof.latency.FlowLatency;
import org.bandproof.latency.Processor;
import org.bandproof.latency.Spread;
import org.bandproof.spec.crypto.Counting.Operation;

/** What {@code bench} tells, as lines and as JSON with the same figures. */
public record LatencyReport(About about, Figures figures, Processor processor) {
  /** What was measured, and how. */
  public record About(
      String protocol, String role, String iut, String name, int mtu, int rounds, int warmUp) {}

  private static final List<String> LEFT_OUT =
      List.of("intervals of the radio", "writes to flash", "interrupts", "encoding", "chance");

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%s %s, %s: %d rounds after %d to warm up, MTU %d"
            .formatted(
                about.protocol, about.role, called(), about.rounds, about.warmUp, about.mtu));
    var idle = figures.overhead();
    lines.add(
        "a command that does nothing: %s ms (p10 %s, p90 %s; %d commands), subtracted for each"
            .formatted(ms(idle.median()), ms(idle.p10()), ms(idle.p90()), idle.count()));
    lines.add("");
    lines.addAll(table().lines());
    lines.add("");
    lines.add(
        "estimate: a %s at %d MHz, by published cycles of its operations; an estimate, not measured"
            .formatted(processor.name(), processor.megahertz()));
    lines.add("left out: " + String.join(", ", LEFT_OUT));
    processor.sources().forEach(source -> lines.add("  " + source));
    return lines;
  }

  private String called() {
    return about.name.isEmpty() ? about.iut : about.name + " (" + about.iut + ")";
  }

  private Columns table() {
    var table =
        new Columns(
            "flow", "ms", "p10", "p90", "with adapter", "commands", "public-key operations",
            "on the air", "flash", "estimate");
    for (var flow : figures.flows())
      table.row(
          name(flow),
          ms(flow.net().median()),
          ms(flow.net().p10()),
          ms(flow.net().p90()),
          ms(flow.gross().median()),
          Integer.toString(flow.commands()),
          publicKey(flow),
          flow.bytes() + " bytes in " + flow.values(),
          figures.tellsFlash() ? Integer.toString(flow.stored()) : "not told",
          estimated(flow));
    return table;
  }

  private static String name(FlowLatency flow) {
    var after = flow.cost().after();
    return word(flow.cost().flow()) + (after.isEmpty() ? "" : ", after " + word(after));
  }

  private static String publicKey(FlowLatency flow) {
    var words = new ArrayList<String>();
    for (var operation : Operation.values())
      if (operation.publicKey() && flow.spent().of(operation) > 0)
        words.add(flow.spent().of(operation) + " " + word(operation.name()));
    return words.isEmpty() ? "none" : String.join(" ", words);
  }

  private String estimated(FlowLatency flow) {
    var estimate = processor.estimate(flow.spent());
    var without = String.join(", ", estimate.missing());
    return String.format(Locale.ROOT, "%.1f ms", estimate.millis())
        + (without.isEmpty() ? "" : " without " + without);
  }

  /** The same figures, times in milliseconds. */
  public String json() {
    var root = Json.MAPPER.createObjectNode();
    root.put("format", 1);
    root.set("about", Json.MAPPER.valueToTree(about));
    spread(root.putObject("overhead"), figures.overhead());
    root.put("tellsFlash", figures.tellsFlash());
    var flows = root.putArray("flows");
    figures.flows().forEach(flow -> json(flows.addObject(), flow));
    var estimate = root.putObject("processor");
    estimate.put("name", processor.name());
    estimate.put("megahertz", processor.megahertz());
    Json.strings(estimate, "leftOut", LEFT_OUT);
    Json.strings(estimate, "sources", processor.sources());
    return Json.print(root);
  }

  private void json(ObjectNode node, FlowLatency flow) {
    node.put("flow", word(flow.cost().flow()));
    node.put("after", word(flow.cost().after()));
    spread(node.putObject("net"), flow.net());
    spread(node.putObject("withAdapter"), flow.gross());
    node.put("commands", flow.commands());
    node.put("attValues", flow.values());
    node.put("attBytes", flow.bytes());
    if (figures.tellsFlash()) node.put("flashWrites", flow.stored());
    var operations = node.putObject("operations");
    for (var operation : Operation.values())
      operations.put(word(operation.name()), flow.spent().of(operation));
    var estimate = processor.estimate(flow.spent());
    node.put("estimate", estimate.millis());
    Json.strings(node, "estimateWithout", estimate.missing());
  }

  private static void spread(ObjectNode node, Spread spread) {
    node.put("count", spread.count());
    node.put("median", spread.median() / 1e6);
    node.put("p10", spread.p10() / 1e6);
    node.put("p90", spread.p90() / 1e6);
  }

  private static String ms(double nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / 1e6);
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }
}
