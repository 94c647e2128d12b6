package org.bandproof.tester;

import java.util.List;
import java.util.Optional;
import org.bandproof.iut.Fault;
import org.bandproof.verdict.Result;

/**
 * A case that was run.
 *
 * @param transcript every line of it, for the evidence
 * @param fault what ended the implementation, if something did
 */
public record Tried(Result result, List<String> transcript, Optional<Fault.Kind> fault) {}
