package org.bandproof.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.bandproof.iut.Iut;

/**
 * Times an implementation from the writing of a command to the end of its answer: what the tester
 * computes between two commands is not in it.
 */
final class Stopwatch implements Iut {
  private final Iut timed;
  private final LongSupplier nanos;
  private final List<Asked> asked = new ArrayList<>();

  Stopwatch(Iut timed, LongSupplier nanos) {
    this.timed = timed;
    this.nanos = nanos;
  }

  @Override
  public List<String> answer(String command) {
    long began = nanos.getAsLong();
    var answer = timed.answer(command);
    asked.add(new Asked(command, nanos.getAsLong() - began, answer));
    return answer;
  }

  /** What was asked since the last call. */
  List<Asked> lap() {
    var lap = List.copyOf(asked);
    asked.clear();
    return lap;
  }

  @Override
  public void close() {
    timed.close();
  }
}
