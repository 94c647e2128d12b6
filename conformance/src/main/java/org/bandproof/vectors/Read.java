package org.bandproof.vectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A file of test vectors as it was read. Whatever is in it, it is no more than a bounded tree of JSON. */
public final class Read {
  /** The largest file, in bytes. */
  static final int LARGEST = 4 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String name;
  private final JsonNode root;

  private Read(String name, JsonNode root) {
    this.name = name;
    this.root = root;
  }

  /**
   * @throws IllegalArgumentException if it is no file of test vectors, or too large a one
   * @throws IOException if it can't be read
   */
  public static Read file(Path path) throws IOException {
    if (Files.size(path) > LARGEST)
      throw new IllegalArgumentException(path + " is larger than " + LARGEST + " bytes");
    return text(path.toString(), Files.readString(path));
  }

  /** @throws IllegalArgumentException if it is no file of test vectors */
  public static Read text(String name, String json) {
    try {
      return new Read(name, MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      var at = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new IllegalArgumentException(name + at + " is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  public String name() {
    return name;
  }

  public String protocol() {
    return new Part(name, root).text("protocol");
  }

  /** @throws IllegalArgumentException if something is missing, or is not what it should be */
  public List<Vector> vectors() {
    var whole = new Part(name, root);
    var schema = whole.text("schema");
    if (!schema.equals(VectorFile.SCHEMA))
      throw new IllegalArgumentException(
          name + " is of the schema " + schema + "; only " + VectorFile.SCHEMA + " is known here");
    var all = new ArrayList<Vector>();
    for (var group : whole.parts("testGroups"))
      for (var test : group.parts("tests")) all.add(new Vector(protocol(), group, test).checked());
    long announced = whole.number("numberOfTests");
    if (announced != all.size())
      throw new IllegalArgumentException(
          name + " announces " + announced + " tests and has " + all.size());
    for (int i = 0; i < all.size(); i++)
      if (all.get(i).number() != i + 1)
        throw all.get(i).test().wrong("tcId", "is not " + (i + 1) + ", the next");
    return all;
  }

  /** One object of the file, and where it is. */
  record Part(String where, JsonNode node) {
    IllegalArgumentException wrong(String field, String what) {
      return new IllegalArgumentException(where + ": '" + field + "' " + what);
    }

    JsonNode get(String field) {
      var value = node.get(field);
      if (value == null) throw wrong(field, "is missing");
      return value;
    }

    String text(String field) {
      if (!get(field).isTextual()) throw wrong(field, "is no text");
      return get(field).textValue();
    }

    /** A word that may be asked of a process. */
    String word(String field) {
      var word = text(field);
      if (!word.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}")) throw wrong(field, "is no name");
      return word;
    }

    long number(String field) {
      if (!get(field).isIntegralNumber() || !get(field).canConvertToInt())
        throw wrong(field, "is no number");
      return get(field).longValue();
    }

    boolean has(String field) {
      return node.has(field);
    }

    String hex(String field) {
      return hex(field, get(field));
    }

    private String hex(String field, JsonNode value) {
      if (!value.isTextual() || !value.textValue().matches("[0-9a-f]*") || odd(value.textValue()))
        throw wrong(field, "is no hex of lower-case digits, two a byte");
      return value.textValue();
    }

    private static boolean odd(String hex) {
      return hex.length() % 2 != 0;
    }

    byte[] bytes(String field) {
      return HexFormat.of().parseHex(hex(field));
    }

    List<String> hexes(String field) {
      var all = new ArrayList<String>();
      array(field).forEach(value -> all.add(hex(field, value)));
      return all;
    }

    List<String> texts(String field) {
      var all = new ArrayList<String>();
      array(field).forEach(value -> all.add(value.asText()));
      return all;
    }

    private JsonNode array(String field) {
      if (!get(field).isArray()) throw wrong(field, "is no array");
      return get(field);
    }

    Part part(String field) {
      if (!get(field).isObject()) throw wrong(field, "is no object");
      return new Part(where + " " + field, get(field));
    }

    List<Part> parts(String field) {
      var all = new ArrayList<Part>();
      for (var value : array(field)) {
        if (!value.isObject()) throw wrong(field, "holds what is no object");
        var id = Optional.ofNullable(value.get("tcId")).map(i -> " tcId " + i.asText());
        var place = where.contains(" tcId ") ? where : where + id.orElse("");
        all.add(new Part(place, value));
      }
      return all;
    }
  }
}
