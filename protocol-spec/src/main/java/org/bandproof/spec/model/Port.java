package org.bandproof.spec.model;

/** Where an output goes. */
public enum Port {
  /** A band's notification or answer to a read; a wallet's write. */
  LINK,
  /** The answer to a write on a channel that is not framed: it was taken. */
  WRITTEN,
  /** A wallet reads a channel. */
  READ,
  /** A wallet connects to the band. */
  CONNECT,
  /** A wallet ends the connection. */
  DISCONNECT,
  /** What the user is shown. */
  DISPLAY,
  /** Between a wallet and the service, over the authenticated channel of an account. */
  ACCOUNT
}
