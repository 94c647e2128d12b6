package org.bandproof.tester;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.iut.Fault;
import org.bandproof.iut.Iut;
import org.bandproof.iut.Transcript;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.suite.Action;
import org.bandproof.suite.Case;
import org.bandproof.verdict.CaseEnded;
import org.bandproof.verdict.Finding;
import org.bandproof.verdict.Result;
import org.bandproof.verdict.Verdict;

/**
 * Runs cases against one implementation, one after the other, each after its proof on the model; keep
 * it for all of them, for what was proved and computed is remembered. Not safe for threads.
 */
public final class Tester {
  private final Setting setting;
  private final Seed seed;
  private final Iut iut;
  private final ByteCrypto crypto;
  private final Preflight preflight;

  public Tester(Setting setting, Seed seed, Iut iut) {
    this(setting, seed, iut, new ByteCrypto());
  }

  /** A tester that computes with this. */
  public Tester(Setting setting, Seed seed, Iut iut, ByteCrypto crypto) {
    this.setting = setting;
    this.seed = seed;
    this.iut = iut;
    this.crypto = crypto;
    preflight = new Preflight(setting, crypto);
  }

  /** Runs a case: first its control, if it is of invalid behaviour. */
  public Tried run(Case tested) {
    var run = new Run(tested);
    try {
      preflight.check(tested);
      if (tested.invalid()) run.control();
      run.play(tested.actions(), "case");
      return run.ended(Verdict.PASS, Optional.empty());
    } catch (CaseEnded end) {
      return run.ended(end.finding().verdict(), Optional.of(end.finding()));
    } catch (RuntimeException | AssertionError e) {
      var finding = Finding.testerError("an internal error: " + e);
      return run.ended(Verdict.ERROR, Optional.of(finding));
    }
  }

  private final class Run {
    private final Case tested;
    private final Transcript transcript = new Transcript(iut);
    private final Map<String, Term> seen = new HashMap<>();
    private final List<String> witness = new ArrayList<>();
    private final List<String> unjudged = new ArrayList<>();

    Run(Case tested) {
      this.tested = tested;
    }

    void control() {
      try {
        play(tested.control(), "control");
      } catch (CaseEnded end) {
        boolean failed = end.finding().verdict() == Verdict.FAIL;
        if (!failed) throw end;
        throw new CaseEnded(end.finding().ofControl());
      }
    }

    void play(List<Action> script, String which) {
      var own = seed.of(tested.id()).of(which);
      var terms = new Terms();
      var concrete = new Concrete(setting, terms, own, crypto);
      var matcher = new Matcher(concrete, seen);
      var blame = new Blame(setting, terms, tested, script);
      var comparison = new Comparison(matcher, blame);
      var commands = new Commands(concrete, setting.role());
      var lockstep = new Lockstep(transcript, commands, comparison, blame);
      lockstep.reset(setting.hello(), own.hex("entropy of the implementation"));
      new Play(setting, terms, Set.of(), Judged.Judge.none(), lockstep).run(script);
      witness.clear();
      witness.addAll(lockstep.witness());
      unjudged.addAll(matcher.unjudged());
    }

    Tried ended(Verdict verdict, Optional<Finding> finding) {
      boolean passed = verdict == Verdict.PASS;
      var result =
          Result.of(tested.id(), tested.title(), tested.clause(), tested.tests(), verdict)
              .seen(passed ? List.copyOf(witness) : List.of(), List.copyOf(unjudged));
      if (finding.isPresent()) result = result.with(finding.get());
      return new Tried(result, transcript.lines(), transcript.fault().map(Fault::kind));
    }
  }
}
