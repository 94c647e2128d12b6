package org.bandproof.latency;

import java.util.List;
import java.util.stream.Stream;

/** A command that was answered, and how long that took. */
record Asked(String command, long nanos, List<String> answer) {
  /** It changes nothing at any implementation. */
  static final String NOTHING = "advance 0";

  boolean nothing() {
    return command.equals(NOTHING);
  }

  String word() {
    return command.split(" ", 2)[0];
  }

  /** The sizes of the ATT values that it brought and that came of it. */
  List<Integer> values() {
    return Stream.concat(Stream.of(command), answer.stream())
        .map(line -> line.split(" "))
        .filter(words -> words.length == 3 && List.of("write", "notify", "value").contains(words[0]))
        .map(words -> words[2].equals("-") ? 0 : words[2].length() / 2)
        .toList();
  }

  /** The writes to flash that the implementation tells of. */
  int stored() {
    return answer.stream()
        .filter(line -> line.startsWith("stored "))
        .mapToInt(line -> Integer.parseInt(line.substring(7)))
        .sum();
  }
}
