package org.bandproof.tester;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Refusal;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.suite.Action;
import org.bandproof.verdict.CaseEnded;

/** A play on the model alone, action by action, by which a script is made up. */
public final class Rehearsal {
  private final List<Moment> moments = new ArrayList<>();
  private final Play play;

  public Rehearsal(Setting setting) {
    play = new Play(setting, new Terms(), Set.of(), Judged.Judge.none(), moments::add);
  }

  /** After these actions. */
  public static Rehearsal after(Setting setting, List<Action> script) {
    var rehearsal = new Rehearsal(setting);
    script.forEach(rehearsal::perform);
    return rehearsal;
  }

  /** Whether a script can be played, to its last lie. */
  public static boolean playable(Setting setting, List<Action> script) {
    try {
      return after(setting, script).unused().isEmpty();
    } catch (CaseEnded | IllegalArgumentException | IllegalStateException end) {
      return false;
    }
  }

  /**
   * @throws CaseEnded if it can't be done; the rehearsal is of no use then
   */
  public void perform(Action action) {
    play.perform(List.of(action));
  }

  /** How many messages were sent on the link. */
  public int observed() {
    return (int) play.passed().stream().filter(m -> m.send().port() == Port.LINK).count();
  }

  /** How often a layout was encoded, by anyone. */
  public int encoded(String layout) {
    return play.journal().count(layout);
  }

  /** What the tester's parties called so far, in order. */
  public List<Call> calls() {
    return play.journal().calls();
  }

  /** The lies that nothing came for yet. */
  public List<String> unused() {
    return play.unused();
  }

  /** The rules by which the model refused so far. */
  public Set<String> broken() {
    return moments.stream().flatMap(m -> m.broken().stream()).map(Rule::name).collect(Collectors.toSet());
  }

  /** The steps of the model so far, and the rules and forms by which it refused. */
  public Set<String> seen() {
    var all = broken();
    for (var moment : moments) {
      if (!moment.witness().isEmpty()) all.add(moment.witness());
      moment.refusals().stream().map(Refusal::name).forEach(all::add);
    }
    return all;
  }
}
