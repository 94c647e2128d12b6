package org.bandproof.device;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bandproof.spec.crypto.Nat;

/** The words of a command's line. What is not in the grammar ends the answer. */
record Words(List<String> words) {
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,15}");

  static Words of(String line) {
    if (line.length() >= LineServer.LONGEST) throw End.error("the line is too long");
    if (!all(line, c -> c >= ' ' && c <= '~'))
      throw End.error("a line is ASCII without control characters");
    return new Words(Arrays.asList(line.split(" ", -1)));
  }

  String command() {
    return words.get(0);
  }

  /** Arguments that must be as many. */
  Words arguments(int count) {
    if (words.size() != count + 1)
      throw End.error(command() + " takes " + count + (count == 1 ? " argument" : " arguments"));
    return this;
  }

  String text(int argument) {
    return words.get(argument);
  }

  String name(int argument) {
    return matching(Words::isName, argument, "a name");
  }

  private static boolean isName(String word) {
    return !word.isEmpty()
        && Character.isLetterOrDigit(word.charAt(0))
        && all(word, c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  byte[] hex(int argument) {
    var hex = matching(Words::isHex, argument, "hex of lower-case digits, two a byte, or -");
    return HexFormat.of().parseHex(hex.equals("-") ? "" : hex);
  }

  private static boolean isHex(String word) {
    boolean digits = all(word, c -> '0' <= c && c <= '9' || 'a' <= c && c <= 'f');
    return word.equals("-") || !word.isEmpty() && word.length() % 2 == 0 && digits;
  }

  long number(int argument) {
    var word = matching(w -> NUMBER.matcher(w).matches(), argument, "a number");
    long number = Long.parseLong(word);
    if (number > Nat.MAX) throw End.error(number + " is more than 2^53 - 1");
    return number;
  }

  private static boolean all(String word, IntPredicate characters) {
    int at = 0;
    while (at < word.length() && characters.test(word.charAt(at))) at++;
    return at == word.length();
  }

  /** The values of arguments {@code NAME=HEX}, in their order, from the first that may be one. */
  List<Map.Entry<String, byte[]>> values(int first) {
    return words.stream().skip(first).map(Words::value).toList();
  }

  private static Map.Entry<String, byte[]> value(String word) {
    int equals = word.indexOf('=');
    var name = word.substring(0, Math.max(equals, 0));
    var hex = word.substring(equals + 1);
    if (!isName(name) || !isHex(hex)) throw End.error("not a value NAME=HEX: " + word);
    return Map.entry(name, HexFormat.of().parseHex(hex.equals("-") ? "" : hex));
  }

  private String matching(Predicate<String> form, int argument, String what) {
    if (argument >= words.size()) throw End.error(command() + " lacks an argument");
    if (!form.test(words.get(argument)))
      throw End.error("argument " + argument + " of " + command() + " is not " + what);
    return words.get(argument);
  }
}
