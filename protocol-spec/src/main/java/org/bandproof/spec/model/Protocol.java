package org.bandproof.spec.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Layout;

/** A protocol: one package, found by {@link ServiceLoader}. */
public interface Protocol {
  /** Its name and the last part of its package's name, as {@code bandpay}. */
  String name();

  /** One sentence for {@code --help}. */
  String title();

  List<Role> roles();

  /** Every layout, in the order in which the specification shows them. */
  List<Layout> layouts();

  List<? extends Duty> duties();

  /** The principals that its flows need. */
  Scene scene();

  /** The functions that it declares for itself. */
  default List<Function> functions() {
    return List.of();
  }

  /** The flows that its document draws, each in the world that the ones before it left. */
  default List<Flow> flows() {
    return List.of();
  }

  /** The objects that it signs, as COSE_Sign1. */
  default List<SignedType> signedTypes() {
    return List.of();
  }

  /** The rule that no Diffie-Hellman result is zero, of a protocol that has handshakes. */
  default Optional<Rule> contributory() {
    return Optional.empty();
  }

  default Optional<Role> role(String name) {
    return roles().stream().filter(r -> r.name().equals(name)).findFirst();
  }

  default List<? extends Rule> rules() {
    return roles().stream().flatMap(r -> r.rules().stream()).distinct().toList();
  }

  /** All protocols, by name. */
  static List<Protocol> all() {
    return ServiceLoader.load(Protocol.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Protocol::name))
        .toList();
  }
}
