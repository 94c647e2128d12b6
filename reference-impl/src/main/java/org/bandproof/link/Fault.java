package org.bandproof.link;

/** What is wrong with a fragment. */
public enum Fault {
  /** A header, or not even that. */
  EMPTY(0x80),
  /** The reserved bit is set. */
  RESERVED(0x80),
  /** A message begins while another is under way. */
  UNFINISHED(0x80),
  /** The index is not the next. */
  OUT_OF_ORDER(0x80),
  /** The message grows longer than {@link Framing#MAX_MESSAGE}. */
  TOO_LONG(0x80),
  /** The fragment is longer than the MTU allows. */
  OVERSIZE(0x0d);

  private final int code;

  Fault(int code) {
    this.code = code;
  }

  /** The ATT error code that answers the write. */
  public int code() {
    return code;
  }
}
