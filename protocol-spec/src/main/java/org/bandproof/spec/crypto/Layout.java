package org.bandproof.spec.crypto;

import java.util.Arrays;
import java.util.List;

/**
 * The layout of a message, as data: one source for codec, terms, CDDL and documentation. CBOR is a
 * definite-length array in deterministic encoding (RFC 8949, 4.2.1) with one element a field; CONCAT is
 * the fields one after the other, all of fixed width but the last, which may be open.
 */
public record Layout(String name, Form form, List<Field> fields) {
  /** How fields become bytes. */
  public enum Form {
    CBOR,
    CONCAT
  }

  public Layout {
    fields = List.copyOf(fields);
  }

  public static Layout cbor(String name, Field... fields) {
    return new Layout(name, Form.CBOR, Arrays.asList(fields));
  }

  public static Layout concat(String name, Field... fields) {
    return new Layout(name, Form.CONCAT, Arrays.asList(fields));
  }

  /** The fields that carry something, in order; what {@link Crypto#encode} takes and decode gives. */
  public List<Field.Component> components() {
    return fields.stream()
        .filter(Field.Component.class::isInstance)
        .map(Field.Component.class::cast)
        .toList();
  }

  /**
   * The place of a component among {@link #components()}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public int index(String component) {
    var all = components();
    for (int i = 0; i < all.size(); i++) if (all.get(i).name().equals(component)) return i;
    throw new IllegalArgumentException(name + " has no component " + component);
  }

  @Override
  public String toString() {
    return name;
  }
}
