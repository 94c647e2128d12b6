package org.bandproof.spec.crypto;

import java.util.Arrays;
import java.util.List;

/**
 * The layout of a message, as data: one source for codec, terms, CDDL and documentation. CBOR is a
 * definite-length array in deterministic encoding (RFC 8949, 4.2.1) with one element a field; CONCAT is
 * the fields one after the other, all of fixed width but the last, which may be open.
 */
public final class Layout {
  /** How fields become bytes. */
  public enum Form {
    CBOR,
    CONCAT
  }

  private final String name;
  private final Form form;
  private final List<Field> fields;
  private final List<Field.Component> components;

  public Layout(String name, Form form, List<Field> fields) {
    this.name = name;
    this.form = form;
    this.fields = List.copyOf(fields);
    components =
        fields.stream()
            .filter(Field.Component.class::isInstance)
            .map(Field.Component.class::cast)
            .toList();
  }

  public static Layout cbor(String name, Field... fields) {
    return new Layout(name, Form.CBOR, Arrays.asList(fields));
  }

  public static Layout concat(String name, Field... fields) {
    return new Layout(name, Form.CONCAT, Arrays.asList(fields));
  }

  public String name() {
    return name;
  }

  public Form form() {
    return form;
  }

  public List<Field> fields() {
    return fields;
  }

  /** The fields that carry something, in order; what {@link Crypto#encode} takes and decode gives. */
  public List<Field.Component> components() {
    return components;
  }

  /**
   * The place of a component among {@link #components()}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public int index(String component) {
    for (int i = 0; i < components.size(); i++)
      if (components.get(i).name().equals(component)) return i;
    throw new IllegalArgumentException(name + " has no component " + component);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Layout that
        && name.equals(that.name)
        && form == that.form
        && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
