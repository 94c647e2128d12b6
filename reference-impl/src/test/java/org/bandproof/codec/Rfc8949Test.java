package org.bandproof.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bandproof.Vectors;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.junit.jupiter.api.Test;

/**
 * The 82 examples of RFC 8949, appendix A: 23 go round, as the element of an array or as an array
 * itself; 59 are refused, whatever field is awaited.
 */
class Rfc8949Test {
  private static final List<Field> ANY =
      List.of(
          Field.natural("n"),
          Field.octets("o", 0, 100),
          Field.text("t", 0, 100),
          Field.choice("c", 0, "a", "b"),
          Field.emptyMap(),
          Field.number(1),
          Field.number(Long.MAX_VALUE),
          Field.hex(""),
          Field.words(""));

  @Test
  void everyExampleGoesRoundOrIsRefused() {
    var outcomes = new TreeMap<String, Integer>();
    for (var example : Vectors.cases("cbor")) {
      var hex = example.get("hex").asText();
      var refused = refused(hex);
      outcomes.merge(refused.orElse("goes round"), 1, Integer::sum);
      if (refused.isPresent()) assertRefused(hex);
      else assertGoesRound(hex, example.get("decoded"), example.get("diagnostic"));
    }
    assertThat(outcomes)
        .isEqualTo(
            Map.of(
                "goes round", 23,
                "beyond 2^53 - 1", 1,
                "negative", 5,
                "a float", 22,
                "a simple value", 7,
                "a tag", 8,
                "a map that is not empty, or in an array", 4,
                "an array in an array", 1,
                "of indefinite length", 11));
  }

  /** Why our messages hold no such item. */
  private static Optional<String> refused(String hex) {
    int first = Integer.parseInt(hex.substring(0, 2), 16);
    var why =
        switch (first >>> 5) {
          case 0 -> hex.equals("1bffffffffffffffff") ? "beyond 2^53 - 1" : "";
          case 1 -> "negative";
          case 6 -> "a tag";
          case 7 -> first >= 0xf9 ? "a float" : "a simple value";
          default -> nested(hex, first);
        };
    return Optional.of(why).filter(w -> !w.isEmpty());
  }

  private static String nested(String hex, int first) {
    if ((first & 0x1f) == 0x1f || List.of("9f", "bf").stream().anyMatch(hex::contains))
      return "of indefinite length";
    if (first >>> 5 == 5 && first != 0xa0 || hex.startsWith("826161a1"))
      return "a map that is not empty, or in an array";
    return hex.startsWith("830182") ? "an array in an array" : "";
  }

  private static void assertRefused(String hex) {
    for (var field : ANY) {
      var item = HexFormat.of().parseHex("81" + hex);
      assertThat(LayoutCodec.decode(Layout.cbor("Item", field), item)).as(hex).isEmpty();
      for (int size = 0; size <= 25; size++) {
        var array = new Layout("Array", Layout.Form.CBOR, repeat(field, size));
        assertThat(LayoutCodec.decode(array, HexFormat.of().parseHex(hex))).as(hex).isEmpty();
      }
    }
  }

  private static void assertGoesRound(
      String hex, JsonNode decoded, JsonNode diagnostic) {
    int major = Integer.parseInt(hex.substring(0, 2), 16) >>> 5;
    var layout =
        switch (major) {
          case 0 -> Layout.cbor("Item", Field.natural("n"));
          case 2 -> Layout.cbor("Item", Field.octets("o", 0, 100));
          case 3 -> Layout.cbor("Item", Field.text("t", 0, 100));
          case 5 -> Layout.cbor("Item", Field.emptyMap());
          default ->
              new Layout("Array", Layout.Form.CBOR, repeat(Field.natural("n"), decoded.size()));
        };
    var bytes = HexFormat.of().parseHex(major == 4 ? hex : "81" + hex);
    var components = LayoutCodec.decode(layout, bytes).orElseThrow(() -> new AssertionError(hex));
    var expected =
        switch (major) {
          case 0 -> List.of(Layouts.number(decoded.asLong()));
          case 2 -> List.of(HexFormat.of().parseHex(diagnostic.asText().replaceAll("^h|'", "")));
          case 3 -> List.of(decoded.asText().getBytes(StandardCharsets.UTF_8));
          case 5 -> List.<byte[]>of();
          default ->
              IntStream.range(0, decoded.size())
                  .mapToObj(i -> Layouts.number(decoded.get(i).asLong()))
                  .toList();
        };
    assertThat(components)
        .as(hex)
        .usingElementComparator(Arrays::compare)
        .isEqualTo(expected);
    assertThat(LayoutCodec.encode(layout, components)).isEqualTo(bytes);
  }

  private static List<Field> repeat(Field field, int size) {
    return IntStream.range(0, size).mapToObj(i -> field).toList();
  }
}
