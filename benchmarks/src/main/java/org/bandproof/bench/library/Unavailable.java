package org.bandproof.bench.library;

/** Something can't be measured here; the message says why. */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Unavailable(String why) {
    super(why);
  }

  public Unavailable(String why, Throwable cause) {
    super(why + ": " + cause, cause);
  }
}
