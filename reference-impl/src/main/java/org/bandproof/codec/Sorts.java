package org.bandproof.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.bandproof.spec.crypto.Field;

/** The sorts of components and their bounds. */
final class Sorts {
  private Sorts() {}

  static boolean fits(Field.Component sort, byte[] component) {
    if (sort instanceof Field.Octets o) return within(o.min(), component.length, o.max());
    if (sort instanceof Field.Text t)
      return within(t.min(), component.length, t.max()) && utf8(component);
    if (component.length != Long.BYTES) return false;
    if (sort instanceof Field.Natural n) return within(0, number(component), n.max());
    if (sort instanceof Field.Choice c) return within(c.from(), number(component), c.last());
    throw new AssertionError("no such sort: " + sort);
  }

  static long number(byte[] component) {
    return ByteBuffer.wrap(component).getLong();
  }

  static byte[] component(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  private static boolean within(long least, long n, long most) {
    return least <= n && n <= most;
  }

  /** RFC 3629: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
  private static boolean utf8(byte[] text) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
