package org.bandproof.property;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bandproof.property.Lies.Target;
import org.bandproof.property.Repertoire.Amid;
import org.bandproof.property.Repertoire.Move;
import org.bandproof.suite.Action;
import org.bandproof.suite.Case;
import org.bandproof.suite.Line;
import org.bandproof.tester.Call;
import org.bandproof.tester.Rehearsal;
import org.bandproof.tester.Seed;
import org.bandproof.tester.Setting;
import org.bandproof.verdict.CaseEnded;

/**
 * Makes up schedules: a beginning, then moves, some with lies before them. Each can be played on the
 * model to its end; what can't be is left out.
 */
public final class Schedules {
  private static final Pattern ANY = Pattern.compile("(observed|old)\\((?:([A-Za-z0-9]+)#)?\\?");
  private static final int MOVES = 14;
  private static final int[] AGAIN = {2, 2, 3, 3, 5, 5, 9, 17, 33};
  private static final int WRAPPED = 257;

  /** Which of the calls of a kind is made a lie, when it is learnt what breaks a rule. */
  private static final int NUMBERS = 3;

  /** In how many moves, and how many lies about it. */
  private static final int OCCASIONS = 3;

  private static final int LIES = 16;

  private final Setting setting;
  private final Repertoire repertoire;
  private final Lies lies;
  private final Map<Target, List<Occasion>> occasions = new LinkedHashMap<>();
  private final List<Disturbance> disturbances;
  private final Map<Occasion, Set<String>> honest = new HashMap<>();
  private final Map<String, Map<Target, List<Aim>>> aims = new TreeMap<>();

  /**
   * Where a call is made.
   *
   * @param before the moves before the one that makes it
   * @param times how often that one makes it
   */
  private record Occasion(List<Move> before, Move move, int times) {}

  /** Something that comes amid something else. */
  private record Disturbance(Amid amid, Move by) {}

  /** A lie by which a rule is broken. */
  private record Aim(Occasion occasion, List<String> lie) {}

  public Schedules(Setting setting, Repertoire repertoire) {
    this.setting = setting;
    this.repertoire = repertoire;
    lies = new Lies(setting);
    disturbances =
        repertoire.amid().stream()
            .flatMap(amid -> repertoire.between().stream().map(by -> new Disturbance(amid, by)))
            .toList();
    var first = repertoire.moves().subList(0, 1);
    for (var move : repertoire.moves()) {
      learn(List.of(), move);
      learn(first, move);
    }
    learnAfterAll(first);
  }

  /** Notes what the tester's parties call when a move is made after others. */
  private void learn(List<Move> before, Move move) {
    var once = new Improvisation(new SplittableRandom(0));
    once.begin();
    before.forEach(once::unit);
    learn(once, before, move);
  }

  /** What they call after all moves they may call after the first. */
  private void learnAfterAll(List<Move> first) {
    var once = new Improvisation(new SplittableRandom(0));
    once.begin();
    repertoire.moves().forEach(once::unit);
    repertoire.moves().forEach(move -> learn(once, first, move));
  }

  private void learn(Improvisation once, List<Move> before, Move move) {
    int from = once.rehearsal.calls().size();
    once.unit(move);
    var made = once.rehearsal.calls();
    var times = new LinkedHashMap<Call, Integer>();
    if (from < made.size())
      made.subList(from, made.size()).forEach(call -> times.merge(call, 1, Integer::sum));
    times.forEach(
        (call, n) -> {
          for (var target : lies.targets(call))
            occasions.computeIfAbsent(target, t -> new ArrayList<>()).add(new Occasion(before, move, n));
        });
  }

  /** By the rule, and by what is made a lie, the lies that break it; learnt when they are first asked for. */
  private synchronized Map<String, Map<Target, List<Aim>>> aims() {
    if (aims.isEmpty()) occasions.forEach((target, all) -> first(all).forEach(o -> aim(target, o)));
    return aims;
  }

  /** Those in the first moves, after each beginning. */
  private static List<Occasion> first(List<Occasion> all) {
    var moves = new HashMap<List<Move>, Set<Move>>();
    return all.stream()
        .filter(
            o -> {
              var had = moves.computeIfAbsent(o.before(), before -> new HashSet<>());
              return had.size() < OCCASIONS && had.add(o.move());
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
    var once = new Improvisation(new SplittableRandom(0));
    once.unit(Improvisation.unweighted(repertoire.begin()));
    occasion.before().forEach(once::unit);
    once.unit(Improvisation.with(lie, occasion.move()));
    return once.rehearsal.broken();
  }

  /**
   * The schedule of one try of a run: a case whose id has the try's number. Of four tries one is about a
   * lie that can be told, one about something that comes amid something else, one about a lie that breaks
   * a rule, each in its turn, and one about whatever comes.
   */
  public Case of(Seed run, int number) {
    var random = random(run.of("try " + number));
    var script = new Improvisation(random);
    script.begin();
    if (number % 32 == 31) script.monotonous(repertoire.moves().get(number / 32 % repertoire.moves().size()));
    else main(script, run, number);
    script.end();
    return named(number, script.withoutUnused());
  }

  private void main(Improvisation script, Seed run, int number) {
    int turn = number / 4;
    switch (number % 4) {
      case 0 -> inTurn(run, turn, occasions.keySet()).ifPresent(script::about);
      case 1 -> inTurn(run, turn, disturbances).ifPresent(script::disturbed);
      case 2 -> inTurn(run, turn, aims().keySet()).ifPresent(script::at);
      default -> script.honest();
    }
    script.moves();
  }

  /** All of them, shuffled anew each time they were all had. */
  private static <T> Optional<T> inTurn(Seed run, int number, Collection<T> of) {
    if (of.isEmpty()) return Optional.empty();
    var all = new ArrayList<>(of);
    var random = random(run.of("turn " + number / all.size()));
    for (int i = all.size() - 1; i > 0; i--) Collections.swap(all, i, random.nextInt(i + 1));
    return Optional.of(all.get(number % all.size()));
  }

  private static SplittableRandom random(Seed seed) {
    return new SplittableRandom(ByteBuffer.wrap(seed.bytes("chance", Long.BYTES)).getLong());
  }

  private Case named(int number, List<Action> script) {
    var id = id(setting) + "/BV-" + number;
    return new Case(id, "Try " + number, "", "", List.of(), lines(script));
  }

  /** A schedule with another script, which draws the same chance. */
  Case with(Case like, List<Action> script) {
    return new Case(like.id(), like.title(), "", "", List.of(), lines(script));
  }

  /** Under what made up cases of a role stand. */
  public static String id(Setting setting) {
    return "ANY/" + setting.protocol().name() + "/" + setting.role().name();
  }

  private static List<Line> lines(List<Action> script) {
    return script.stream().map(Line::of).toList();
  }

  private final class Improvisation {
    private final SplittableRandom random;
    private List<Action> script = new ArrayList<>();
    private Rehearsal rehearsal = new Rehearsal(setting);

    Improvisation(SplittableRandom random) {
      this.random = random;
    }

    /** One lie, where there is occasion for it. */
    void about(Target target) {
      var all = occasions.get(target);
      var occasion = all.get(random.nextInt(all.size()));
      occasion.before().forEach(this::unit);
      for (int more = random.nextInt(3); more > 0; more--) unit(any());
      for (int lies = 1 + random.nextInt(3); lies > 0; lies--)
        unit(interrupted(with(lie(target, occasion), occasion.move())));
    }

    /** A state, something that comes, and how it goes on or not. */
    void disturbed(Disturbance disturbance) {
      var amid = disturbance.amid();
      var by = random.nextInt(4) == 0 ? any() : disturbance.by();
      if (unit(unweighted(amid.before())) && unit(by)) unit(unweighted(amid.after()));
    }

    private static Move unweighted(List<String> lines) {
      return new Move("", 1, lines);
    }

    /** One lie by which this rule is broken. */
    void at(String rule) {
      var all = List.copyOf(aims().get(rule).values());
      var aim = Lies.early(all.get(random.nextInt(all.size())), random);
      aim.occasion().before().forEach(this::unit);
      for (int more = random.nextInt(3); more > 1; more--) unit(any());
      unit(interrupted(with(aim.lie(), aim.occasion().move())));
    }

    /** What most things that a role does come after. */
    void honest() {
      for (var move : repertoire.moves().subList(0, 2)) if (random.nextInt(3) == 0 || !unit(move)) return;
    }

    /** The same move until what counts it in a byte begins anew. */
    void monotonous(Move move) {
      repertoire.moves().subList(0, 2).forEach(this::unit);
      if (random.nextInt(3) == 0) unit(any());
      var same = unweighted(move.lines().stream().map(line -> Repertoire.chosen(line, random)).toList());
      for (int n = WRAPPED; n > 0; n--) if (!unit(same)) return;
    }

    void moves() {
      var last = repertoire.moves().get(0);
      for (int moves = 1 + random.nextInt(MOVES); moves > 0; moves--) {
        var move = random.nextInt(8) == 0 ? last : any();
        if (!unit(interrupted(random.nextInt(3) == 0 ? lying(move) : move))) continue;
        if (random.nextInt(60) == 0) again(move);
        last = move;
      }
    }

    void begin() {
      unit(unweighted(repertoire.begin()));
      for (var actor : setting.protocol().scene().actors())
        if (!actor.name().equals(setting.iut()) && random.nextInt(3) == 0)
          lies.lenient(actor.name()).ifPresent(line -> unit(unweighted(List.of(line))));
    }

    private void again(Move move) {
      for (int n = AGAIN[random.nextInt(AGAIN.length)]; n > 1; n--) if (!unit(move)) return;
    }

    /** What a refusal should have left alone is looked at. */
    void end() {
      for (var line : repertoire.end()) unit(unweighted(List.of(line)));
    }

    private Move lying(Move move) {
      var possible =
          occasions.entrySet().stream()
              .flatMap(e -> e.getValue().stream().filter(o -> o.move().equals(move)).map(o -> lie(e.getKey(), o)))
              .toList();
      return possible.isEmpty() ? move : with(possible.get(random.nextInt(possible.size())), move);
    }

    private List<String> lie(Target target, Occasion occasion) {
      return lies.of(target, 1 + random.nextInt(Math.min(4, occasion.times())), random);
    }

    private static Move with(List<String> lie, Move move) {
      var lines = new ArrayList<>(lie);
      lines.addAll(move.lines());
      return new Move(move.name(), move.weight(), lines);
    }

    private Move any() {
      return Repertoire.draw(repertoire.moves(), random);
    }

    /** A move, with what came between its lines. */
    private Move interrupted(Move move) {
      var lines = new ArrayList<String>();
      for (var line : move.lines()) {
        boolean comes = !lines.isEmpty() && !repertoire.between().isEmpty() && random.nextInt(6) == 0;
        if (comes) lines.addAll(Repertoire.draw(repertoire.between(), random).lines());
        lines.add(line);
      }
      return new Move(move.name(), move.weight(), lines);
    }

    /** Plays some lines, all of them or none. */
    boolean unit(Move move) {
      int before = script.size();
      boolean begun = false;
      try {
        for (var line : move.lines()) {
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

    List<Action> withoutUnused() {
      var unused = new ArrayList<>(rehearsal.unused());
      var used = new ArrayList<Action>();
      for (int i = script.size() - 1; i >= 0; i--)
        if (!unused.remove(script.get(i).toString())) used.add(0, script.get(i));
      return Rehearsal.playable(setting, used) ? used : List.of();
    }
  }
}
