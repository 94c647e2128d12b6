package org.bandproof.attack;

import java.util.List;

/**
 * One input of a device and what came of it, without the values.
 *
 * @param before the state before it, or empty if the device does not tell
 * @param refused the refusal's name, or empty
 */
record Happening(
    String actor, String input, List<String> did, String before, String after, String refused) {

  /** Whether a device that was given the same did the same, as far as can be seen from outside. */
  boolean like(Happening other) {
    return actor.equals(other.actor) && input.equals(other.input) && did.equals(other.did);
  }

  String visible() {
    return did.isEmpty() ? "nothing" : String.join(", ", did);
  }

  /** {@code band: InSession -in Continue 270 bytes-> Idle, refused: ORDER_SIGNED}. */
  @Override
  public String toString() {
    return actor
        + ": "
        + before
        + " -"
        + input
        + "-> "
        + after
        + (did.isEmpty() ? "" : ", " + visible())
        + (refused.isEmpty() ? "" : ", refused: " + refused);
  }
}
