package org.bandproof.spec.model;

import java.util.Map;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.model.Scene.Made;

/** A flow that a protocol's document draws: inputs to a world in which everybody has power. */
public interface Flow {
  String name();

  /** Gives the inputs; the flows of a protocol are played in one world, in their order. */
  <V> void play(World<V> world, Map<String, Made<V>> made, Crypto<V> crypto);
}
