package org.bandproof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** Public test vectors; each file says where they are from. */
public final class Vectors {
  private Vectors() {}

  public static List<JsonNode> cases(String name) {
    try (var in = Vectors.class.getResourceAsStream("/vectors/" + name + ".json")) {
      var cases = new ObjectMapper().readTree(in).get("cases");
      return StreamSupport.stream(cases.spliterator(), false).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static boolean flagged(JsonNode vector, String flag) {
    return StreamSupport.stream(vector.get("flags").spliterator(), false)
        .anyMatch(f -> f.asText().equals(flag));
  }

  public static boolean valid(JsonNode vector) {
    return vector.get("result").asText().equals("valid");
  }
}
