package org.bandproof.device;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bandproof.spec.crypto.Nat;

/** The words of a command's line. What is not in the grammar ends the answer. */
record Words(List<String> words) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
  private static final Pattern HEX = Pattern.compile("-|([0-9a-f]{2})+");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,15}");

  static Words of(String line) {
    if (line.length() >= LineServer.LONGEST) throw End.error("the line is too long");
    if (!line.chars().allMatch(c -> c >= ' ' && c <= '~'))
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
    return matching(NAME, argument, "a name");
  }

  byte[] hex(int argument) {
    var hex = matching(HEX, argument, "hex of lower-case digits, two a byte, or -");
    return HexFormat.of().parseHex(hex.equals("-") ? "" : hex);
  }

  long number(int argument) {
    long number = Long.parseLong(matching(NUMBER, argument, "a number"));
    if (number > Nat.MAX) throw End.error(number + " is more than 2^53 - 1");
    return number;
  }

  /** The values of arguments {@code NAME=HEX}, in their order, from the first that may be one. */
  List<Map.Entry<String, byte[]>> values(int first) {
    return words.stream().skip(first).map(Words::value).toList();
  }

  private static Map.Entry<String, byte[]> value(String word) {
    int equals = word.indexOf('=');
    var name = word.substring(0, Math.max(equals, 0));
    var hex = word.substring(equals + 1);
    if (!NAME.matcher(name).matches() || !HEX.matcher(hex).matches())
      throw End.error("not a value NAME=HEX: " + word);
    return Map.entry(name, HexFormat.of().parseHex(hex.equals("-") ? "" : hex));
  }

  private String matching(Pattern form, int argument, String what) {
    if (argument >= words.size()) throw End.error(command() + " lacks an argument");
    if (!form.matcher(words.get(argument)).matches())
      throw End.error("argument " + argument + " of " + command() + " is not " + what);
    return words.get(argument);
  }
}
