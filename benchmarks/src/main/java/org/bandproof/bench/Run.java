package org.bandproof.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bandproof.bench.goal.Goals;
import org.bandproof.bench.goal.MeasurePair;
import org.bandproof.bench.goal.Pair;
import org.bandproof.bench.library.Libraries;
import org.bandproof.bench.library.Unavailable;
import org.bandproof.bench.report.Report;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures all, writes {@code NAME.json} and {@code NAME-goals.json}, and prints the tables. */
public final class Run {
  private final boolean quick;
  private final Path folder;
  private final String name;

  private Run(boolean quick, Path folder, String name) {
    this.quick = quick;
    this.folder = folder;
    this.name = name;
  }

  /** {@code quick|full|goals FOLDER NAME}; the goals alone are those of quick, and leave JMH's JSON. */
  public static void main(String[] arguments) throws Exception {
    var folder = Files.createDirectories(Path.of(arguments[1]));
    var run = new Run(!arguments[0].equals("full"), folder, arguments[2]);
    run.goals();
    if (!arguments[0].equals("goals")) run.jmh();
    Report.main(new String[] {folder.toString(), run.name});
  }

  private void goals() throws IOException, InterruptedException {
    var pairs = pairs();
    var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    json.writeValue(folder.resolve(name + "-goals.json").toFile(), pairs);
  }

  private List<Pair> pairs() throws IOException, InterruptedException {
    var json = new ObjectMapper();
    var pairs = new ArrayList<Pair>();
    var goals = Goals.all(quick);
    for (var two : goals.stream().map(g -> List.of(g.subject(), g.reference())).distinct().toList()) {
      var pair = json.readValue(forked(two.get(0), two.get(1)), Pair.class);
      System.err.println(
          pair.subject()
              + " : "
              + pair.reference()
              + " = "
              + (pair.skipped() == null ? String.format("%.3f", pair.ratio()) : "skipped: " + pair.skipped()));
      pairs.add(pair);
    }
    return pairs;
  }

  private String forked(String subject, String reference) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-Xbatch",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                MeasurePair.class.getName(),
                subject,
                reference,
                quick ? "12" : "40")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0)
      throw new IllegalStateException("measuring " + subject + " failed; the reason is above");
    return printed;
  }

  private void jmh() throws RunnerException, IOException {
    var parts = new ArrayList<String>();
    for (var part : Part.of(quick, available())) {
      var result = Files.createTempFile("jmh", ".json");
      new Runner(options(part).result(result.toString()).build()).run();
      parts.add(Files.readString(result));
      Files.delete(result);
    }
    Files.writeString(folder.resolve(name + ".json"), joined(parts));
  }

  private static String joined(List<String> arrays) throws IOException {
    var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    var all = json.createArrayNode();
    for (var array : arrays)
      for (var result : json.readTree(array)) {
        var kept = (ObjectNode) result;
        kept.remove("jvm");
        var secondary = (ObjectNode) kept.get("secondaryMetrics");
        secondary.retain("gc.alloc.rate.norm");
        all.add(kept);
      }
    return json.writeValueAsString(all);
  }

  private ChainedOptionsBuilder options(Part part) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(part.benchmark().getName())
            .forks(quick ? 1 : 3)
            .threads(part.threads())
            .warmupIterations(quick ? 1 : 4)
            .warmupTime(TimeValue.milliseconds(quick ? 300 : 1_000))
            .measurementIterations(quick ? 3 : 5)
            .measurementTime(TimeValue.milliseconds(quick ? 150 : 500))
            .jvmArgs("-XX:+UseSerialGC", "-Xmx512m")
            .addProfiler(GCProfiler.class)
            .resultFormat(ResultFormatType.JSON);
    part.parameters().forEach((key, values) -> options.param(key, values.toArray(String[]::new)));
    return options;
  }

  private static List<String> available() {
    return Libraries.names().stream().filter(Run::runs).toList();
  }

  private static boolean runs(String library) {
    try {
      Libraries.named(library);
      return true;
    } catch (Unavailable e) {
      System.err.println("skipped: " + e.getMessage());
      return false;
    }
  }
}
