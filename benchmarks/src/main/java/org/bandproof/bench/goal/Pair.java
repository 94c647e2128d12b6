package org.bandproof.bench.goal;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Two bodies and what was measured of them: the median ratio of their CPU times, the lower and upper
 * quartile of it, nanoseconds and bytes allocated per run; or the reason why nothing was.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pair(
    String subject,
    String reference,
    double ratio,
    double lower,
    double upper,
    double nanos,
    double referenceNanos,
    double bytes,
    double referenceBytes,
    String skipped) {

  static Pair skipped(String subject, String reference, String why) {
    return new Pair(subject, reference, 0, 0, 0, 0, 0, 0, 0, why);
  }
}
