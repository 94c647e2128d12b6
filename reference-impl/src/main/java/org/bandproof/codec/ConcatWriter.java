package org.bandproof.codec;

import java.util.HexFormat;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/** Fields one after the other: number and choice 1 byte, natural 8 bytes, strings as they are. */
final class ConcatWriter extends Writer {
  ConcatWriter(Layout layout, int bytes) {
    super(bytes + literals(layout));
    Widths.check(layout);
  }

  private static int literals(Layout layout) {
    int size = 0;
    for (var field : layout.fields()) size += size(field);
    return size;
  }

  private static int size(Field field) {
    if (field instanceof Field.Hex hex) return hex.hex().length() / 2;
    return field instanceof Field.Number ? 1 : 0;
  }

  @Override
  void literal(Field field) {
    if (field instanceof Field.Number number) out.put((byte) number.value());
    else if (field instanceof Field.Hex hex) out.put(HexFormat.of().parseHex(hex.hex()));
    else throw new AssertionError("no such literal: " + field);
  }

  @Override
  void component(Field.Component sort, byte[] component) {
    if (sort instanceof Field.Choice) out.put((byte) Sorts.number(component));
    else out.put(component);
  }
}
