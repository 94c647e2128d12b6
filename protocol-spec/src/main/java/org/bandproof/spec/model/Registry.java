package org.bandproof.spec.model;

import java.util.List;

/** The tables outside the state, as a step finds them. */
@FunctionalInterface
public interface Registry<V> {
  /** The rows of a table, in the order in which their keys were first put; each holds a row. */
  List<Put<V>> rows(String table);

  static <V> Registry<V> empty() {
    return table -> List.of();
  }
}
