package org.bandproof.verdict;

import java.util.List;
import java.util.Optional;

/**
 * What a case came to.
 *
 * @param blockedBy the prerequisites that did not pass, if it was not run for them
 * @param witness the steps of the model that the implementation was seen to take, of a pass
 * @param unjudged what came and could not be opened, so that nothing is said of it
 */
public record Result(
    String id,
    String title,
    String clause,
    String tests,
    Verdict verdict,
    Optional<Finding> finding,
    List<String> blockedBy,
    List<String> witness,
    List<String> unjudged) {

  public static Result of(String id, String title, String clause, String tests, Verdict verdict) {
    return new Result(
        id, title, clause, tests, verdict, Optional.empty(), List.of(), List.of(), List.of());
  }

  public Result with(Finding found) {
    return new Result(
        id, title, clause, tests, verdict, Optional.of(found), blockedBy, witness, unjudged);
  }

  public Result blocked(List<String> by) {
    return new Result(
        id, title, clause, tests, Verdict.NONE, Optional.empty(), by, witness, unjudged);
  }

  public Result seen(List<String> steps, List<String> notJudged) {
    return new Result(id, title, clause, tests, verdict, finding, blockedBy, steps, notJudged);
  }

  public boolean isBlocked() {
    return !blockedBy.isEmpty();
  }
}
