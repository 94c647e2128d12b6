package org.bandproof.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Test vectors that need no code of ours. */
@Command(
    name = "vectors",
    description = "Writes test vectors, or verifies them, also against an implementation.",
    mixinStandardHelpOptions = true,
    subcommands = {WriteVectors.class, VerifyVectors.class})
final class Vectors implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    throw Ended.usage("vectors: what? There are: write, verify");
  }
}
