package org.bandproof.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Port;

/** Reads what the actions' {@code toString} prints. */
final class ActionParser {
  private final String line;
  private final List<String> words;

  private ActionParser(String line) {
    this.line = line;
    words = split(line);
  }

  static Action parse(String line) {
    var parser = new ActionParser(line);
    try {
      return parser.action();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IllegalArgumentException("no action: " + line + " (" + e.getMessage() + ")", e);
    }
  }

  private Action action() {
    return switch (word(0)) {
      case "power" -> new Action.Power(only(1));
      case "save" -> new Action.Save();
      case "connect" -> new Action.Connect(word(1), only(2));
      case "disconnect" -> new Action.Disconnect();
      case "mtu" -> new Action.Mtu(Integer.parseInt(only(1)));
      case "gesture" -> new Action.Gestures(word(1), Gesture.valueOf(upper(only(2))));
      case "do" -> new Action.Do(word(1), word(2), recipes(3));
      case "advance" -> new Action.Advance(Long.parseLong(only(1)));
      case "lose" -> lose();
      case "read" -> new Action.Read(only(1));
      case "write" -> new Action.Write(word(1), Recipe.parse(only(2)), false);
      case "inject" -> new Action.Write(word(1), Recipe.parse(only(2)), true);
      case "fragment" -> new Action.Fragment(word(1), only(2));
      case "part" -> new Action.Part(word(1), positive(word(2)), Recipe.parse(only(3)));
      case "tell" -> new Action.Tell(word(1), Recipe.parse(only(2)));
      case "ask" -> new Action.Ask(word(1), Recipe.parse(only(2)));
      case "twist" -> twist();
      case "lenient" -> new Action.Lenient(word(1), List.copyOf(words.subList(2, words.size())));
      case "expect" -> new Action.Expect(only(1), true);
      case "never" -> new Action.Expect(only(1), false);
      default -> throw new IllegalArgumentException("no verb of scripts");
    };
  }

  private Action lose() {
    if (word(1).equals("nothing")) return new Action.LoseNothing();
    return new Action.Lose(Port.valueOf(upper(word(1))), words.size() == 2 ? "" : only(2));
  }

  private Action twist() {
    boolean sign = word(2).equals("sign") && words.size() == 6;
    var target = word(sign ? 3 : 2).split("#", 2);
    int number = target.length == 1 ? 1 : Integer.parseInt(target[1]);
    if (!word(sign ? 4 : 3).equals(sign ? "by" : "="))
      throw new IllegalArgumentException("a twist has = or by");
    return sign
        ? new Action.Resign(word(1), target[0], number, only(5))
        : new Action.Twist(word(1), target[0], number, Recipe.parse(only(4)));
  }

  private static int positive(String word) {
    int n = Integer.parseInt(word);
    if (n < 1) throw new IllegalArgumentException("not " + n);
    return n;
  }

  private List<Recipe> recipes(int from) {
    return words.subList(from, words.size()).stream().map(Recipe::parse).toList();
  }

  private String word(int i) {
    return words.get(i);
  }

  private String only(int last) {
    if (words.size() != last + 1) throw new IllegalArgumentException(words.size() + " words");
    return words.get(last);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  /** Splits at spaces outside parentheses. */
  private static List<String> split(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    int depth = 0;
    for (char c : line.toCharArray()) {
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c != ' ' || depth > 0) {
        word.append(c);
      } else if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (word.length() > 0) words.add(word.toString());
    return words;
  }

  @Override
  public String toString() {
    return line;
  }
}
