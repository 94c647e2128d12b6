package org.bandproof.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bandproof.verdict.Attribution;
import org.bandproof.verdict.Finding;
import org.bandproof.verdict.Result;
import org.bandproof.verdict.Verdict;

/** Writes and reads {@code report.json}; its schema is report.schema.json among the resources. */
public final class Json {
  static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  public static String write(Report report) {
    var root = MAPPER.createObjectNode();
    root.put("format", 1);
    root.set("about", MAPPER.valueToTree(report.about()));
    root.put("outcome", word(report.outcome()));
    root.put("exitCode", report.outcome().exitCode());
    var counts = root.putObject("counts");
    counts.put("chosen", report.chosen().size());
    for (var verdict : Verdict.values()) counts.put(word(verdict), report.count(verdict));
    report.unqualified().ifPresent(f -> root.set("unqualified", finding(f)));
    strings(root, "chosen", report.chosen());
    var results = root.putArray("results");
    report.results().forEach(r -> results.add(result(r)));
    if (report.tries().wanted() > 0) root.set("tries", tries(report.tries()));
    return print(root);
  }

  static String print(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError("a tree can be written", e);
    }
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  public static Report read(String json) {
    try {
      var root = MAPPER.readTree(json);
      var about = MAPPER.treeToValue(root.required("about"), Report.About.class);
      var results = new ArrayList<Result>();
      root.required("results").forEach(r -> results.add(result(r)));
      var unqualified = Optional.ofNullable(root.get("unqualified")).map(Json::finding);
      var tries = Optional.ofNullable(root.get("tries")).map(Json::tries).orElse(Tries.NONE);
      return new Report(about, strings(root, "chosen"), unqualified, results, tries);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no report: " + e.getOriginalMessage(), e);
    }
  }

  private static ObjectNode tries(Tries tries) {
    var node = MAPPER.createObjectNode();
    node.put("wanted", tries.wanted());
    node.put("made", tries.made());
    var unjudged = node.putArray("notJudged");
    tries.notJudged().forEach(unjudged::add);
    tries
        .failed()
        .ifPresent(
            failed -> {
              var one = node.putObject("failed");
              one.put("number", failed.number());
              one.put("steps", failed.steps());
              strings(one, "story", failed.story());
              one.set("result", result(failed.result()));
            });
    return node;
  }

  private static Tries tries(JsonNode node) {
    var unjudged = new ArrayList<Integer>();
    node.required("notJudged").forEach(n -> unjudged.add(n.asInt()));
    var failed =
        Optional.ofNullable(node.get("failed"))
            .map(
                one ->
                    new Tries.Failed(
                        one.required("number").asInt(),
                        one.required("steps").asInt(),
                        strings(one, "story"),
                        result(one.required("result"))));
    return new Tries(
        node.required("wanted").asInt(), node.required("made").asInt(), unjudged, failed);
  }

  private static ObjectNode result(Result result) {
    var node = MAPPER.createObjectNode();
    node.put("id", result.id());
    node.put("title", result.title());
    node.put("clause", result.clause());
    node.put("tests", result.tests());
    node.put("verdict", word(result.verdict()));
    result.finding().ifPresent(f -> node.set("finding", finding(f)));
    if (result.finding().isPresent())
      node.put("replay", "bandproof replay " + Evidence.file(result.id()));
    strings(node, "blockedBy", result.blockedBy());
    strings(node, "witness", result.witness());
    strings(node, "unjudged", result.unjudged());
    return node;
  }

  private static Result result(JsonNode node) {
    var finding = Optional.ofNullable(node.get("finding")).map(Json::finding);
    return new Result(
        text(node, "id"),
        text(node, "title"),
        text(node, "clause"),
        text(node, "tests"),
        Verdict.valueOf(text(node, "verdict").toUpperCase(Locale.ROOT)),
        finding,
        strings(node, "blockedBy"),
        strings(node, "witness"),
        strings(node, "unjudged"));
  }

  private static ObjectNode finding(Finding finding) {
    var node = MAPPER.createObjectNode();
    node.put("verdict", word(finding.verdict()));
    node.put("attribution", word(finding.attribution()));
    node.put("blame", finding.blame());
    node.put("clause", finding.clause());
    node.put("at", finding.at());
    node.put("sent", finding.sent());
    node.put("where", finding.where());
    node.put("allowed", finding.allowed());
    node.put("came", finding.came());
    return node;
  }

  private static Finding finding(JsonNode node) {
    return new Finding(
        Verdict.valueOf(text(node, "verdict").toUpperCase(Locale.ROOT)),
        Attribution.valueOf(text(node, "attribution").toUpperCase(Locale.ROOT)),
        text(node, "blame"),
        text(node, "clause"),
        text(node, "at"),
        text(node, "sent"),
        text(node, "where"),
        text(node, "allowed"),
        text(node, "came"),
        "");
  }

  static void strings(ObjectNode node, String name, List<String> strings) {
    ArrayNode array = node.putArray(name);
    strings.forEach(array::add);
  }

  static List<String> strings(JsonNode node, String name) {
    var all = new ArrayList<String>();
    node.required(name).forEach(s -> all.add(s.asText()));
    return List.copyOf(all);
  }

  static String text(JsonNode node, String name) {
    return node.required(name).asText();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
