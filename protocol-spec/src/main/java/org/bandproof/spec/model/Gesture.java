package org.bandproof.spec.model;

/** What a user does at a device. */
public enum Gesture {
  /** Presses the button: opens a band's pairing window. */
  BUTTON,
  /** Taps after a prompt. */
  TAP,
  SHORT,
  LONG,
  YES,
  NO
}
