package org.bandproof.codec;

import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/** The widths of fields that stand one after the other without heads. */
final class Widths {
  private Widths() {}

  /** @throws IllegalArgumentException if a field but the last is open, or can't be without a head */
  static void check(Layout layout) {
    var fields = layout.fields();
    for (int i = 0; i < fields.size(); i++) {
      boolean last = i == fields.size() - 1;
      if (!holds(fields.get(i)) || open(fields.get(i)) && !last)
        throw new IllegalArgumentException(layout + " can't hold " + fields.get(i));
    }
  }

  private static boolean holds(Field field) {
    if (field instanceof Field.Number number) return 0 <= number.value() && number.value() <= 0xff;
    if (field instanceof Field.Choice choice) return 0 <= choice.from() && choice.last() <= 0xff;
    return field instanceof Field.Hex
        || field instanceof Field.Octets
        || field instanceof Field.Natural;
  }

  private static boolean open(Field field) {
    return field instanceof Field.Octets octets && octets.min() < octets.max();
  }
}
