package org.bandproof.tester;

import java.util.List;
import java.util.Optional;
import org.bandproof.iut.Fault;
import org.bandproof.verdict.Finding;
import org.bandproof.verdict.Result;
import org.bandproof.verdict.Verdict;

/**
 * A case that was run.
 *
 * @param transcript every line of it, for the evidence
 * @param fault what ended the implementation, if something did
 */
public record Tried(Result result, List<String> transcript, Optional<Fault.Kind> fault) {
  Tried with(Verdict verdict, Finding finding) {
    var other =
        Result.of(result.id(), result.title(), result.clause(), result.tests(), verdict)
            .with(finding);
    return new Tried(other, transcript, fault);
  }

  public Tried titled(String title) {
    var other = Result.of(result.id(), title, result.clause(), result.tests(), result.verdict());
    return new Tried(result.finding().map(other::with).orElse(other), transcript, fault);
  }

  /** To be kept in numbers. */
  public Tried withoutTranscript() {
    return new Tried(result, List.of(), fault);
  }
}
