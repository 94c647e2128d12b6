package org.bandproof.tester;

import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;

/**
 * What is tested: a role of a protocol, and the principal of its scene that the implementation is.
 */
public record Setting(Protocol protocol, Role role, String iut) {
  /** The role's first principal is the implementation. */
  public static Setting of(Protocol protocol, Role role) {
    return protocol.scene().actors().stream()
        .filter(actor -> actor.role().equals(role.name()))
        .findFirst()
        .map(actor -> new Setting(protocol, role, actor.name()))
        .orElseThrow(() -> new IllegalArgumentException("nobody plays " + role.name()));
  }

  /** How an implementation of it introduces itself. */
  String hello() {
    return "hello 1 " + protocol.name() + " " + role.name();
  }
}
