package org.bandproof.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.PrintStream;
import java.util.List;
import org.bandproof.bench.goal.Goals;
import org.bandproof.bench.goal.Pair;

/**
 * Of {@code NAME.json}, which JMH wrote, and {@code NAME-goals.json}, the measured pairs, makes {@code
 * NAME.md} and {@code NAME.svg}, and prints the former.
 */
public final class Report {
  private Report() {}

  /** {@code FOLDER NAME} */
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var name = arguments[1];
    var results = results(folder.resolve(name + ".json"));
    var pairs = pairs(folder.resolve(name + "-goals.json"));
    var tables = tables(results, pairs);
    Files.writeString(folder.resolve(name + ".md"), tables);
    Files.writeString(folder.resolve(name + ".svg"), chart(name, pairs));
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(tables);
  }

  static String tables(List<Result> results, List<Pair> pairs) {
    return Tables.goals(Goals.all(false), pairs) + Tables.questions(results);
  }

  static String chart(String name, List<Pair> pairs) {
    return Chart.of("Bandproof, " + name, Goals.all(false), pairs);
  }

  /** None if JMH was not run. */
  static List<Result> results(Path json) throws IOException {
    if (!Files.exists(json)) return List.of();
    return Result.all(new ObjectMapper().readTree(json.toFile()));
  }

  static List<Pair> pairs(Path json) throws IOException {
    return List.of(new ObjectMapper().readValue(json.toFile(), Pair[].class));
  }
}
