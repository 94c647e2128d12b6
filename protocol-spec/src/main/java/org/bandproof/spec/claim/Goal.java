package org.bandproof.spec.claim;

import java.util.List;

/**
 * A security goal over the events of role text. It binds only where the {@code peers}, the places of an
 * event that name principals, are honest.
 */
public sealed interface Goal {
  String name();

  List<Integer> peers();

  /** What an event names at a place stays unknown to the intruder. */
  record Secrecy(String name, String event, int secret, List<Integer> peers) implements Goal {}

  /**
   * Agreement (Lowe: A Hierarchy of Authentication Specifications, CSFW 1997): whenever somebody commits,
   * somebody was running with the same data before; if injective, somebody else for each who commits.
   *
   * @param committed the places of the data in the event that commits
   * @param ran the places of the same data in the event of the run
   */
  record Agreement(
      String name,
      String commit,
      List<Integer> committed,
      String running,
      List<Integer> ran,
      List<Integer> peers,
      boolean injective)
      implements Goal {
    public Agreement {
      if (committed.size() != ran.size())
        throw new IllegalArgumentException(name + ": each place needs one to agree with");
    }
  }

  /** Broken by the event: what it finds is a witness that the event can happen. */
  record Reachable(String name, String event, List<Integer> peers) implements Goal {}
}
