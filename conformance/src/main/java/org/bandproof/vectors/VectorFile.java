package org.bandproof.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A file of test vectors while it is written: groups of tests, numbered from 1. */
public final class VectorFile {
  /** The file beside the protocols' folders that says what each of them holds. */
  public static final String SCHEMA = "vectors.schema.json";

  private final String name;
  private final String protocol;
  private final String algorithm;
  private final List<String> header;
  private final ObjectNode notes = JsonNodeFactory.instance.objectNode();
  private final ArrayNode groups = JsonNodeFactory.instance.arrayNode();
  private int tests;

  /**
   * @param name the name of the file, without .json
   * @param header what a reader must know to use it, line by line
   */
  public VectorFile(String name, String protocol, String algorithm, String... header) {
    this.name = name;
    this.protocol = protocol;
    this.algorithm = algorithm;
    this.header = List.of(header);
  }

  public String name() {
    return name;
  }

  public String protocol() {
    return protocol;
  }

  /** Explains a flag. */
  public VectorFile note(String flag, String bugType, String description) {
    notes.putObject(flag).put("bugType", bugType).put("description", description);
    return this;
  }

  /** Begins a group; what it has in common is put in it before its tests are. */
  public Group group(String type) {
    return new Group(groups.addObject().put("type", type));
  }

  public ObjectNode json() {
    var root = JsonNodeFactory.instance.objectNode();
    root.put("algorithm", algorithm);
    root.put("schema", SCHEMA);
    root.put("generatorVersion", "1");
    root.put("protocol", protocol);
    root.put("numberOfTests", tests);
    header.forEach(root.putArray("header")::add);
    root.set("notes", notes);
    root.set("testGroups", groups);
    return root;
  }

  /** The bytes of the file, as text. */
  public String text() {
    return Printed.of(json());
  }

  /** Tests that have a type, and what else the group says, in common. */
  public final class Group {
    private final ObjectNode node;

    private Group(ObjectNode node) {
      this.node = node;
    }

    public Group with(String field, String value) {
      node.put(field, value);
      return this;
    }

    public Group with(String field, int value) {
      node.put(field, value);
      return this;
    }

    /** The roles that meet such a test: a process of another one is not asked. */
    public Group roles(String field, List<String> roles) {
      roles.forEach(node.putArray(field)::add);
      return this;
    }

    public ObjectNode valid(String flag, String comment) {
      return test(flag, comment).put("result", "valid");
    }

    /**
     * @param level the refusal: a form or a rule, by its name
     */
    public ObjectNode invalid(String flag, String comment, String level) {
      return test(flag, comment).put("result", "invalid").put("level", level);
    }

    public ObjectNode acceptable(String flag, String comment, String level) {
      return test(flag, comment).put("result", "acceptable").put("level", level);
    }

    private ObjectNode test(String flag, String comment) {
      if (!notes.has(flag)) throw new AssertionError("no note explains the flag " + flag);
      var test = all().addObject();
      test.put("tcId", ++tests).put("comment", comment);
      test.putArray("flags").add(flag);
      return test;
    }

    private ArrayNode all() {
      JsonNode there = node.get("tests");
      return there == null ? node.putArray("tests") : (ArrayNode) there;
    }
  }
}
