package org.bandproof.spec.render;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A clause of a specification: a paragraph or list item that begins {@code **PAIR-7** (Rule NAME)}.
 *
 * @param kind {@code Rule}, {@code Duty} or {@code Layout}; empty in a clause that only tells
 * @param names what enforces it
 */
record Clause(String id, String kind, List<String> names, String text) {
  private static final String BEGIN = " *(?:[-*] )?\\*\\*([A-Z]+-[0-9]+)\\*\\*";
  private static final Pattern CLAUSE =
      Pattern.compile(
          "^" + BEGIN + "(?:\\s+\\((Rule|Duty|Layout) ([^)]*)\\))?(.*?)(?=\n *\n|\n" + BEGIN + "|\n#|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** The clauses of a document outside its generated blocks. */
  static List<Clause> of(String markdown) {
    return CLAUSE.matcher(Blocks.emptied(markdown)).results().map(Clause::of).toList();
  }

  private static Clause of(MatchResult found) {
    boolean enforced = found.group(2) != null;
    return new Clause(
        found.group(1),
        enforced ? found.group(2) : "",
        enforced ? List.of(found.group(3).split(",\\s*")) : List.of(),
        found.group(4).replaceAll("\\s+", " ").strip());
  }

  boolean demands() {
    return text.contains("MUST");
  }

  /** Order of ids: by the word, then by the number. */
  static int order(String a, String b) {
    int words = word(a).compareTo(word(b));
    return words != 0 ? words : Integer.compare(number(a), number(b));
  }

  private static String word(String id) {
    return id.substring(0, id.indexOf('-'));
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(id.indexOf('-') + 1));
  }
}
