package org.bandproof.device;

/** Ends the answer to a command that is not carried out. */
final class End extends RuntimeException {
  private static final long serialVersionUID = 1;

  private End(String line) {
    super(line, null, false, false);
  }

  /** The implementation does not have this. */
  static End unimplemented() {
    return new End("unimplemented");
  }

  /** The command could not be carried out. */
  static End error(String text) {
    return new End("error " + text.replaceAll("[^ -~]", "?"));
  }

  String line() {
    return getMessage();
  }
}
