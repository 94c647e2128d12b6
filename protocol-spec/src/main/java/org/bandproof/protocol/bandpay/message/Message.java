package org.bandproof.protocol.bandpay.message;

import java.util.List;
import java.util.Optional;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.model.Turn;

/** A decoded message, whose components are asked for by the names that its layout gives them. */
public record Message<V>(Layout layout, List<V> parts) {
  /** Decodes; if it can't be, the turn refuses as MALFORMED. */
  public static <V> Optional<Message<V>> read(Layout layout, V encoded, Turn<V> t) {
    return t.decode(layout, encoded).map(parts -> new Message<>(layout, parts));
  }

  /** Decodes if it can; for a message that may be of several layouts. */
  public static <V> Optional<Message<V>> tried(Layout layout, V encoded, Turn<V> t) {
    return t.crypto.decode(layout, encoded).map(parts -> new Message<>(layout, parts));
  }

  public V of(String component) {
    return parts.get(layout.index(component));
  }

  public Nat<V> nat(String component, Turn<V> t) {
    return t.crypto.nat(of(component));
  }
}
