package org.bandproof.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bandproof}. */
@Command(
    name = "bandproof",
    description =
        "Runs, attacks, proves and certifies the protocols by which a wristband approves payments.",
    mixinStandardHelpOptions = true,
    version = "bandproof 1",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:conformant",
      "1:not conformant",
      "2:usage",
      "3:inconclusive",
      "4:tester or environment error",
      "5:nothing ran"
    },
    subcommands = {
      Certify.class,
      Listing.class,
      Explain.class,
      Replay.class,
      Merge.class,
      Serve.class,
      Bench.class,
      Vectors.class,
      Demo.class
    })
public final class Main {
  static final int NOT_CONFORMANT = 1;
  static final int USAGE = 2;
  static final int INCONCLUSIVE = 3;
  static final int ERROR = 4;

  private Main() {}

  public static void main(String[] args) {
    System.exit(told(run(args), System.out));
  }

  /**
   * An exit code stands only if what it is about could be told. That is all that tells of a full disk: a
   * word to stderr would also stand there when a reader such as {@code head} had enough.
   */
  static int told(int exitCode, PrintStream out) {
    return out.checkError() ? ERROR : exitCode;
  }

  /** Runs a command and gives its exit code. */
  public static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    var line = new CommandLine(new Main());
    line.setExecutionExceptionHandler((exception, command, parsed) -> ended(exception, command));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  private static int ended(Exception exception, CommandLine command) {
    boolean expected = exception instanceof Ended;
    var message = expected ? exception.getMessage() : "an internal error: " + exception;
    command.getErr().println("bandproof: " + message);
    command.getErr().flush();
    return expected ? ((Ended) exception).exitCode : ERROR;
  }
}
