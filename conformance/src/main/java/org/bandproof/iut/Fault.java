package org.bandproof.iut;

import org.bandproof.verdict.Attribution;

/** There is no answer that keeps to the line protocol. */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What went wrong, and whose fault it is. */
  public enum Kind {
    /** It could not be started. */
    ABSENT(Attribution.ENVIRONMENT),
    /** It ended. */
    DIED(Attribution.IMPLEMENTATION),
    /** It did not answer in time. */
    HUNG(Attribution.IMPLEMENTATION),
    /** It answered with more than the bound. */
    FLOODED(Attribution.ADAPTER),
    /** It answered with what is no line of the protocol. */
    GARBAGE(Attribution.ADAPTER);

    private final Attribution attribution;

    Kind(Attribution attribution) {
      this.attribution = attribution;
    }

    public Attribution attribution() {
      return attribution;
    }
  }

  private final Kind kind;

  public Fault(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
