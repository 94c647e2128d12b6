package org.bandproof.codec;

import java.util.List;
import java.util.Optional;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/**
 * Encodes and decodes the components of a layout. As a component, a byte string is its bytes, a text
 * its UTF-8 bytes, a natural number or a choice 8 bytes, big-endian.
 */
public final class LayoutCodec {
  private LayoutCodec() {}

  /**
   * @throws IllegalArgumentException if a component, or their number, is not what the layout admits, or
   *     the layout's form can't hold its fields
   */
  public static byte[] encode(Layout layout, List<byte[]> components) {
    if (components.size() != layout.components().size())
      throw new IllegalArgumentException(layout + " and " + components.size() + " components");
    int bytes = 0;
    for (var component : components) bytes += component.length;
    var writer =
        switch (layout.form()) {
          case CBOR -> new CborWriter(layout, bytes);
          case CONCAT -> new ConcatWriter(layout, bytes);
        };
    var component = components.iterator();
    for (var field : layout.fields())
      if (field instanceof Field.Component sort)
        writer.component(sort, fitting(layout, sort, component.next()));
      else writer.literal(field);
    return writer.written();
  }

  private static byte[] fitting(Layout layout, Field.Component sort, byte[] component) {
    if (!Sorts.fits(sort, component))
      throw new IllegalArgumentException(
          layout + "." + sort.name() + " is not of its sort (" + component.length + " bytes)");
    return component;
  }

  /**
   * The components, if the bytes are what {@link #encode} makes of them. Needs no more memory than the
   * bytes themselves, whatever sizes they announce.
   *
   * @throws IllegalArgumentException if the layout's form can't hold its fields
   */
  public static Optional<List<byte[]>> decode(Layout layout, byte[] encoded) {
    var reader =
        switch (layout.form()) {
          case CBOR -> new CborReader(layout, encoded);
          case CONCAT -> new ConcatReader(layout, encoded);
        };
    var components = new byte[layout.components().size()][];
    int next = 0;
    for (var field : layout.fields())
      if (field instanceof Field.Component sort) {
        var component = reader.component(sort);
        if (component.isEmpty() || !Sorts.fits(sort, component.get())) return Optional.empty();
        components[next++] = component.get();
      } else if (!reader.literal(field)) return Optional.empty();
    return reader.atEnd() ? Optional.of(List.of(components)) : Optional.empty();
  }
}
