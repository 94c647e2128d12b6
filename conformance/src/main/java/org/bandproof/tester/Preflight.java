package org.bandproof.tester;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Refusal;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.suite.Action;
import org.bandproof.suite.Case;
import org.bandproof.suite.Clauses;
import org.bandproof.verdict.CaseEnded;

/**
 * Proves on the model, before an implementation sees it, that a case is sound: its script can be
 * played; the rule or form that it names is what refuses, and does not in the control; with that
 * rule off something else would be seen; and what the model decides on terms is so on bytes.
 */
public final class Preflight {
  private record Question(String operation, List<Term> about) {}

  private static final Seed ANY = Seed.of(0).of("preflight");

  /** So many terms and questions are kept for later cases, which ask much of it again. */
  private static final int KEPT = 100_000;

  private final Setting setting;
  private final ByteCrypto crypto;
  private final Terms terms = new Terms();
  private final Set<Question> agreed = new HashSet<>();
  private final Set<Case> sound = new HashSet<>();
  private Concrete concrete;

  public Preflight(Setting setting) {
    this(setting, new ByteCrypto());
  }

  Preflight(Setting setting, ByteCrypto crypto) {
    this.setting = setting;
    this.crypto = crypto;
    forget();
  }

  private void forget() {
    concrete = new Concrete(setting, terms, ANY, crypto);
    agreed.clear();
    sound.clear();
  }

  /**
   * @throws CaseEnded if a case is not sound
   */
  public void check(Case tested) {
    if (sound.contains(tested)) return;
    if (concrete.size() + agreed.size() + sound.size() > KEPT) forget();
    prove(tested);
    sound.add(tested);
  }

  private void prove(Case tested) {
    var moments = play(tested.actions());
    var control = tested.invalid() ? play(tested.control()) : List.<Moment>of();
    if (Clauses.rule(setting.protocol(), tested.tests()).isPresent()) rule(tested, moments, control);
    else if (form(tested.tests())) form(tested, moments, control);
    if (tested.invalid()) differs(tested, moments, control);
  }

  private void rule(Case tested, List<Moment> moments, List<Moment> control) {
    var rule = tested.tests();
    if (moments.stream().noneMatch(m -> m.broken().stream().anyMatch(r -> r.name().equals(rule))))
      throw unsound(tested, rule + " is not broken; refused: " + refusals(moments));
    var ablated = new ArrayList<Moment>();
    try {
      play(tested.actions(), Set.of(rule), ablated);
    } catch (CaseEnded other) {
      return; // without the rule the script goes another way, which is seen
    }
    if (visible(ablated).equals(visible(moments)))
      throw unsound(tested, "nothing else would be seen without " + rule);
    if (refuses(control, rule))
      throw unsound(tested, "its control is refused by " + rule + " too");
  }

  private void form(Case tested, List<Moment> moments, List<Moment> control) {
    if (!refuses(moments, tested.tests()))
      throw unsound(
          tested, "nothing is refused as " + tested.tests() + " but: " + refusals(moments));
    if (refuses(control, tested.tests()))
      throw unsound(tested, "its control is refused as " + tested.tests() + " too");
  }

  private void differs(Case tested, List<Moment> moments, List<Moment> control) {
    if (tested.actions().equals(tested.control())) throw unsound(tested, "it has no defect");
    if (visible(moments).equals(visible(control)))
      throw unsound(tested, "its control looks the same");
  }

  /**
   * Proves of a script that was made up, and tests nothing by name, that all that the model decides is
   * so on bytes.
   *
   * @throws CaseEnded if it is not
   */
  void decidesAlike(List<Action> script) {
    var all = Concrete.ofAll(setting, new Terms(), ANY, crypto);
    Judged.Judge judge = (operation, about, truth) -> judge(all, operation, about, truth, true);
    new Play(setting, all.terms(), Set.of(), judge, moment -> {}).run(script);
  }

  private List<Moment> play(List<Action> script) {
    var moments = new ArrayList<Moment>();
    play(script, Set.of(), moments);
    return moments;
  }

  private void play(List<Action> script, Set<String> off, List<Moment> moments) {
    new Play(setting, terms, off, this::judgeOnce, moments::add).run(script);
  }

  private void judgeOnce(String operation, List<Term> about, boolean truth) {
    var question = new Question(operation, about);
    if (agreed.contains(question)) return;
    judge(concrete, operation, about, truth, false);
    agreed.add(question);
  }

  /** Holds the decisions about encodings and equality to those on bytes, where these are known. */
  private static void judge(
      Concrete concrete, String operation, List<Term> about, boolean truth, boolean strict) {
    try {
      var bytes = about.stream().map(concrete::evaluate).toList();
      if (bytes.stream().anyMatch(Optional::isEmpty)) return;
      boolean onBytes = truth;
      if (operation.startsWith("decode "))
        onBytes =
            truth || decodes(concrete, operation.substring(7), bytes.get(0).get(), strict);
      if (operation.equals("same"))
        onBytes = concrete.crypto().same(bytes.get(0).get(), bytes.get(1).get());
      if (operation.equals("verify"))
        onBytes =
            concrete.crypto().verify(bytes.get(0).get(), bytes.get(1).get(), bytes.get(2).get());
      if (operation.equals("contributory"))
        onBytes = concrete.crypto().contributory(bytes.get(0).get());
      if (operation.startsWith("open."))
        onBytes = opens(concrete, Aead.valueOf(operation.substring(5)), bytes);
      if (onBytes != truth)
        throw CaseEnded.testerError(
            operation
                + " is "
                + truth
                + " on terms and "
                + onBytes
                + " on bytes: "
                + Looks.print(about.get(0)));
    } catch (IllegalArgumentException e) {
      throw CaseEnded.testerError(
          "no bytes for " + Looks.print(about.get(0)) + ": " + e.getMessage());
    }
  }

  /**
   * A CONCAT is told by its size alone: what it refuses on terms, a later check should refuse on bytes.
   *
   * @param strict whether it counts all the same
   */
  private static boolean decodes(Concrete concrete, String name, Bytes bytes, boolean strict) {
    var layout = concrete.layout(name).filter(l -> strict || l.form() == Layout.Form.CBOR);
    return layout.isPresent() && concrete.crypto().decode(layout.get(), bytes).isPresent();
  }

  private static boolean opens(Concrete concrete, Aead aead, List<Optional<Bytes>> of) {
    var nonce = concrete.crypto().nat(of.get(1).get());
    return concrete
        .crypto()
        .open(aead, of.get(0).get(), nonce, of.get(2).get(), of.get(3).get())
        .isPresent();
  }

  private static boolean form(String tests) {
    for (var form : Refusal.Form.values()) if (form.name().equals(tests)) return true;
    return false;
  }

  private static boolean refuses(List<Moment> moments, String why) {
    return moments.stream()
        .anyMatch(m -> m.refusals().stream().anyMatch(r -> r.name().equals(why)));
  }

  private static String refusals(List<Moment> moments) {
    return moments.stream()
        .flatMap(m -> m.refusals().stream())
        .map(Refusal::name)
        .collect(Collectors.joining(", "));
  }

  private static List<String> visible(List<Moment> moments) {
    return moments.stream().map(Moment::visible).toList();
  }

  private static CaseEnded unsound(Case tested, String why) {
    return CaseEnded.testerError("case " + tested.id() + " is not sound: " + why);
  }
}
