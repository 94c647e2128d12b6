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
    List<String> unjudged) {}
