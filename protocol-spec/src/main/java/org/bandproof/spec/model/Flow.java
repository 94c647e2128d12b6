package org.bandproof.spec.model;

import java.util.Map;
import java.util.Optional;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.model.Scene.Made;

/** A flow that a protocol's document draws or counts: inputs to a world in which everybody has power. */
public interface Flow {
  String name();

  /** The flow that it begins with, if what comes after that is to be counted apart. */
  default Optional<Flow> opening() {
    return Optional.empty();
  }

  /** Gives the inputs; the flows of a protocol are played in one world, in their order. */
  <V> void play(World<V> world, Map<String, Made<V>> made, Crypto<V> crypto);
}
