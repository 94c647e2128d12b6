package org.bandproof.spec.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Secret;

/** The principals of a protocol's flows, and how each is made, over any algebra. */
public interface Scene {
  /** A principal and the role that it plays. */
  record Actor(String name, String role) {}

  /** What an actor was given, by name; more may be listed than its role asks for. */
  record Made<V>(Map<String, V> values, Map<String, Secret<V>> secrets) implements Provisions<V> {
    /** The name under which a wallet's account at the service stands. */
    public static final String ACCOUNT = "account";

    public Made {
      values = Map.copyOf(values);
      secrets = Map.copyOf(secrets);
    }

    @Override
    public Optional<V> value(String name) {
      return Optional.ofNullable(values.get(name));
    }

    @Override
    public Optional<Secret<V>> secret(String name) {
      return Optional.ofNullable(secrets.get(name));
    }
  }

  List<Actor> actors();

  /** Makes everybody, by the name of the actor; the same chance makes the same. */
  <V> Map<String, Made<V>> make(Crypto<V> crypto, Fresh<V> fresh);
}
