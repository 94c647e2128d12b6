package org.bandproof.cli;

/** Ends the command with a line for the user and an exit code. */
final class Ended extends RuntimeException {
  private static final long serialVersionUID = 1;
  final int exitCode;

  private Ended(int exitCode, String message) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  static Ended usage(String message) {
    return new Ended(Main.USAGE, message);
  }

  static Ended with(int exitCode, String message) {
    return new Ended(exitCode, message);
  }

  static Ended environment(String message) {
    return new Ended(Main.ERROR, message);
  }
}
