package org.bandproof.vectors;

import java.util.List;

/**
 * A command that is put to an implementation, and the events that it must answer with.
 *
 * @param or other events that are as good, or none
 */
record Question(String command, List<String> expected, List<String> or) {
  Question(String command, List<String> expected) {
    this(command, expected, List.of());
  }

  boolean answeredBy(List<String> events) {
    return events.equals(expected) || !or.isEmpty() && events.equals(or);
  }

  /** The kind of vector that is asked for. */
  String kind() {
    return command.split(" ", 3)[1];
  }
}
