package org.bandproof.tester;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bandproof.iut.Event;
import org.bandproof.iut.Fault;
import org.bandproof.iut.Transcript;
import org.bandproof.spec.model.Rule;
import org.bandproof.verdict.Attribution;
import org.bandproof.verdict.CaseEnded;
import org.bandproof.verdict.Finding;
import org.bandproof.verdict.Verdict;

/** Leads the implementation through a play, moment by moment, and compares what it answers. */
final class Lockstep implements Consumer<Moment> {
  private final Transcript iut;
  private final Commands commands;
  private final Comparison comparison;
  private final Blame blame;
  private final List<Rule> broken = new ArrayList<>();
  private final Set<String> unanswered = new HashSet<>();
  private final List<String> witness = new ArrayList<>();
  private int moments;
  private Optional<Runnable> atSave = Optional.empty();

  Lockstep(Transcript iut, Commands commands, Comparison comparison, Blame blame) {
    this.iut = iut;
    this.blame = blame;
    this.commands = commands;
    this.comparison = comparison;
  }

  /**
   * A new device, before its power comes.
   *
   * @param hello how it introduced itself when it was qualified
   */
  void reset(String hello, String entropy) {
    reset(hello, entropy, "factory");
  }

  /**
   * A device as it was saved: it was led through what comes before that already, and is led on from
   * there.
   */
  void resume(String hello, String entropy) {
    atSave = Optional.of(() -> reset(hello, entropy, "saved"));
  }

  private void reset(String hello, String entropy, String state) {
    var moment =
        new Moment(
            Optional.empty(), "reset", "", List.of(), 0, List.of(), List.of(), List.of(), "");
    var answer = ask("hello 1", moment);
    if (answer.stream().noneMatch(e -> e.toString().equals(hello)))
      throw new CaseEnded(
          Finding.of(Verdict.ERROR, Attribution.ADAPTER, hello, "another answer").at("hello 1"));
    ask("reset " + entropy + " " + state, moment);
  }

  List<String> witness() {
    return List.copyOf(witness);
  }

  /**
   * @throws CaseEnded if the implementation does anything else than the model, or can't
   */
  @Override
  public void accept(Moment moment) {
    broken.addAll(moment.broken());
    if (moment.command().equals(Moment.SAVE)) saved();
    else if (atSave.isEmpty()) lead(moment);
    moments++;
    remember(moment);
    if (!moment.witness().isEmpty()) witness.add(moment.witness());
  }

  private void saved() {
    var resumed = atSave;
    atSave = Optional.empty();
    resumed.ifPresent(Runnable::run);
  }

  private void lead(Moment moment) {
    var all = commands.of(moment);
    var last = all.get(all.size() - 1);
    for (var command : all.subList(0, all.size() - 1)) fragment(command, moment);
    var expected = visible(moment);
    var events = ask(last, moment);
    withoutLate(events, expected);
    comparison.mark();
    var finding = comparison.compare(expected, events, commands);
    if (finding.isPresent()) {
      var before = comparison.before();
      var blamed =
          blame.blamed(
              finding.get(),
              broken,
              moments,
              other -> before.before().compare(visible(other), events, commands).isEmpty());
      throw new CaseEnded(blamed.at(at(moment, last), commands.sent(moment)));
    }
  }

  /** On a framed channel the link acknowledges, whatever the message leads to. */
  private List<Expectation> visible(Moment moment) {
    var expected = new ArrayList<>(moment.expected());
    if (moment.command().equals("write") && commands.framed(moment.on()))
      expected.add(0, Expectation.written(moment.on()));
    return expected;
  }

  /** All fragments of a message but the last are only acknowledged. */
  private void fragment(String command, Moment moment) {
    var events = ask(command, moment);
    var expected =
        moment.command().equals("write")
            ? List.of(Expectation.written(moment.on()))
            : moment.command().equals("part") ? moment.expected() : List.<Expectation>of();
    var finding = comparison.compare(expected, events, commands);
    if (finding.isPresent())
      throw new CaseEnded(finding.get().at(at(moment, command), commands.sent(moment)));
  }

  private List<Event> ask(String command, Moment moment) {
    try {
      var events = new ArrayList<>(iut.ask(command));
      var end = events.remove(events.size() - 1);
      if (end.is("unimplemented"))
        throw ended(
            Verdict.INCONCLUSIVE,
            Attribution.IMPLEMENTATION,
            "not implemented: " + shortened(command));
      if (end.is("error"))
        throw ended(
            Verdict.ERROR, Attribution.ADAPTER, "the adapter says: " + Event.printable(end.on()));
      events.removeIf(Event::logged);
      return events;
    } catch (Fault fault) {
      throw new CaseEnded(fault.finding().at(at(moment, command), commands.sent(moment)));
    }
  }

  /** A write that waits for its user may be refused at any later time, once. */
  private void withoutLate(List<Event> events, List<Expectation> expected) {
    for (var channel : List.copyOf(unanswered)) {
      var refusals = events.stream().filter(e -> e.is("att-error") && e.on().equals(channel)).toList();
      long awaited = expected.stream().filter(e -> e.isAttError(channel)).count();
      if (refusals.size() <= awaited) continue;
      events.remove(refusals.get(0));
      unanswered.remove(channel);
    }
  }

  private void remember(Moment moment) {
    moment.expected().forEach(e -> unanswered.remove(e.on()));
    boolean waits =
        moment.command().equals("write")
            && !commands.framed(moment.on())
            && moment.expected().stream().noneMatch(e -> e.kind().equals("written " + moment.on()))
            && moment.expected().stream().noneMatch(e -> e.isAttError(moment.on()));
    if (waits) unanswered.add(moment.on());
  }

  private static CaseEnded ended(Verdict verdict, Attribution attribution, String came) {
    return new CaseEnded(Finding.of(verdict, attribution, "the command carried out", came));
  }

  private static String at(Moment moment, String command) {
    return moment.action().map(action -> action + ": ").orElse("") + shortened(command);
  }

  /** The command without its bytes. */
  static String shortened(String command) {
    var words = command.split(" ");
    return words.length > 1 ? words[0] + " " + words[1] : command;
  }
}
