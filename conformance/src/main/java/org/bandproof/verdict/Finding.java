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
 */
public record Finding(
    Verdict verdict,
    Attribution attribution,
    String blame,
    String clause,
    String at,
    String where,
    String allowed,
    String came) {

  public static Finding of(Verdict verdict, Attribution attribution, String allowed, String came) {
    return new Finding(verdict, attribution, "", "", "", "", allowed, came);
  }

  public static Finding testerError(String what) {
    return of(Verdict.ERROR, Attribution.TESTER, "a sound case", what);
  }

  public Finding blaming(String rule, String itsClause) {
    return new Finding(verdict, attribution, rule, itsClause, at, where, allowed, came);
  }

  public Finding at(String action) {
    return new Finding(verdict, attribution, blame, clause, action, where, allowed, came);
  }

  public Finding where(String field) {
    return new Finding(verdict, attribution, blame, clause, at, field, allowed, came);
  }

  public Finding as(Verdict other) {
    return new Finding(other, attribution, blame, clause, at, where, allowed, came);
  }

  /** What came, with something put before it. */
  public Finding saying(String before) {
    return new Finding(verdict, attribution, blame, clause, at, where, allowed, before + came);
  }
}
