package org.bandproof.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.bandproof.spec.crypto.Field;

/** The sorts of components and their bounds. */
public final class Sorts {
  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

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

  /**
   * The number that a component is.
   *
   * @throws IllegalArgumentException if it has not 8 bytes
   */
  public static long number(byte[] component) {
    if (component.length != Long.BYTES)
      throw new IllegalArgumentException("a natural has 8 bytes, not " + component.length);
    return (long) BIG_ENDIAN.get(component, 0);
  }

  /** A number as a component: 8 bytes, big-endian. */
  public static byte[] component(long number) {
    var component = new byte[Long.BYTES];
    BIG_ENDIAN.set(component, 0, number);
    return component;
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
