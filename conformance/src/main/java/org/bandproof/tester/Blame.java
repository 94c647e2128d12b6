package org.bandproof.tester;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.suite.Action;
import org.bandproof.suite.Case;
import org.bandproof.verdict.CaseEnded;
import org.bandproof.verdict.Finding;

/**
 * Finds the rule or duty that an implementation seems to lack: the rule without which the model
 * does what the implementation did, else what the case is about.
 */
final class Blame {
  /** Between rules any of which would explain what came. */
  private static final String OR = " or ";

  private final Setting setting;
  private final Terms terms;
  private final Case tested;
  private final List<Action> script;

  /**
   * @param terms the algebra of the case, whose layouts are then known of what is played without a
   *     rule
   */
  Blame(Setting setting, Terms terms, Case tested, List<Action> script) {
    this.setting = setting;
    this.terms = terms;
    this.tested = tested;
    this.script = script;
  }

  /**
   * @param broken the rules that the model decided against inputs so far
   * @param at the number of the moment at which the implementation did something else
   * @param same whether what came is what a moment of the model would make visible
   */
  Finding blamed(Finding finding, List<Rule> broken, int at, Predicate<Moment> same) {
    if (!finding.blame().isEmpty()) return finding;
    var lacking =
        broken.stream()
            .distinct()
            .filter(rule -> explains(rule, at, same))
            .sorted(Comparator.comparing(Rule::name))
            .toList();
    if (lacking.isEmpty() || lacking.stream().anyMatch(r -> r.name().equals(tested.tests())))
      return finding.blaming(tested.tests(), tested.clause());
    return finding.blaming(
        lacking.stream().map(Rule::name).collect(Collectors.joining(OR)),
        lacking.stream().map(Rule::clause).collect(Collectors.joining(OR)));
  }

  private boolean explains(Rule rule, int at, Predicate<Moment> same) {
    var moments = without(rule);
    return at < moments.size() && same.test(moments.get(at));
  }

  /** What would happen if a rule were off. */
  private List<Moment> without(Rule rule) {
    var moments = new ArrayList<Moment>();
    try {
      var off = Set.of(rule.name());
      var shared = new Noting(terms, new Journal(setting.protocol()));
      new Play(setting, shared, off, Judged.Judge.none(), moments::add).run(script);
    } catch (CaseEnded end) {
      // The script goes another way without the rule; what came before that counts.
    }
    return moments;
  }

  /** It used a value again that must be new. */
  Finding repeating(Finding finding) {
    return setting.protocol().duties().stream()
        .filter(duty -> duty.name().contains("FRESH"))
        .findFirst()
        .map(duty -> finding.blaming(duty.name(), duty.clause()))
        .orElseGet(() -> finding.blaming("a fresh value", tested.clause()));
  }
}
