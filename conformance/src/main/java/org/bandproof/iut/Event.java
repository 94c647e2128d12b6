package org.bandproof.iut;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An event line of the line protocol, or the line that ends an answer. */
public record Event(String word, List<String> arguments) {
  /** The longest line, without its LF. */
  public static final int LONGEST = 16_383;

  private static final String NAME = " [A-Za-z0-9][A-Za-z0-9_-]*";
  private static final String HEX = " (-|([0-9a-f]{2})+)";
  private static final String NUMBER = " (0|[1-9][0-9]{0,15})";
  private static final String VECTOR = "( invalid" + NAME + "|" + NAME + "=(-|([0-9a-f]{2})+))";
  private static final String TEXT = " [!-~][ -~]*";

  private static final Map<String, Pattern> GRAMMAR =
      Map.ofEntries(
          of("hello", NUMBER + NAME + NAME),
          of("name", TEXT),
          of("profile", NAME),
          of("entropy", " (supplied|own)"),
          of("written", NAME),
          of("att-error", NAME + " [0-9a-f]{2}"),
          of("value", NAME + HEX),
          of("notify", NAME + HEX),
          of("connect", ""),
          of("write", NAME + HEX),
          of("read", NAME),
          of("disconnect", ""),
          of("show", NAME + "(" + HEX + ")*"),
          of("account", HEX),
          of("vector", VECTOR),
          of("stored", NUMBER),
          of("refused", NAME),
          of("notice", TEXT),
          of("done", ""),
          of("unimplemented", ""),
          of("error", TEXT));

  private static final List<String> LOGGED = List.of("stored", "refused", "notice");
  private static final List<String> WITH_TEXT = List.of("name", "notice", "error");
  private static final List<String> ENDS = List.of("done", "unimplemented", "error");

  private static Map.Entry<String, Pattern> of(String word, String arguments) {
    return Map.entry(word, Pattern.compile(arguments));
  }

  /**
   * Reads a line that is no comment.
   *
   * @throws Fault if it is not in the grammar
   */
  public static Event parse(String line) {
    int space = line.indexOf(' ');
    var word = space < 0 ? line : line.substring(0, space);
    var rest = space < 0 ? "" : line.substring(space);
    var grammar = GRAMMAR.get(word);
    if (line.length() > LONGEST || grammar == null || !grammar.matcher(rest).matches())
      throw new Fault(Fault.Kind.GARBAGE, "no line of the protocol: " + printable(line));
    if (rest.isEmpty()) return new Event(word, List.of());
    var text = rest.substring(1);
    return new Event(
        word, WITH_TEXT.contains(word) ? List.of(text) : Arrays.asList(text.split(" ")));
  }

  public static boolean comment(String line) {
    return line.startsWith("#");
  }

  /** The beginning of a line, with everything that could disturb a terminal replaced. */
  public static String printable(String line) {
    var start = line.length() > 80 ? line.substring(0, 80) + "..." : line;
    return start.replaceAll("[^ -~]", "?");
  }

  public boolean is(String other) {
    return word.equals(other);
  }

  /** Whether it ends an answer. */
  public boolean end() {
    return ENDS.contains(word);
  }

  /** Whether it is only for the log. */
  public boolean logged() {
    return LOGGED.contains(word);
  }

  /** What it is about: a channel, a word. */
  public String on() {
    return arguments.isEmpty() ? "" : arguments.get(0);
  }

  public static byte[] bytes(String hex) {
    return hex.equals("-") ? new byte[0] : java.util.HexFormat.of().parseHex(hex);
  }

  public static String hex(byte[] bytes) {
    return bytes.length == 0 ? "-" : java.util.HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return arguments.isEmpty() ? word : word + " " + String.join(" ", arguments);
  }
}
