package org.bandproof.verdict;

/**
 * Why a case did not pass.
 *
 * @param blame the rule, duty, layout or form that the implementation seems to lack, or empty
 * @param clause the clause of the specification that states it, or empty
 * @param at the action of the script and the command at which it happened
 * @param sent the message that was sent then, decoded, or empty
 * @param where the message and the field in it that came wrong, or empty
 * @param allowed what the model allowed
 * @param came what came
 * @param detail what else is known and differs from run to run, as the last words of a process; it
 *     is no part of the report
 */
public record Finding(
    Verdict verdict,
    Attribution attribution,
    String blame,
    String clause,
    String at,
    String sent,
    String where,
    String allowed,
    String came,
    String detail) {

  public static Finding of(Verdict verdict, Attribution attribution, String allowed, String came) {
    return new Finding(verdict, attribution, "", "", "", "", "", allowed, came, "");
  }

  public static Finding testerError(String what) {
    return of(Verdict.ERROR, Attribution.TESTER, "a sound case", what);
  }

  public Finding blaming(String rule, String its) {
    return new Finding(verdict, attribution, rule, its, at, sent, where, allowed, came, detail);
  }

  public Finding at(String action) {
    return at(action, sent);
  }

  public Finding at(String action, String message) {
    return new Finding(
        verdict, attribution, blame, clause, action, message, where, allowed, came, detail);
  }

  public Finding where(String field) {
    return new Finding(verdict, attribution, blame, clause, at, sent, field, allowed, came, detail);
  }

  public Finding comparing(String allAllowed, String allThatCame) {
    return new Finding(
        verdict, attribution, blame, clause, at, sent, where, allAllowed, allThatCame, detail);
  }

  public Finding detailed(String more) {
    return new Finding(verdict, attribution, blame, clause, at, sent, where, allowed, came, more);
  }

  /** The finding of a case whose control failed: nothing can be said of the case. */
  public Finding ofControl() {
    var control = "in the control, without the defect: " + came;
    return new Finding(
        Verdict.INCONCLUSIVE, attribution, "", "", at, sent, where, allowed, control, detail);
  }

  /** The finding of a case that passes from the factory, and not from a device as it was saved. */
  public Finding ofCopy() {
    var copy = "after reset saved, and not from the factory: " + came;
    return new Finding(
        Verdict.INCONCLUSIVE, Attribution.ADAPTER, "", "", at, sent, where, allowed, copy, detail);
  }
}
