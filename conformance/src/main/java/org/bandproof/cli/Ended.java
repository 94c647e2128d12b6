package org.bandproof.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

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

  /** Why a file can't be read or written, for people. */
  static String why(IOException e) {
    if (e instanceof NoSuchFileException) return e.getMessage() + " does not exist";
    if (e instanceof FileAlreadyExistsException) return e.getMessage() + " is no directory";
    if (e instanceof AccessDeniedException) return e.getMessage() + " is not permitted";
    return e instanceof FileSystemException || e.getMessage() != null
        ? e.getMessage()
        : e.getClass().getSimpleName();
  }
}
