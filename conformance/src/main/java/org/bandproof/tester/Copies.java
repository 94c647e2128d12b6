package org.bandproof.tester;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.iut.Fault;
import org.bandproof.iut.Iut;
import org.bandproof.iut.Transcript;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.suite.Action;
import org.bandproof.suite.Case;
import org.bandproof.verdict.Attribution;
import org.bandproof.verdict.CaseEnded;
import org.bandproof.verdict.Finding;
import org.bandproof.verdict.Verdict;

/**
 * The copy that one implementation keeps of what it has in flash, if it can keep one. What leads to
 * it is drawn from the seed of the run and from the lines themselves, so that it is the same for every
 * case, whoever is first.
 */
final class Copies {
  /**
   * What is known of the device that was copied.
   *
   * @param before the lines of the script that led to it
   * @param seen the new values that came, as hex
   * @param transcript all that was asked and answered
   */
  record Copy(
      List<Action> before,
      Concrete concrete,
      Map<String, Term> seen,
      List<String> unjudged,
      Transcript transcript) {}

  private final Setting setting;
  private final Seed seed;
  private final Iut iut;
  private final ByteCrypto crypto;
  private Optional<Copy> kept = Optional.empty();
  private List<Action> failed = List.of();
  private boolean unimplemented;

  Copies(Setting setting, Seed seed, Iut iut, ByteCrypto crypto) {
    this.setting = setting;
    this.seed = seed.of("copies");
    this.iut = iut;
    this.crypto = crypto;
  }

  /**
   * The copy that a script may begin from, made now if need be. There is none if the script saves
   * nothing, if the implementation keeps no copies, or if it fails on the way: the script finds that.
   *
   * @param transcript of a case, which a fault on the way ends
   */
  Optional<Copy> of(Case tested, List<Action> script, Transcript transcript) {
    int at = script.indexOf(new Action.Save());
    if (at < 0 || unimplemented) return Optional.empty();
    var before = script.subList(0, at);
    if (before.equals(failed)) return Optional.empty();
    if (kept.filter(copy -> copy.before().equals(before)).isEmpty())
      kept = copied(tested, List.copyOf(before), transcript);
    return kept;
  }

  private Optional<Copy> copied(Case tested, List<Action> before, Transcript transcript) {
    var own = seed.of(before.stream().map(Action::toString).collect(Collectors.joining("\n")));
    var asked = new Transcript(iut);
    var seen = new HashMap<String, Term>();
    var concrete = new Concrete(setting, new Terms(), own, crypto);
    var led = new Led(setting, asked, concrete, seen, tested, before);
    try {
      led.fromFactory(own);
    } catch (CaseEnded end) {
      if (asked.fault().isPresent()) {
        transcript.append(asked);
        throw end;
      }
      failed = before;
      return Optional.empty();
    }
    return saved(asked, transcript)
        ? Optional.of(new Copy(before, concrete, Map.copyOf(seen), led.unjudged(), asked))
        : Optional.empty();
  }

  private boolean saved(Transcript asked, Transcript transcript) {
    try {
      var answer = asked.ask(Moment.SAVE);
      unimplemented = answer.get(answer.size() - 1).is("unimplemented");
      if (unimplemented || answer.get(0).is("done")) return !unimplemented;
      transcript.append(asked);
      throw new CaseEnded(
          Finding.of(Verdict.ERROR, Attribution.ADAPTER, "a copy", "another answer").at(Moment.SAVE));
    } catch (Fault fault) {
      transcript.append(asked);
      throw new CaseEnded(fault.finding().at(Moment.SAVE));
    }
  }
}
