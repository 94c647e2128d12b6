package org.bandproof.verdict;

/**
 * Why a case did not pass.
 *
 * @param blame the rule, duty, layout or form that the implementation seems to lack, or empty
 * @param clause the clause of the specification that states it, or empty
 * @param at the action of the script and the command at which it happened
 * @param where the message and the field in it, or empty
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
    String where,
    String allowed,
    String came,
    String detail) {

  public static Finding of(Verdict verdict, Attribution attribution, String allowed, String came) {
    return new Finding(verdict, attribution, "", "", "", "", allowed, came, "");
  }

  public static Finding testerError(String what) {
    return of(Verdict.ERROR, Attribution.TESTER, "a sound case", what);
  }

  public Finding blaming(String rule, String itsClause) {
    return new Finding(verdict, attribution, rule, itsClause, at, where, allowed, came, detail);
  }

  public Finding at(String action) {
    return new Finding(verdict, attribution, blame, clause, action, where, allowed, came, detail);
  }

  public Finding where(String field) {
    return new Finding(verdict, attribution, blame, clause, at, field, allowed, came, detail);
  }

  public Finding comparing(String allAllowed, String allThatCame) {
    return new Finding(
        verdict, attribution, blame, clause, at, where, allAllowed, allThatCame, detail);
  }

  public Finding detailed(String more) {
    return new Finding(verdict, attribution, blame, clause, at, where, allowed, came, more);
  }

  /** The finding of a case whose control failed: nothing can be said of the case. */
  public Finding ofControl() {
    return new Finding(
        Verdict.INCONCLUSIVE,
        attribution,
        "",
        "",
        at,
        where,
        allowed,
        "in the control, without the defect: " + came,
        detail);
  }
}
