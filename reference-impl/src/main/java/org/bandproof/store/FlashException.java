package org.bandproof.store;

/** The medium failed: nothing that was to be stored is known to be stored. */
public final class FlashException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public FlashException(String message) {
    super(message);
  }

  public FlashException(String message, Throwable cause) {
    super(message, cause);
  }
}
