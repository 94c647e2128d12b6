package org.bandproof.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.bandproof.property.Repertoire.Move;
import org.bandproof.suite.Action;
import org.bandproof.tester.Call;
import org.bandproof.tester.Rehearsal;
import org.bandproof.tester.Setting;
import org.bandproof.verdict.CaseEnded;

/** A script in the making: each line is rehearsed on the model before it is in it. */
final class Draft {
  private static final Pattern ANY = Pattern.compile("(observed|old)\\((?:([A-Za-z0-9]+)#)?\\?");

  private final Setting setting;
  private final SplittableRandom random;
  private List<Action> script = new ArrayList<>();
  private Rehearsal rehearsal;

  /** An empty one. */
  Draft(Setting setting, SplittableRandom random) {
    this.setting = setting;
    this.random = random;
    rehearsal = new Rehearsal(setting);
  }

  /** The beginning; of the tester's parties one in three takes whatever comes. */
  void begin(Repertoire repertoire, Lies lies) {
    play(repertoire.begin());
    for (var actor : setting.protocol().scene().actors())
      if (!actor.name().equals(setting.iut()) && random.nextInt(3) == 0)
        lies.lenient(actor.name()).ifPresent(line -> play(List.of(line)));
  }

  /** Chooses and plays the lines of a move, all of them or none. */
  boolean play(Move move) {
    return play(move.lines());
  }

  /** Chooses and plays some lines, all of them or none. */
  boolean play(List<String> lines) {
    int before = script.size();
    boolean begun = false;
    try {
      for (var line : lines) {
        var action = Action.parse(counted(Repertoire.chosen(line, random)));
        begun = true;
        rehearsal.perform(action);
        script.add(action);
      }
      return true;
    } catch (CaseEnded | IllegalArgumentException | IllegalStateException end) {
      script = new ArrayList<>(script.subList(0, before));
      if (begun) rehearsal = Rehearsal.after(setting, script);
      return false;
    }
  }

  /** A line with each {@code ?} made one of what there is, the last of it in every other case. */
  private String counted(String line) {
    var any = ANY.matcher(line);
    var out = new StringBuilder();
    while (any.find()) {
      int all = all(any.group(2), line.startsWith("twist"));
      int number = random.nextBoolean() ? all : 1 + random.nextInt(all);
      any.appendReplacement(out, any.group().replace("?", Integer.toString(number)));
    }
    return any.appendTail(out).toString();
  }

  /** How many of them there are, or are to be when a lie is told. */
  private int all(String layout, boolean later) {
    int all = layout == null ? rehearsal.observed() : rehearsal.encoded(layout);
    if (all == 0 && !later) throw new IllegalStateException("nothing was sent yet");
    return later ? all + 1 : all;
  }

  /** What the tester's parties called so far. */
  List<Call> calls() {
    return rehearsal.calls();
  }

  /** The rules that were broken so far. */
  Set<String> broken() {
    return rehearsal.broken();
  }

  /** The script without the lies that nothing came for; empty if it can't be played then. */
  List<Action> withoutUnused() {
    var unused = new ArrayList<>(rehearsal.unused());
    var used = new ArrayList<Action>();
    for (int i = script.size() - 1; i >= 0; i--)
      if (!unused.remove(script.get(i).toString())) used.add(0, script.get(i));
    return Rehearsal.playable(setting, used) ? used : List.of();
  }
}
