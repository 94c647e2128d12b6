package org.bandproof.tester;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bandproof.crypto.Bytes;
import org.bandproof.iut.Event;
import org.bandproof.link.Framing;
import org.bandproof.link.Reassembler;
import org.bandproof.verdict.Attribution;
import org.bandproof.verdict.Finding;
import org.bandproof.verdict.Verdict;

/** Compares the events of one moment with what the model sends. */
final class Comparison {
  private final Matcher matcher;
  private final Blame blame;

  Comparison(Matcher matcher, Blame blame) {
    this.matcher = matcher;
    this.blame = blame;
  }

  /** Remembers what is known now. */
  void mark() {
    matcher.mark();
  }

  /** A comparison from what was known at the mark, which this one learns nothing from. */
  Comparison before() {
    return new Comparison(matcher.before(), blame);
  }

  /** What came, as whole messages. */
  private record Came(String kind, List<Bytes> values) {}

  /** Of one kind. */
  private record Both(List<Expectation> expected, List<Came> came) {}

  private static Both both(Map<String, Both> kinds, String kind) {
    return kinds.computeIfAbsent(kind, k -> new Both(new ArrayList<>(), new ArrayList<>()));
  }

  /** The first difference, if there is one. */
  Optional<Finding> compare(List<Expectation> expected, List<Event> events, Commands commands) {
    var came = new ArrayList<Came>();
    for (var kind : byKind(events).entrySet()) {
      var fault = collect(kind.getKey(), kind.getValue(), commands, came);
      if (fault.isPresent()) return Optional.of(fail("whole messages", fault.get()));
    }
    var kinds = new LinkedHashMap<String, Both>();
    for (var one : came) both(kinds, one.kind()).came().add(one);
    for (var one : expected) both(kinds, one.kind()).expected().add(one);
    var findings = new ArrayList<Finding>();
    for (var both : kinds.values()) sequence(both.expected(), both.came()).ifPresent(findings::add);
    return findings.isEmpty() ? Optional.empty() : Optional.of(worst(findings, expected, came));
  }

  /**
   * One finding for the moment: what differs most, in the light of all that was expected and came.
   */
  private static Finding worst(List<Finding> all, List<Expectation> expected, List<Came> came) {
    var first = all.stream().filter(f -> !f.where().isEmpty()).findFirst();
    if (first.isPresent()) return first.get();
    var kinds = came.stream().map(Came::kind).collect(Collectors.joining(", "));
    return all.get(0).comparing(names(expected), came.isEmpty() ? "nothing" : kinds);
  }

  private static String names(List<Expectation> expected) {
    return expected.isEmpty()
        ? "nothing"
        : expected.stream().map(Expectation::toString).collect(Collectors.joining(", "));
  }

  private Optional<Finding> sequence(List<Expectation> expected, List<Came> came) {
    for (int i = 0; i < Math.min(expected.size(), came.size()); i++) {
      var finding = one(expected.get(i), came.get(i));
      if (finding.isPresent()) return finding;
    }
    if (expected.size() > came.size())
      return Optional.of(fail(expected.get(came.size()).toString(), "nothing"));
    if (expected.size() < came.size())
      return Optional.of(fail("nothing more", came.get(expected.size()).kind()));
    return Optional.empty();
  }

  private Optional<Finding> one(Expectation expected, Came came) {
    var values = came.values();
    int skip = expected.word().equals("show") ? 1 : 0;
    if (skip == 1 && !word(values.get(0)).equals(expected.on()))
      return Optional.of(fail(expected.toString(), "show " + word(values.get(0))));
    if (expected.word().equals("written")
        || (expected.word().equals("att-error") && expected.values().isEmpty())
        || expected.word().equals("read")) return Optional.empty();
    if (values.size() - skip != expected.values().size())
      return Optional.of(
          fail(
              expected + " with " + expected.values().size() + " values",
              values.size() - skip + " values"));
    for (int i = 0; i < expected.values().size(); i++) {
      var where = expected + (expected.values().size() == 1 ? "" : " value " + (i + 1));
      var mismatch = matcher.match(expected.values().get(i), values.get(i + skip), where);
      if (mismatch.isPresent()) return Optional.of(found(mismatch.get()));
    }
    return Optional.empty();
  }

  private Finding found(Matcher.Mismatch mismatch) {
    var finding = fail(mismatch.allowed(), mismatch.came()).where(mismatch.where());
    return mismatch.repeated() ? blame.repeating(finding) : finding;
  }

  private static Map<String, List<Event>> byKind(List<Event> events) {
    var kinds = new LinkedHashMap<String, List<Event>>();
    for (var event : events) {
      var kind =
          event.is("show") || event.is("account") || event.on().isEmpty()
              ? event.word()
              : event.word() + " " + event.on();
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(event);
    }
    return kinds;
  }

  /** Puts fragments together; gives what is wrong with them. */
  private Optional<String> collect(
      String kind, List<Event> events, Commands commands, List<Came> out) {
    var first = events.get(0);
    boolean message = first.is("notify") || first.is("write");
    boolean known =
        !first.is("notify") && !first.is("write")
            || Nobody.channel(commands.role().channels(), first.on()).isPresent();
    if (!known) return Optional.of(first.word() + " on a channel that there is not: " + first.on());
    if (!message || !commands.framed(first.on())) {
      for (var event : events) out.add(new Came(kind, values(event)));
      return Optional.empty();
    }
    var reassembler = new Reassembler(Math.max(Framing.MIN_MTU, commands.mtu()));
    var outcome = (Reassembler.Outcome) new Reassembler.Outcome.More();
    for (var event : events) {
      outcome = reassembler.take(Event.bytes(event.arguments().get(1)));
      if (outcome instanceof Reassembler.Outcome.Faulty faulty)
        return Optional.of("a fragment on " + first.on() + " that is wrong: " + faulty.fault());
      if (outcome instanceof Reassembler.Outcome.Whole whole)
        out.add(new Came(kind, List.of(Bytes.of(whole.message()))));
    }
    return outcome instanceof Reassembler.Outcome.More
        ? Optional.of("a message on " + first.on() + " without its last fragment")
        : Optional.empty();
  }

  /** What an event carries; of what is shown, the word comes first. */
  private static List<Bytes> values(Event event) {
    if (event.is("show")) {
      var all = new ArrayList<Bytes>();
      all.add(Bytes.of(event.on().getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
      event
          .arguments()
          .subList(1, event.arguments().size())
          .forEach(h -> all.add(Bytes.of(Event.bytes(h))));
      return all;
    }
    int carried = event.is("account") ? 0 : 1;
    return event.arguments().size() <= carried
        ? List.of()
        : List.of(Bytes.of(Event.bytes(event.arguments().get(carried))));
  }

  private static String word(Bytes bytes) {
    return new String(bytes.toArray(), java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static Finding fail(String allowed, String came) {
    return Finding.of(Verdict.FAIL, Attribution.IMPLEMENTATION, allowed, came);
  }
}
