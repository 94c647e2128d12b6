package org.bandproof.property;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bandproof.property.Lies.Target;
import org.bandproof.property.Repertoire.Move;
import org.bandproof.tester.Call;
import org.bandproof.tester.Setting;

/**
 * Where a lie can be told, and which lies break a rule; learnt by playing each move on the model. The
 * latter takes seconds, and is learnt when it is first asked for.
 */
final class Occasions {
  /** Which of the calls of a kind is made a lie, when it is learnt what breaks a rule. */
  private static final int NUMBERS = 3;

  /** In how many moves, and how many lies about it. */
  private static final int MOVES = 3;

  private static final int LIES = 16;

  private final Setting setting;
  private final Repertoire repertoire;
  private final Lies lies;
  private final Map<Target, List<Occasion>> all = new LinkedHashMap<>();
  private final Map<Occasion, Set<String>> honest = new HashMap<>();
  private final Map<String, Map<Target, List<Aim>>> aims = new TreeMap<>();
  private boolean aimed;

  /**
   * Where a call is made.
   *
   * @param before the moves before the one that makes it
   * @param times how often that one makes it
   */
  record Occasion(List<Move> before, Move move, int times) {}

  /** A lie by which a rule is broken, as the lines that come before the move. */
  record Aim(Occasion occasion, List<String> lie) {}

  Occasions(Setting setting, Repertoire repertoire, Lies lies) {
    this.setting = setting;
    this.repertoire = repertoire;
    this.lies = lies;
    var first = repertoire.moves().subList(0, 1);
    for (var move : repertoire.moves()) {
      learn(List.of(), move);
      learn(first, move);
    }
    learnAfterAll(first);
  }

  /** What can be made a lie. */
  Collection<Target> targets() {
    return all.keySet();
  }

  /** Where. */
  List<Occasion> of(Target target) {
    return all.get(target);
  }

  /** All of a move, by what can be made a lie. */
  Map<Target, List<Occasion>> in(Move move) {
    var in = new LinkedHashMap<Target, List<Occasion>>();
    all.forEach((target, each) -> in.put(target, each.stream().filter(o -> o.move().equals(move)).toList()));
    return in;
  }

  /** The rules that are known to be broken by a lie. */
  Collection<String> rules() {
    return aims().keySet();
  }

  /** The lies that break a rule, by what is made a lie. */
  List<List<Aim>> breaking(String rule) {
    return List.copyOf(aims().get(rule).values());
  }

  /** Notes what the tester's parties call when a move is made after others. */
  private void learn(List<Move> before, Move move) {
    var once = new Draft(setting, new SplittableRandom(0));
    once.begin(repertoire, lies);
    before.forEach(once::play);
    learn(once, before, move);
  }

  /** What they call after all moves they may call after the first. */
  private void learnAfterAll(List<Move> first) {
    var once = new Draft(setting, new SplittableRandom(0));
    once.begin(repertoire, lies);
    repertoire.moves().forEach(once::play);
    repertoire.moves().forEach(move -> learn(once, first, move));
  }

  private void learn(Draft once, List<Move> before, Move move) {
    int from = once.calls().size();
    once.play(move);
    var made = once.calls();
    var times = new LinkedHashMap<Call, Integer>();
    if (from < made.size())
      made.subList(from, made.size()).forEach(call -> times.merge(call, 1, Integer::sum));
    times.forEach(
        (call, n) -> {
          for (var target : lies.targets(call))
            all.computeIfAbsent(target, t -> new ArrayList<>()).add(new Occasion(before, move, n));
        });
  }

  private synchronized Map<String, Map<Target, List<Aim>>> aims() {
    if (!aimed) all.forEach((target, each) -> first(each).forEach(occasion -> aim(target, occasion)));
    aimed = true;
    return aims;
  }

  /** Those in the first moves, after each beginning. */
  private static List<Occasion> first(List<Occasion> all) {
    var moves = new HashMap<List<Move>, Set<Move>>();
    return all.stream()
        .filter(
            o -> {
              var had = moves.computeIfAbsent(o.before(), before -> new HashSet<>());
              return had.size() < MOVES && had.add(o.move());
            })
        .toList();
  }

  private void aim(Target target, Occasion occasion) {
    var honest = this.honest.computeIfAbsent(occasion, o -> broken(o, List.of()));
    for (int number = 1; number <= Math.min(NUMBERS, occasion.times()); number++)
      lies.all(target, number).limit(LIES).forEach(lie -> {
        for (var rule : new TreeSet<>(broken(occasion, lie)))
          if (!honest.contains(rule)) aims(rule, target).add(new Aim(occasion, lie));
      });
  }

  private List<Aim> aims(String rule, Target target) {
    return aims
        .computeIfAbsent(rule, r -> new LinkedHashMap<>())
        .computeIfAbsent(target, t -> new ArrayList<>());
  }

  private Set<String> broken(Occasion occasion, List<String> lie) {
    var once = new Draft(setting, new SplittableRandom(0));
    once.play(repertoire.begin());
    occasion.before().forEach(once::play);
    once.play(occasion.move().after(lie));
    return once.broken();
  }
}
