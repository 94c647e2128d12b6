package org.bandproof.spec.model;

import java.util.List;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;

/**
 * An output.
 *
 * @param on the channel's name on a link, a word for what is shown on a display, else empty
 * @param values the message, one value; on a display what is shown, any number
 */
public record Send<V>(Port port, String on, List<V> values) implements Mapped<V> {
  public V message() {
    return values.get(0);
  }

  @Override
  public <W> Send<W> map(Mapper<V, W> mapper) {
    return new Send<>(port, on, values.stream().map(mapper::value).toList());
  }
}
