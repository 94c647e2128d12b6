package org.bandproof.property;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bandproof.property.Lies.Target;
import org.bandproof.property.Occasions.Occasion;
import org.bandproof.property.Repertoire.Amid;
import org.bandproof.property.Repertoire.Move;
import org.bandproof.suite.Action;
import org.bandproof.suite.Case;
import org.bandproof.suite.Line;
import org.bandproof.tester.Seed;
import org.bandproof.tester.Setting;

/**
 * Makes up schedules: a beginning, what the try is about, then moves, some with lies before them. Each can
 * be played on the model to its end; what can't be is left out.
 */
public final class Schedules {
  private static final int MOVES = 14;
  private static final int[] AGAIN = {2, 2, 3, 3, 5, 5, 9, 17, 33};
  private static final int WRAPPED = 257;

  private final Setting setting;
  private final Repertoire repertoire;
  private final Lies lies;
  private final Occasions occasions;
  private final List<Disturbance> disturbances;

  /** Something that comes amid something else. */
  private record Disturbance(Amid amid, Move by) {}

  public Schedules(Setting setting, Repertoire repertoire) {
    this.setting = setting;
    this.repertoire = repertoire;
    lies = new Lies(setting);
    occasions = new Occasions(setting, repertoire, lies);
    disturbances =
        repertoire.amid().stream()
            .flatMap(amid -> repertoire.between().stream().map(by -> new Disturbance(amid, by)))
            .toList();
  }

  /**
   * The schedule of one try of a run: a case whose id has the try's number. Of four tries one is about a
   * lie that can be told, one about something that comes amid something else, one about a lie that breaks
   * a rule, each in its turn, and one about whatever comes.
   */
  public Case of(Seed run, int number) {
    var script = new Improvisation(random(run.of("try " + number)));
    script.draft.begin(repertoire, lies);
    if (number % 32 == 31) script.monotonous(repertoire.moves().get(number / 32 % repertoire.moves().size()));
    else main(script, run, number);
    script.end();
    return named(number, script.draft.withoutUnused());
  }

  private void main(Improvisation script, Seed run, int number) {
    int turn = number / 4;
    switch (number % 4) {
      case 0 -> inTurn(run, turn, occasions.targets()).ifPresent(script::about);
      case 1 -> inTurn(run, turn, disturbances).ifPresent(script::disturbed);
      case 2 -> inTurn(run, turn, occasions.rules()).ifPresent(script::breaking);
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
    private final Draft draft;

    Improvisation(SplittableRandom random) {
      this.random = random;
      draft = new Draft(setting, random);
    }

    /** One lie, where there is occasion for it. */
    void about(Target target) {
      var all = occasions.of(target);
      var occasion = all.get(random.nextInt(all.size()));
      occasion.before().forEach(draft::play);
      for (int more = random.nextInt(3); more > 0; more--) draft.play(any());
      for (int lies = 1 + random.nextInt(3); lies > 0; lies--)
        draft.play(interrupted(occasion.move().after(lie(target, occasion))));
    }

    /** A state, something that comes, and how it goes on or not. */
    void disturbed(Disturbance disturbance) {
      var amid = disturbance.amid();
      var by = random.nextInt(4) == 0 ? any() : disturbance.by();
      if (draft.play(amid.before()) && draft.play(by)) draft.play(amid.after());
    }

    /** One lie by which this rule is broken. */
    void breaking(String rule) {
      var all = occasions.breaking(rule);
      var aim = Lies.early(all.get(random.nextInt(all.size())), random);
      aim.occasion().before().forEach(draft::play);
      for (int more = random.nextInt(3); more > 1; more--) draft.play(any());
      draft.play(interrupted(aim.occasion().move().after(aim.lie())));
    }

    /** What most things that a role does come after. */
    void honest() {
      for (var move : repertoire.moves().subList(0, 2)) if (random.nextInt(3) == 0 || !draft.play(move)) return;
    }

    /** The same move until what counts it in a byte begins anew. */
    void monotonous(Move move) {
      repertoire.moves().subList(0, 2).forEach(draft::play);
      if (random.nextInt(3) == 0) draft.play(any());
      var same = move.lines().stream().map(line -> Repertoire.chosen(line, random)).toList();
      for (int n = WRAPPED; n > 0; n--) if (!draft.play(same)) return;
    }

    void moves() {
      var last = repertoire.moves().get(0);
      for (int moves = 1 + random.nextInt(MOVES); moves > 0; moves--) {
        var move = random.nextInt(8) == 0 ? last : any();
        if (!draft.play(interrupted(random.nextInt(3) == 0 ? lying(move) : move))) continue;
        if (random.nextInt(60) == 0) again(move);
        last = move;
      }
    }

    private void again(Move move) {
      for (int n = AGAIN[random.nextInt(AGAIN.length)]; n > 1; n--) if (!draft.play(move)) return;
    }

    /** What a refusal should have left alone is looked at. */
    void end() {
      for (var line : repertoire.end()) draft.play(List.of(line));
    }

    private Move lying(Move move) {
      var possible = new ArrayList<List<String>>();
      occasions.in(move).forEach((target, all) -> all.forEach(o -> possible.add(lie(target, o))));
      return possible.isEmpty() ? move : move.after(possible.get(random.nextInt(possible.size())));
    }

    private List<String> lie(Target target, Occasion occasion) {
      return lies.of(target, 1 + random.nextInt(Math.min(4, occasion.times())), random);
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
      return move.with(lines);
    }
  }
}
