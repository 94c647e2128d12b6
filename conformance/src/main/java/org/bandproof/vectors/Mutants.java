package org.bandproof.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/**
 * Bytes that are almost an encoding of a layout: each field cut, too short, too long, of another type,
 * in another encoding. What concerns a sort of fields, and not a field, is done to the first of it in a
 * layout; what concerns a decoder at large, to the first of it among several layouts.
 */
final class Mutants {
  /** Why some bytes are no encoding. */
  record Mutant(String flag, String comment, byte[] bytes) {}

  /** Longer ones would make the files large and say nothing new. */
  private static final int LONGEST = 1100;

  private static final List<byte[]> NO_UTF8 =
      List.of(
          bytes(0xc0, 0x80), bytes(0xed, 0xa0, 0x80), bytes(0xf4, 0x90, 0x80, 0x80), bytes(0xff));

  private final Instance base;
  private final List<Mutant> all = new ArrayList<>();
  private final Set<Object> sorts = new HashSet<>();
  private final Set<Object> seen;

  private Mutants(Instance base, Set<Object> seen) {
    this.base = base;
    this.seen = seen;
  }

  /**
   * @param seen the sorts of fields that were met in the layouts before; those met here are added
   */
  static List<Mutant> of(Layout layout, Draws draws, Set<Object> seen) {
    var mutants = new Mutants(Instance.of(layout, Instance.Size.SMALL, draws), seen);
    if (layout.form() == Layout.Form.CBOR) mutants.cbor();
    else mutants.plain();
    return mutants.all;
  }

  private static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
    return bytes;
  }

  private void add(String flag, String comment, byte[]... parts) {
    var bytes = Cbor.join(parts);
    if (bytes.length <= LONGEST) all.add(new Mutant(flag, comment, bytes));
  }

  // CBOR

  private void cbor() {
    int n = base.parts().size();
    var body = items(0, n);
    var array = Cbor.head(Cbor.ARRAY, n);
    add("Truncated", "no bytes");
    add("Truncated", "the last element is missing", array, items(0, n - 1));
    add("ArrayLength", "one element less", Cbor.head(Cbor.ARRAY, n - 1L), items(0, n - 1));
    add("ArrayLength", "one element more", Cbor.head(Cbor.ARRAY, n + 1L), body, bytes(0));
    add("LongHead", "the array's head is one byte longer", Cbor.longHead(Cbor.ARRAY, n), body);
    add("Indefinite", "an array of indefinite length", Cbor.first(4, 31), body, bytes(0xff));
    add("WrongType", "a byte string that holds the array",
        Cbor.string(Cbor.BYTES, base.encoded()));
    add("Tagged", "tag 18, COSE_Sign1", bytes(0xd2), array, body);
    add("Trailing", "a byte too many", array, body, bytes(0));
    for (int i = 0; i < n; i++) field(i);
  }

  private byte[] items(int from, int to) {
    var items = new ArrayList<byte[]>();
    for (int i = from; i < to; i++) items.add(base.item(i));
    return Cbor.join(items);
  }

  /** The encoding with another item in the place of a field. */
  private void swap(int i, String flag, String comment, byte[]... item) {
    int n = base.parts().size();
    add(flag, name(i) + ": " + comment, Cbor.head(Cbor.ARRAY, n), items(0, i), Cbor.join(item),
        items(i + 1, n));
  }

  private String name(int i) {
    var field = base.layout().fields().get(i);
    return field instanceof Field.Component component ? component.name() : "element " + i;
  }

  private void field(int i) {
    var field = base.layout().fields().get(i);
    boolean first = sorts.add(field.getClass());
    if (field instanceof Field.Number number) number(i, number.value(), first);
    else if (field instanceof Field.Octets octets) octets(i, octets, first);
    else if (field instanceof Field.Text text) text(i, text, first);
    else if (field instanceof Field.Natural natural) natural(i, natural.max(), first);
    else if (field instanceof Field.Choice choice) natural(i, choice.last(), first);
    else if (field instanceof Field.EmptyMap) emptyMap(i);
    else constant(i);
  }

  private void number(int i, long value, boolean first) {
    swap(i, "WrongLiteral", "another number", Cbor.head(Cbor.UNSIGNED, value + 1));
    if (!first) return;
    swap(i, "LongHead", "its head is longer", Cbor.longHead(Cbor.UNSIGNED, value));
    swap(i, "WrongType", "negative", Cbor.head(Cbor.NEGATIVE, value));
  }

  private void constant(int i) {
    var item = base.item(i).clone();
    swap(i, "WrongType", "a string of the other kind", bytes(item[0] ^ 0x20),
        Arrays.copyOfRange(item, 1, item.length));
    item[item.length - 1] ^= 1;
    swap(i, "WrongLiteral", "another constant", item);
  }

  private void emptyMap(int i) {
    swap(i, "WrongLiteral", "a map that is not empty", bytes(0xa1, 0x04, 0x41, 0x31));
    swap(i, "Indefinite", "a map of indefinite length", bytes(0xbf, 0xff));
    swap(i, "WrongType", "an empty array", bytes(0x80));
    swap(i, "WrongType", "null", bytes(0xf6));
  }

  private void octets(int i, Field.Octets octets, boolean first) {
    var part = base.parts().get(i);
    if (octets.min() > 0)
      swap(i, "TooShort", octets.min() - 1 + " bytes",
          Cbor.string(Cbor.BYTES, new byte[octets.min() - 1]));
    swap(i, "TooLong", octets.max() + 1 + " bytes",
        Cbor.string(Cbor.BYTES, new byte[octets.max() + 1]));
    if (!first) return;
    strings(i, Cbor.BYTES, part);
    if (!seen.add(Field.Octets.class)) return;
    swap(i, "WrongType", "null", bytes(0xf6));
    swap(i, "WrongType", "a text", Cbor.head(Cbor.TEXT, part.length), part);
    swap(i, "TooLong", "a length of 2^64 - 1", Cbor.head(Cbor.BYTES, -1, 8), part);
    swap(i, "TooLong", "a length of 2^32", Cbor.head(Cbor.BYTES, 1L << 32, 8), part);
  }

  private void text(int i, Field.Text text, boolean first) {
    var part = base.parts().get(i);
    swap(i, "TooShort", text.min() - 1 + " bytes",
        Cbor.string(Cbor.TEXT, "x".repeat(text.min() - 1).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    swap(i, "TooLong", text.max() + 1 + " bytes",
        Cbor.string(Cbor.TEXT, "x".repeat(text.max() + 1).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    for (var wrong : NO_UTF8) notUtf8(i, wrong, text);
    if (!first) return;
    swap(i, "WrongType", "a byte string", Cbor.string(Cbor.BYTES, part));
    strings(i, Cbor.TEXT, part);
  }

  private void notUtf8(int i, byte[] wrong, Field.Text text) {
    if (wrong.length > text.max()) return;
    var padded = Arrays.copyOf(wrong, Math.max(wrong.length, text.min()));
    Arrays.fill(padded, wrong.length, padded.length, (byte) 'x');
    swap(i, "NotUtf8", "begins with " + Draws.hex(wrong), Cbor.string(Cbor.TEXT, padded));
  }

  private void strings(int i, int major, byte[] part) {
    swap(i, "LongHead", "its head is longer", Cbor.longHead(major, part.length), part);
    swap(i, "Indefinite", "of indefinite length", Cbor.indefinite(major, part));
  }

  private void natural(int i, long max, boolean first) {
    swap(i, "OutOfRange", Long.toString(max + 1), Cbor.head(Cbor.UNSIGNED, max + 1));
    if (!first) return;
    long value = Instance.number(base.parts().get(i));
    swap(i, "OutOfRange", "2^64 - 1", Cbor.head(Cbor.UNSIGNED, -1));
    swap(i, "LongHead", "a head of 2 bytes", Cbor.head(0, value, 1));
    swap(i, "WrongType", "negative", Cbor.head(Cbor.NEGATIVE, value));
    if (!seen.add(Field.Natural.class)) return;
    swap(i, "OutOfRange", "2^63", Cbor.head(Cbor.UNSIGNED, Long.MIN_VALUE));
    for (int width = 2; width <= 8; width *= 2)
      swap(i, "LongHead", "a head of " + (1 + width) + " bytes", Cbor.head(0, value, width));
    swap(i, "LongHead", "2^32 - 1 in nine bytes", Cbor.head(Cbor.UNSIGNED, 0xffff_ffffL, 8));
    swap(i, "WrongType", "a half-precision number", bytes(0xf9, 0x00, 0x00));
    swap(i, "WrongType", "a bignum", bytes(0xc2, 0x41, 0x00));
    swap(i, "Reserved", "additional information 28", bytes(0x1c));
  }

  // concatenation

  private void plain() {
    var encoded = base.encoded();
    var fields = base.layout().fields();
    int open = fields.isEmpty() ? 0 : openTo(fields.get(fields.size() - 1));
    if (encoded.length > 0) add("Truncated", "no bytes");
    int least = least();
    if (least > 1)
      add("Truncated", "one byte too few", Arrays.copyOf(encoded, least - 1));
    int greatest = encoded.length + open;
    add("Trailing", "one byte too many", Arrays.copyOf(encoded, greatest + 1));
    int at = 0;
    for (int i = 0; i < fields.size(); i++) {
      literal(i, at, encoded);
      at += base.item(i).length;
    }
  }

  private int openTo(Field last) {
    int present = base.parts().get(base.parts().size() - 1).length;
    return last instanceof Field.Octets octets ? octets.max() - present : 0;
  }

  private int least() {
    int length = base.encoded().length;
    var fields = base.layout().fields();
    if (fields.isEmpty()) return 0;
    var last = fields.get(fields.size() - 1);
    int present = base.parts().get(fields.size() - 1).length;
    return last instanceof Field.Octets octets ? length - present + octets.min() : length;
  }

  private void literal(int i, int at, byte[] encoded) {
    var field = base.layout().fields().get(i);
    boolean literal = field instanceof Field.Number || field instanceof Field.Hex;
    if (!literal) return;
    for (int wrong : new int[] {0x00, 0x7f, 0xff}) {
      var changed = encoded.clone();
      if ((changed[at] & 0xff) == wrong) continue;
      changed[at] = (byte) wrong;
      add("WrongLiteral", "byte " + at + " is " + Draws.hex(bytes(wrong)), changed);
    }
  }
}
