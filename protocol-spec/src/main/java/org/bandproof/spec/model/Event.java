package org.bandproof.spec.model;

import java.util.List;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;

/** Something that a claim can speak of, as {@code Bound(wallet key, band)}. */
public record Event<V>(String name, List<V> of) implements Mapped<V> {
  @Override
  public <W> Event<W> map(Mapper<V, W> mapper) {
    return new Event<>(name, of.stream().map(mapper::value).toList());
  }
}
