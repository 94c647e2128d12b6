package org.bandproof.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bandproof.iut.Iut;
import org.bandproof.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** A check that can't fail shows nothing: whatever digit of a result is changed, verify says so. */
class MutatedVectorsTest {
  /** What a test expects, in each type of group; all else is given, or for people. */
  private static final Map<String, Set<String>> OUTPUTS =
      Map.ofEntries(
          Map.entry("Decode", Set.of("components.*")),
          Map.entry("Encode", Set.of("bytes")),
          Map.entry("Verify", Set.of("payload", "hash", "toBeSigned")),
          Map.entry("Sign", Set.of("object", "toBeSigned", "key")),
          Map.entry(
              "Handshake",
              Set.of(
                  "initiator.sPublic", "initiator.ePublic", "responder.sPublic",
                  "responder.ePublic", "start.*", "messages.message", "messages.steps.*",
                  "handshakeHash", "split.*", "records.record")),
          Map.entry("Refusal", Set.of("steps.payload", "steps.message", "end.*")),
          Map.entry("Hkdf", Set.of("output1", "output2")),
          Map.entry("Split", Set.of("k1", "k2")),
          Map.entry("Record", Set.of("nonce", "record")),
          Map.entry("Cut", Set.of("fragments")),
          Map.entry("Join", Set.of("fragments.message")),
          Map.entry("Function", Set.of("output")));

  private static final List<ObjectNode> FILES =
      VectorSet.all().stream().flatMap(s -> s.files().stream()).map(VectorFile::json).toList();

  /** A file with one test, of this type. */
  record One(ObjectNode file, ObjectNode test, String type) {}

  @Provide
  Arbitrary<String> type() {
    return Arbitraries.of(new TreeSet<>(OUTPUTS.keySet()));
  }

  /** A test of a type, alone in its file. */
  private static One one(String type, SplittableRandom random) {
    var files = FILES.stream().filter(f -> !groups(f, type).isEmpty()).toList();
    var file = drawn(files, random).deepCopy();
    var group = drawn(groups(file, type), random);
    var test = (ObjectNode) group.get("tests").get(random.nextInt(group.get("tests").size()));
    test.put("tcId", 1);
    group.set("tests", file.arrayNode().add(test));
    file.set("testGroups", file.arrayNode().add(group));
    file.put("numberOfTests", 1);
    return new One(file, test, type);
  }

  private static List<ObjectNode> groups(ObjectNode file, String type) {
    var groups = new ArrayList<ObjectNode>();
    for (var group : file.get("testGroups"))
      if (group.get("type").asText().equals(type)) groups.add((ObjectNode) group);
    return groups;
  }

  private static ObjectNode drawn(List<ObjectNode> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }

  private static Verification verified(ObjectNode file) {
    Iut reference = CommittedVectorsTest.reference(file.get("protocol").asText());
    var verification = Verification.ofVectors(reference);
    verification.verify(Read.text("one", Printed.of(file)));
    return verification;
  }

  /** The results of a test: each can be changed. What is invalid is given whole. */
  private static List<Consumer<SplittableRandom>> results(One one) {
    var all = new ArrayList<Consumer<SplittableRandom>>();
    var outputs = OUTPUTS.get(one.type());
    boolean record = one.type().equals("Record") && one.test().has("level");
    collect(one.test(), "", record ? Set.of("nonce") : outputs, all);
    return all;
  }

  private static void collect(
      JsonNode node, String at, Set<String> outputs, List<Consumer<SplittableRandom>> into) {
    if (node instanceof ObjectNode object)
      for (var name : names(object)) {
        var path = at.isEmpty() ? name : at + "." + name;
        var child = object.get(name);
        if (!child.isContainerNode() && listed(path, outputs) && !child.asText().isEmpty())
          into.add(random -> object.set(name, changed(child, random)));
        else collect(child, path, outputs, into);
      }
    if (node instanceof ArrayNode array)
      for (int i = 0; i < array.size(); i++) {
        int place = i;
        var child = array.get(i);
        if (child.isContainerNode()) collect(child, at, outputs, into);
        else if (outputs.contains(at)) into.add(r -> array.set(place, changed(child, r)));
      }
  }

  private static List<String> names(ObjectNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static boolean listed(String path, Set<String> outputs) {
    int dot = path.lastIndexOf('.');
    return outputs.contains(path) || dot > 0 && outputs.contains(path.substring(0, dot) + ".*");
  }

  private static JsonNode changed(JsonNode value, SplittableRandom random) {
    if (value.isNumber()) return new com.fasterxml.jackson.databind.node.IntNode(value.asInt() + 1);
    var text = value.asText();
    int at = random.nextInt(text.length());
    char other = text.charAt(at) == '0' ? '1' : '0';
    return new TextNode(text.substring(0, at) + other + text.substring(at + 1));
  }

  @Property(tries = 400)
  void aChangedResultFails(@ForAll("type") String type, @ForAll long seed) {
    var random = new SplittableRandom(seed);
    var one = one(type, random);
    var results = results(one);
    if (results.isEmpty()) return;
    var before = one.test().toString();
    results.get(random.nextInt(results.size())).accept(random);
    assertThat(one.test().toString()).isNotEqualTo(before);
    assertThat(verified(one.file()).verdict()).as("%s, was %s", one.test(), before).isEqualTo(Verdict.FAIL);
  }

  @Property(tries = 100)
  void anotherLevelFails(@ForAll("type") String type, @ForAll long seed) {
    var one = one(type, new SplittableRandom(seed));
    if (!one.test().get("result").asText().equals("invalid")) return;
    one.test().put("level", "UNEXPECTED");
    assertThat(verified(one.file()).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Property(tries = 200)
  void theOtherResultFails(@ForAll("type") String type, @ForAll long seed) {
    var one = one(type, new SplittableRandom(seed));
    if (one.test().get("result").asText().equals("acceptable")) return;
    if (one.test().has("level")) one.test().put("result", "valid").remove("level");
    else one.test().put("result", "invalid").put("level", "MALFORMED");
    try {
      assertThat(verified(one.file()).verdict()).isEqualTo(Verdict.FAIL);
    } catch (IllegalArgumentException told) {
      assertThat(told).hasMessageContaining("one tcId 1: ");
    }
  }

  @Test
  void everyTypeHasResultsThatAreTried() {
    var types =
        FILES.stream()
            .flatMap(f -> f.findValues("type").stream())
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    assertThat(OUTPUTS.keySet()).isEqualTo(types);
    for (var type : types) {
      boolean any = false;
      for (long seed = 0; seed < 20; seed++)
        any |= !results(one(type, new SplittableRandom(seed))).isEmpty();
      assertThat(any).as(type).isTrue();
    }
  }
}
