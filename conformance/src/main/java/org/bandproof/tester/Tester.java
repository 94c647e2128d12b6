package org.bandproof.tester;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
  private final Copies copies;

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
    copies = new Copies(setting, seed, iut, crypto);
  }

  /**
   * Runs a case: first its control, if it is of invalid behaviour. A script that saves begins from the
   * implementation's copy, if it keeps one; only from the factory is it failed.
   */
  public Tried run(Case tested) {
    return tried(tested, Run::tried);
  }

  private Tried tried(Case tested, Function<Run, Tried> trying) {
    var run = new Run(tested, true);
    var tried = trying.apply(run);
    boolean sure = !run.resumed() || !doubtful(tried);
    return sure ? tried : confirmed(tried, trying.apply(new Run(tested, false)));
  }

  private static boolean doubtful(Tried tried) {
    var verdict = tried.result().verdict();
    boolean failed = verdict == Verdict.FAIL || verdict == Verdict.INCONCLUSIVE;
    return failed && tried.fault().isEmpty();
  }

  private static Tried confirmed(Tried tried, Tried again) {
    if (again.result().verdict() != Verdict.PASS) return again;
    var finding = tried.result().finding().orElseThrow().ofCopy();
    return tried.with(finding.verdict(), finding);
  }

  /**
   * Runs a script that was made up, without its proof on the model; a failure counts only with it. The
   * verdict is NONE if the model would not have decided on bytes as it did on terms.
   */
  public Tried attempt(Case madeUp) {
    var tried = tried(madeUp, Run::attempted);
    if (tried.result().verdict() != Verdict.FAIL) return tried;
    try {
      preflight.decidesAlike(madeUp.actions());
      return tried;
    } catch (CaseEnded unsound) {
      return tried.with(Verdict.NONE, unsound.finding());
    }
  }

  private final class Run {
    private final Case tested;
    private final boolean resuming;
    private final Transcript transcript = new Transcript(iut);
    private final Map<String, Term> seen = new HashMap<>();
    private final List<String> witness = new ArrayList<>();
    private final List<String> unjudged = new ArrayList<>();
    private Optional<Copies.Copy> resumed = Optional.empty();

    Run(Case tested, boolean resuming) {
      this.tested = tested;
      this.resuming = resuming;
    }

    boolean resumed() {
      return resumed.isPresent();
    }

    Tried tried() {
      try {
        preflight.check(tested);
        if (tested.invalid()) control();
        play(tested.actions(), "case");
        return ended(Verdict.PASS, Optional.empty());
      } catch (CaseEnded end) {
        return ended(end.finding().verdict(), Optional.of(end.finding()));
      } catch (RuntimeException | AssertionError e) {
        return ended(Verdict.ERROR, Optional.of(Finding.testerError("an internal error: " + e)));
      }
    }

    Tried attempted() {
      try {
        play(tested.actions(), "case");
        return ended(Verdict.PASS, Optional.empty());
      } catch (CaseEnded end) {
        boolean ours = end.finding().attribution() == Attribution.TESTER;
        var verdict = ours ? Verdict.NONE : end.finding().verdict();
        return ended(verdict, Optional.of(end.finding()));
      }
    }

    private void control() {
      try {
        play(tested.control(), "control");
      } catch (CaseEnded end) {
        boolean failed = end.finding().verdict() == Verdict.FAIL;
        if (!failed) throw end;
        throw new CaseEnded(end.finding().ofControl());
      }
    }

    private void play(List<Action> script, String which) {
      var own = seed.of(tested.id()).of(which);
      var copy = resuming ? copies.of(tested, script, transcript) : Optional.<Copies.Copy>empty();
      copy.ifPresent(this::resume);
      var concrete =
          copy.map(c -> c.concrete().fork(own))
              .orElseGet(() -> new Concrete(setting, new Terms(), own, crypto));
      var led = new Led(setting, transcript, concrete, seen, tested, script);
      if (copy.isPresent()) led.fromCopy(own);
      else led.fromFactory(own);
      witness.clear();
      witness.addAll(led.witness());
      unjudged.addAll(led.unjudged());
    }

    private void resume(Copies.Copy copy) {
      if (resumed.filter(before -> before == copy).isEmpty()) transcript.append(copy.transcript());
      resumed = Optional.of(copy);
      seen.putAll(copy.seen());
      unjudged.addAll(copy.unjudged());
    }

    private Tried ended(Verdict verdict, Optional<Finding> finding) {
      boolean passed = verdict == Verdict.PASS;
      var result =
          Result.of(tested.id(), tested.title(), tested.clause(), tested.tests(), verdict)
              .seen(passed ? List.copyOf(witness) : List.of(), List.copyOf(unjudged));
      if (finding.isPresent()) result = result.with(finding.get());
      return new Tried(result, transcript.lines(), transcript.fault().map(Fault::kind));
    }
  }
}
