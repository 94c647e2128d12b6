package org.bandproof.tester;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bandproof.iut.Transcript;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.suite.Action;
import org.bandproof.suite.Case;

/** An implementation that is led through one script. */
final class Led {
  private final Setting setting;
  private final Concrete concrete;
  private final List<Action> script;
  private final Matcher matcher;
  private final Lockstep lockstep;

  /**
   * @param seen the new values of the implementation that came before, as hex
   */
  Led(
      Setting setting,
      Transcript iut,
      Concrete concrete,
      Map<String, Term> seen,
      Case tested,
      List<Action> script) {
    this.setting = setting;
    this.concrete = concrete;
    this.script = script;
    matcher = new Matcher(concrete, seen);
    var blame = new Blame(setting, concrete.terms(), tested, script);
    var comparison = new Comparison(matcher, blame);
    lockstep = new Lockstep(iut, new Commands(concrete, setting.role()), comparison, blame);
  }

  /** From a device as manufactured. */
  void fromFactory(Seed seed) {
    lockstep.reset(setting.hello(), entropy(seed));
    play();
  }

  /** From the copy that was made where the script has its {@link Action.Save}. */
  void fromCopy(Seed seed) {
    lockstep.resume(setting.hello(), entropy(seed));
    play();
  }

  private static String entropy(Seed seed) {
    return seed.hex("entropy of the implementation");
  }

  private void play() {
    new Play(setting, concrete.terms(), Set.of(), Judged.Judge.none(), lockstep).run(script);
  }

  Concrete concrete() {
    return concrete;
  }

  List<String> witness() {
    return lockstep.witness();
  }

  List<String> unjudged() {
    return matcher.unjudged();
  }
}
