package org.bandproof.bench.goal;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.bandproof.bench.library.Unavailable;

/** Measures one pair, in a JVM of its own, and prints it as JSON: SUBJECT REFERENCE ROUNDS. */
public final class MeasurePair {
  private MeasurePair() {}

  public static void main(String[] arguments) throws Exception {
    var pair = measured(arguments[0], arguments[1], Integer.parseInt(arguments[2]));
    System.out.println(new ObjectMapper().writeValueAsString(pair));
  }

  static Pair measured(String subject, String reference, int rounds) {
    try {
      return new Paired(Bodies.named(subject), Bodies.named(reference))
          .measure(subject, reference, rounds);
    } catch (Unavailable e) {
      return Pair.skipped(subject, reference, e.getMessage());
    }
  }
}
