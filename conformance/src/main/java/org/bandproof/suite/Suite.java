package org.bandproof.suite;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.bandproof.mutant.Flaw;

/** The cases of one role of one protocol; found by {@link ServiceLoader}. */
public interface Suite {
  String protocol();

  String role();

  /** The cases as text; see {@link Cases#parse}. */
  String text();

  /** A mutant of the reference for each duty, by the duty's name. */
  default Map<String, Flaw> flaws() {
    return Map.of();
  }

  /** The rules and duties that no case can see broken through the ports, each with the reason. */
  default Map<String, String> unobserved() {
    return Map.of();
  }

  static List<Suite> all() {
    return ServiceLoader.load(Suite.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
