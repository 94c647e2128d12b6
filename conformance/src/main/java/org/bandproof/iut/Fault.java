package org.bandproof.iut;

import org.bandproof.verdict.Attribution;
import org.bandproof.verdict.Finding;
import org.bandproof.verdict.Verdict;

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
  private final String detail;

  public Fault(Kind kind, String message) {
    this(kind, message, "");
  }

  /**
   * @param detail what differs from run to run
   */
  public Fault(Kind kind, String message, String detail) {
    super(message, null, false, false);
    this.kind = kind;
    this.detail = detail;
  }

  public String detail() {
    return detail;
  }

  /** What it says of a case, or of a whole run. */
  public Finding finding() {
    boolean environment = kind == Kind.ABSENT;
    return Finding.of(
            environment ? Verdict.ERROR : Verdict.FAIL,
            kind.attribution(),
            "an answer in the line protocol",
            kind + ": " + getMessage())
        .detailed(detail);
  }

  public Kind kind() {
    return kind;
  }
}
