package org.bandproof.latency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bandproof.spec.cost.Spent;
import org.bandproof.spec.crypto.Counting.Operation;

/**
 * A small processor, by what was published of it: cycles of single operations, in {@code
 * processors.csv}, each with its source.
 *
 * @param cycles of an operation, as far as they are known
 * @param said who said so, of the same operations
 */
public record Processor(
    String name, int megahertz, Map<Operation, Long> cycles, Map<Operation, String> said) {
  /** Their blocks are what is priced; a key's set-up is in a seal and an open. */
  private static final Set<Operation> IN_OTHERS =
      Set.of(Operation.HASH, Operation.HKDF, Operation.KEY);

  /**
   * What a party's share of a flow takes.
   *
   * @param missing what is not in it, as {@code 2 sign}, for want of a figure
   */
  public record Estimate(double millis, List<String> missing) {}

  /** All processors, by name. */
  public static List<Processor> all() {
    var all = new LinkedHashMap<String, Processor>();
    for (var line : lines()) {
      var words = line.split(";", 5);
      var processor =
          all.computeIfAbsent(
              words[0],
              name ->
                  new Processor(
                      name, Integer.parseInt(words[1]), new EnumMap<>(Operation.class), new EnumMap<>(Operation.class)));
      var operation = Operation.valueOf(words[2].toUpperCase(Locale.ROOT));
      processor.cycles.put(operation, Long.parseLong(words[3]));
      processor.said.put(operation, words[4]);
    }
    return List.copyOf(all.values());
  }

  private static List<String> lines() {
    try (var in = Processor.class.getResourceAsStream("processors.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same at another clock. */
  public Processor at(int clock) {
    return new Processor(name, clock, cycles, said);
  }

  /** The sources, each with the figures that it is for. */
  public List<String> sources() {
    var figures = new LinkedHashMap<String, String>();
    said.forEach((o, source) -> figures.merge(source, word(o), (a, b) -> a + ", " + b));
    return figures.entrySet().stream().map(e -> e.getValue() + ": " + e.getKey()).toList();
  }

  private static String word(Operation operation) {
    return operation.name().toLowerCase(Locale.ROOT);
  }

  public Estimate estimate(Spent spent) {
    long sum = 0;
    var missing = new ArrayList<String>();
    for (var operation : Operation.values()) {
      int count = IN_OTHERS.contains(operation) ? 0 : spent.of(operation);
      if (count == 0) continue;
      if (cycles.containsKey(operation)) sum += count * cycles.get(operation);
      else missing.add(count + " " + word(operation));
    }
    return new Estimate(sum / (megahertz * 1000.0), missing);
  }
}
