package org.bandproof.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of JMH's JSON.
 *
 * @param question class and parameters but {@code by}, as {@code Handshake XX}
 * @param by who answered it, where there is a choice
 */
record Result(String question, String by, double nanos, double error, double bytes) {
  static List<Result> all(JsonNode json) {
    var all = new ArrayList<Result>();
    json.forEach(node -> all.add(of(node)));
    return all;
  }

  private static Result of(JsonNode node) {
    var name = node.get("benchmark").asText().replaceAll(".*\\.(\\w+)Benchmark\\.\\w+$", "$1");
    var question = new StringBuilder(name);
    var by = "layouts";
    for (var one : node.path("params").properties())
      if (one.getKey().equals("by")) by = one.getValue().asText();
      else question.append(' ').append(one.getValue().asText());
    int threads = node.get("threads").asInt();
    if (threads > 1) question.append(String.format(Locale.ROOT, ", %d threads", threads));
    var score = node.get("primaryMetric");
    return new Result(
        question.toString(),
        by,
        score.get("score").asDouble() / threads,
        score.path("scoreError").asDouble() / threads,
        node.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score").asDouble());
  }

  /** What the others are compared with: the sum, else a peer in native code, else the first. */
  static Result reference(List<Result> of) {
    for (var name : List.of("sum of bouncycastle", "libsodium", "bare bouncycastle"))
      for (var result : of) if (result.by().equals(name)) return result;
    return of.get(0);
  }
}
