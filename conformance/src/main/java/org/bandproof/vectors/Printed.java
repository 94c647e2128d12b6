package org.bandproof.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** JSON as text: what holds nothing but values stands on one line, so that a test can be read as one. */
final class Printed {
  private static final int OPEN = 2;

  private Printed() {}

  static String of(JsonNode root) {
    return text(root, 0) + "\n";
  }

  private static String text(JsonNode node, int depth) {
    if (node.isObject()) return bracketed("{", members(node, depth), "}", node, depth);
    if (node.isArray()) return bracketed("[", elements(node, depth), "]", node, depth);
    return node.isTextual() ? new TextNode(node.textValue()).toString() : node.asText();
  }

  private static String bracketed(
      String open, List<String> parts, String close, JsonNode node, int depth) {
    if (depth >= OPEN && flat(node)) return open + String.join(", ", parts) + close;
    var indent = "\n" + "  ".repeat(depth);
    return open + indent + "  " + String.join("," + indent + "  ", parts) + indent + close;
  }

  private static List<String> members(JsonNode node, int depth) {
    var all = new ArrayList<String>();
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      all.add(new TextNode(name) + ": " + text(node.get(name), depth + 1));
    }
    return all;
  }

  private static List<String> elements(JsonNode node, int depth) {
    var all = new ArrayList<String>();
    node.forEach(element -> all.add(text(element, depth + 1)));
    return all;
  }

  /** Whether nowhere in it an array holds objects. */
  private static boolean flat(JsonNode node) {
    for (var child : node)
      if (node.isArray() && child.isObject() || !flat(child)) return false;
    return true;
  }
}
