package org.bandproof.iut;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An event line of the line protocol, or the line that ends an answer. */
public record Event(String word, List<String> arguments) {
  /** The longest line, without its LF. */
  public static final int LONGEST = 16_383;

  private static final Pattern NOT_PRINTABLE = Pattern.compile("[^ -~]");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,15}");

  /** What may stand in the place of an argument. */
  private enum Form {
    NAME,
    HEX,
    /** None, or any number of HEX. */
    HEXES,
    OCTET,
    NUMBER,
    ENTROPY,
    /** NAME=HEX, or the word invalid and a NAME. */
    VECTOR,
    /** The rest of the line. */
    TEXT
  }

  private static final Map<String, List<Form>> GRAMMAR =
      Map.ofEntries(
          Map.entry("hello", List.of(Form.NUMBER, Form.NAME, Form.NAME)),
          Map.entry("name", List.of(Form.TEXT)),
          Map.entry("profile", List.of(Form.NAME)),
          Map.entry("entropy", List.of(Form.ENTROPY)),
          Map.entry("written", List.of(Form.NAME)),
          Map.entry("att-error", List.of(Form.NAME, Form.OCTET)),
          Map.entry("value", List.of(Form.NAME, Form.HEX)),
          Map.entry("notify", List.of(Form.NAME, Form.HEX)),
          Map.entry("connect", List.of()),
          Map.entry("write", List.of(Form.NAME, Form.HEX)),
          Map.entry("read", List.of(Form.NAME)),
          Map.entry("disconnect", List.of()),
          Map.entry("show", List.of(Form.NAME, Form.HEXES)),
          Map.entry("account", List.of(Form.HEX)),
          Map.entry("vector", List.of(Form.VECTOR)),
          Map.entry("stored", List.of(Form.NUMBER)),
          Map.entry("refused", List.of(Form.NAME)),
          Map.entry("notice", List.of(Form.TEXT)),
          Map.entry("done", List.of()),
          Map.entry("unimplemented", List.of()),
          Map.entry("error", List.of(Form.TEXT)));

  private static final List<String> LOGGED = List.of("stored", "refused", "notice");
  private static final List<String> WITH_TEXT = List.of("name", "notice", "error");
  private static final List<String> ENDS = List.of("done", "unimplemented", "error");

  /**
   * Reads a line that is no comment.
   *
   * @throws Fault if it is not in the grammar
   */
  public static Event parse(String line) {
    int space = line.indexOf(' ');
    var word = space < 0 ? line : line.substring(0, space);
    var forms = GRAMMAR.get(word);
    if (line.length() > LONGEST || forms == null) throw noLine(line);
    if (space < 0 && forms.isEmpty()) return new Event(word, List.of());
    var rest = line.substring(space + 1);
    var arguments = WITH_TEXT.contains(word) ? List.of(rest) : Arrays.asList(rest.split(" ", -1));
    if (space < 0 || !fit(forms, arguments)) throw noLine(line);
    return new Event(word, arguments);
  }

  private static Fault noLine(String line) {
    return new Fault(Fault.Kind.GARBAGE, "no line of the protocol: " + printable(line));
  }

  private static boolean fit(List<Form> forms, List<String> arguments) {
    if (forms.contains(Form.VECTOR) && arguments.size() == 2)
      return arguments.get(0).equals("invalid") && fits(Form.NAME, arguments.get(1));
    boolean open = !forms.isEmpty() && forms.get(forms.size() - 1) == Form.HEXES;
    int least = open ? forms.size() - 1 : forms.size();
    if (arguments.size() < least || arguments.size() > least && !open) return false;
    for (int i = 0; i < arguments.size(); i++)
      if (!fits(forms.get(Math.min(i, forms.size() - 1)), arguments.get(i))) return false;
    return true;
  }

  private static boolean fits(Form form, String word) {
    return switch (form) {
      case NAME -> NAME.matcher(word).matches();
      case HEX, HEXES -> word.equals("-") || hex(word);
      case OCTET -> word.length() == 2 && hex(word);
      case NUMBER -> NUMBER.matcher(word).matches();
      case ENTROPY -> word.equals("supplied") || word.equals("own");
      case VECTOR -> vector(word, word.indexOf('='));
      case TEXT -> !word.isEmpty() && word.charAt(0) != ' ' && plain(word);
    };
  }

  private static boolean vector(String word, int equals) {
    return equals > 0
        && fits(Form.NAME, word.substring(0, equals))
        && fits(Form.HEX, word.substring(equals + 1));
  }

  private static boolean hex(String word) {
    for (int i = 0; i < word.length(); i++)
      if ("0123456789abcdef".indexOf(word.charAt(i)) < 0) return false;
    return !word.isEmpty() && word.length() % 2 == 0;
  }

  private static boolean plain(String line) {
    for (int i = 0; i < line.length(); i++)
      if (line.charAt(i) < ' ' || line.charAt(i) > '~') return false;
    return true;
  }

  public static boolean comment(String line) {
    return line.startsWith("#");
  }

  /** The beginning of a line, with everything that could disturb a terminal replaced. */
  public static String printable(String line) {
    var start = line.length() > 80 ? line.substring(0, 80) + "..." : line;
    return masked(start);
  }

  /** A line with everything that could disturb a terminal replaced. */
  static String masked(String line) {
    return plain(line) ? line : NOT_PRINTABLE.matcher(line).replaceAll("?");
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
