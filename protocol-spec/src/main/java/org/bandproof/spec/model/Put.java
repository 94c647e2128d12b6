package org.bandproof.spec.model;

import java.util.Optional;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;

/**
 * A row to store: it takes the place of the row with the same key in its table. {@code row} is one
 * encoded layout; none deletes the row.
 */
public record Put<V>(String table, V key, Optional<V> row) implements Mapped<V> {
  @Override
  public <W> Put<W> map(Mapper<V, W> mapper) {
    return new Put<>(table, mapper.value(key), row.map(mapper::value));
  }
}
