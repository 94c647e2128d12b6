package org.bandproof.iut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks an implementation, reads what it answers, and writes all of it down. */
public final class Transcript {
  private final Iut iut;
  private final List<String> lines = new ArrayList<>();
  private Optional<Fault> fault = Optional.empty();

  public Transcript(Iut iut) {
    this.iut = iut;
  }

  /**
   * The events of an answer, its end last.
   *
   * @throws Fault if the answer does not keep to the grammar
   */
  public List<Event> ask(String command) {
    try {
      return answered(command);
    } catch (Fault ended) {
      fault = Optional.of(ended);
      throw ended;
    }
  }

  /** Goes on from another. */
  public void append(Transcript before) {
    lines.addAll(before.lines);
    fault = before.fault;
  }

  /** What ended the implementation, if something did. */
  public Optional<Fault> fault() {
    return fault;
  }

  private List<Event> answered(String command) {
    lines.add("> " + command);
    var answer = iut.answer(command);
    answer.forEach(line -> lines.add("< " + Event.masked(line)));
    var events = new ArrayList<Event>();
    for (var line : answer) if (!Event.comment(line)) events.add(Event.parse(line));
    checkEnds(events);
    return List.copyOf(events);
  }

  private static void checkEnds(List<Event> events) {
    long ends = events.stream().filter(Event::end).count();
    if (ends != 1 || !events.get(events.size() - 1).end())
      throw new Fault(Fault.Kind.GARBAGE, "an answer has one end, not " + ends);
  }

  /** What was asked, after {@code >}, and answered, after {@code <}. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
