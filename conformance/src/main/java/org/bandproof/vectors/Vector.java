package org.bandproof.vectors;

import java.util.List;
import java.util.Optional;
import org.bandproof.vectors.Read.Part;

/** One test of a file, with the group that it is in. */
record Vector(String protocol, Part group, Part test) {
  private static final List<String> RESULTS = List.of("valid", "invalid", "acceptable");
  private static final List<String> VALID_OR_NOT = List.of("Decode", "Record", "Join");

  String type() {
    return group.text("type");
  }

  long number() {
    return test.number("tcId");
  }

  boolean valid() {
    return result().equals("valid");
  }

  boolean invalid() {
    return result().equals("invalid");
  }

  private String result() {
    return test.text("result");
  }

  /** @throws IllegalArgumentException if the result is none that a test of its type has */
  Vector checked() {
    boolean known =
        switch (type()) {
          case "Verify" -> RESULTS.contains(result());
          case "Refusal" -> invalid();
          default -> valid() || VALID_OR_NOT.contains(type()) && invalid();
        };
    if (!known) throw test.wrong("result", "is none of a test of type " + type());
    if (valid() && test.has("level")) throw test.wrong("level", "is given for a valid test");
    if (!valid()) level();
    return this;
  }

  String level() {
    return test.word("level");
  }

  /** What it is about, for people. */
  String title() {
    var about = Optional.<String>empty();
    for (var field : List.of("layout", "noise", "function"))
      if (about.isEmpty() && group.has(field)) about = Optional.of(group.text(field));
    return about.map(a -> type() + " " + a).orElse(type()) + ": " + test.text("comment");
  }
}
