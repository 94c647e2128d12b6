package org.bandproof.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  /** What may happen around the role, as text; see {@link org.bandproof.property.Repertoire}. */
  String moves();

  /** A text of this name that stands beside a suite's class, in UTF-8. */
  static String resource(Class<?> beside, String name) {
    try (var in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
