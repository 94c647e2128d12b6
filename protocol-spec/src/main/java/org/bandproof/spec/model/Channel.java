package org.bandproof.spec.model;

import java.util.Set;

/**
 * A GATT characteristic of the band.
 *
 * @param name its word in the line protocol
 * @param uuid its full UUID
 * @param framed whether messages are cut into fragments with a header, each write acknowledged by the
 *     link; if not, a write is a whole message and the role acknowledges it
 */
public record Channel(String name, String uuid, Set<Access> access, boolean framed) {
  /** What a central may do. */
  public enum Access {
    READ,
    WRITE,
    NOTIFY
  }

  @Override
  public String toString() {
    return name;
  }
}
