package org.bandproof.tester;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.bandproof.verdict.Result;
import org.bandproof.verdict.Verdict;

/** Runs cases against one implementation, one after the other. */
public final class Tester {
  private final Setting setting;
  private final Seed seed;
  private final Iut iut;

  public Tester(Setting setting, Seed seed, Iut iut) {
    this.setting = setting;
    this.seed = seed;
    this.iut = iut;
  }

  /** Runs a case: first its control, if it is of invalid behaviour. */
  public Tried run(Case tested) {
    var run = new Run(tested);
    try {
      new Preflight(setting).check(tested);
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

  /**
   * Runs a script that was made up, without its proof on the model; a failure counts only with it. The
   * verdict is NONE if the model would not have decided on bytes as it did on terms.
   */
  public Tried attempt(Case madeUp) {
    var tried = attempted(madeUp);
    if (tried.result().verdict() != Verdict.FAIL) return tried;
    try {
      new Preflight(setting).decidesAlike(madeUp.actions());
      return tried;
    } catch (CaseEnded unsound) {
      return tried.with(Verdict.NONE, unsound.finding());
    }
  }

  private Tried attempted(Case madeUp) {
    var run = new Run(madeUp);
    try {
      run.play(madeUp.actions(), "case");
      return run.ended(Verdict.PASS, Optional.empty());
    } catch (CaseEnded end) {
      boolean ours = end.finding().attribution() == Attribution.TESTER;
      var verdict = ours ? Verdict.NONE : end.finding().verdict();
      return run.ended(verdict, Optional.of(end.finding()));
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
      var concrete = new Concrete(setting, terms, own);
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
