package org.bandproof.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bandproof.iut.Iut;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.spec.model.Protocol;
import org.bandproof.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is committed is what is written, of its schema, and right. */
class CommittedVectorsTest {
  private static final Path COMMITTED = Path.of("vectors");

  static List<String> files() {
    return Written.files("").keySet().stream().filter(f -> !f.equals(VectorFile.SCHEMA)).toList();
  }

  private static String committed(String file) throws IOException {
    return Files.readString(COMMITTED.resolve(file));
  }

  static Iut reference(String name) {
    var protocol =
        Protocol.all().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    var reference = new ReferenceIut(protocol, protocol.role("band").orElseThrow());
    reference.answer("hello 1");
    return reference;
  }

  @Test
  void areWhatIsWrittenByteForByte() throws IOException {
    Map<String, String> there = new TreeMap<>();
    try (var all = Files.walk(COMMITTED)) {
      for (var file : all.filter(f -> f.toString().endsWith(".json")).collect(Collectors.toList())) {
        var name = COMMITTED.relativize(file).toString().replace('\\', '/');
        there.put(name, Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    assertThat(there)
        .as("to write them again: conformance/bandproof vectors write conformance/vectors")
        .isEqualTo(Written.files(""));
  }

  @ParameterizedTest
  @MethodSource("files")
  void areOfTheirSchema(String file) throws IOException {
    var problems = schema().validate(committed(file), InputFormat.JSON);
    assertThat(problems.stream().limit(5)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void verify(String file) throws IOException {
    var read = Read.text(file, committed(file));
    var verification = Verification.ofVectors(reference(read.protocol()));
    verification.verify(read);
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.missing()).isEmpty();
    assertThat(verification.verdict()).isEqualTo(Verdict.PASS);
    assertThat(verification.passed()).isEqualTo(read.vectors().size());
  }

  @Test
  void theSchemaRefusesWhatIsNotOfIt() throws IOException {
    var file = committed("bandpay/messages.json");
    for (var wrong :
        List.of(
            file.replaceFirst("\"result\": \"invalid\"", "\"result\": \"valid\""),
            file.replaceFirst("\"bytes\": \"..", "\"bytes\": \"."),
            file.replaceFirst("\"type\": \"Decode\"", "\"type\": \"Guess\""),
            file.replaceFirst("\"layout\": \"Info\", ", "").replaceFirst("\"layout\": \"Info\",", "")))
      assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void everyFlagIsExplainedAndUsed() throws IOException {
    for (var file : files()) {
      var root = new ObjectMapper().readTree(committed(file));
      var used =
          root.findValues("flags").stream()
              .flatMap(flags -> java.util.stream.StreamSupport.stream(flags.spliterator(), false))
              .map(flag -> flag.asText())
              .collect(Collectors.toSet());
      var explained = new java.util.HashSet<String>();
      root.get("notes").fieldNames().forEachRemaining(explained::add);
      if (root.get("protocol").asText().equals("bandpay")) assertThat(used).isEqualTo(explained);
      else assertThat(explained).containsAll(used);
    }
  }

  @Test
  void noRoleButThoseOfTheProtocolIsNamed() throws IOException {
    for (var file : files())
      for (var vector : Read.text(file, committed(file)).vectors())
        for (var field : List.of("roles", "initiators", "responders"))
          if (vector.group().has(field))
            assertThat(List.of("band", "wallet", "service"))
                .containsAll(vector.group().texts(field));
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(committed(VectorFile.SCHEMA));
  }

  @Test
  void whatIsNoFileOfVectorsIsTold() throws IOException {
    var good = committed("bandpay/functions.json");
    refused(good.substring(0, good.length() / 2), "no JSON");
    refused(good.replace("vectors.schema.json", "other.json"), "other.json");
    refused(good.replace("\"numberOfTests\": 1", "\"numberOfTests\": 2"), "announces 2");
    refused(good.replace("\"Function\"", "\"Guess\""), "unknown: Guess");
    refused(good.replace("\"valid\"", "\"invalid\", \"level\": \"MALFORMED\""), "is none of");
    refused(good.replace("\"tcId\": 1", "\"tcId\": 7"), "tcId");
    refused(good.replace("\"output\": \"", "\"output\": \"x"), "no hex");
    refused(good.replace("\"output\"", "\"outpt\""), "'output' is missing");
    refused(good.replace("\"valid\"", "\"perhaps\""), "is none of a test of type Function");
    refused("{\"protocol\": \"bandpay\", \"protocol\": \"bandpay\"}", "Duplicate");
    refused("[".repeat(100_000), "nesting");
    refused("", "");
    refused("null", "");
    refused("[]", "'schema' is missing");
  }

  private static void refused(String json, String message) {
    assertThatThrownBy(
            () -> Verification.ofVectors(reference("bandpay")).verify(Read.text("file", json)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("file");
  }
}
