package org.bandproof.demo;

import java.util.ArrayList;
import java.util.List;
import org.bandproof.suite.Action;

/**
 * A story as it is played.
 *
 * @param cast everybody, in the order of the chart; who is none of the protocol's actors is a phone that
 *     sends what the story says
 * @param before what was done before the story begins
 */
record Script(List<String> cast, List<Promise> promises, List<Action> before, List<Act> acts) {
  /** What was said of the system, and that it is kept or broken. */
  record Promise(String id, boolean kept, String text) {}

  /** A part of the story, on one screen. */
  record Act(String title, List<Action> actions, List<Expected> expected) {}

  /** That something is seen at a party in an act, or is not, which shows a promise. */
  record Expected(String promise, String actor, String sight, boolean seen) {}

  /**
   * Reads a story.
   *
   * <pre>
   * cast service wallet band
   * promise S1 A payment needs no password.
   * broken S5 A lost band can't be paired with another phone.
   * before
   * power band                         lines of the cases' scripts
   * act The owner pairs his band.
   * gesture band button
   * expect S1 wallet Paired            a note of the chart: an event, {@code shows ..}, {@code refuses: ..}
   * never S5 stranger Paired
   * </pre>
   *
   * @throws IllegalArgumentException if a line is none
   */
  static Script parse(String text) {
    var cast = new ArrayList<String>();
    var promises = new ArrayList<Promise>();
    var before = new ArrayList<Action>();
    var acts = new ArrayList<Act>();
    for (var line : text.strip().lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      var words = line.split(" ", 2);
      var rest = words.length == 2 ? words[1] : "";
      switch (words[0]) {
        case "cast" -> cast.addAll(List.of(rest.split(" ")));
        case "promise", "broken" -> promises.add(promise(words[0], rest));
        case "before" -> {}
        case "act" -> acts.add(new Act(rest, new ArrayList<>(), new ArrayList<>()));
        case "expect", "never" -> last(acts).expected().add(expected(words[0], rest));
        default -> (acts.isEmpty() ? before : last(acts).actions()).add(Action.parse(line));
      }
    }
    return new Script(cast, promises, before, acts);
  }

  private static Promise promise(String how, String line) {
    var words = words(line, 2);
    return new Promise(words[0], how.equals("promise"), words[1]);
  }

  private static Expected expected(String how, String line) {
    var words = words(line, 3);
    return new Expected(words[0], words[1], words[2], how.equals("expect"));
  }

  private static String[] words(String line, int number) {
    var words = line.split(" ", number);
    if (words.length < number) throw new IllegalArgumentException("no line of a story: " + line);
    return words;
  }

  private static Act last(List<Act> acts) {
    if (acts.isEmpty()) throw new IllegalArgumentException("a story's expectations stand in acts");
    return acts.get(acts.size() - 1);
  }
}
