package org.bandproof.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Nat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutCodecTest {
  @Provide
  Arbitrary<Layouts.Filled> filled() {
    return Layouts.any();
  }

  @Property
  void whatWasEncodedIsDecoded(@ForAll("filled") Layouts.Filled filled) {
    var decoded = LayoutCodec.decode(filled.layout(), filled.encoded()).orElseThrow();
    assertThat(decoded).usingElementComparator(Arrays::compare).isEqualTo(filled.components());
  }

  @Property
  void randomBytesAreRefusedOrCanonical(
      @ForAll("filled") Layouts.Filled filled, @ForAll @Size(max = 60) byte[] bytes) {
    refusedOrCanonical(filled.layout(), bytes);
  }

  @Property
  void changedEncodingsAreRefusedOrCanonical(
      @ForAll("filled") Layouts.Filled filled,
      @ForAll @IntRange(max = 10_000) int at,
      @ForAll byte value) {
    var encoded = filled.encoded();
    if (encoded.length > 0) encoded[at % encoded.length] = value;
    refusedOrCanonical(filled.layout(), encoded);
  }

  @Property
  void insertedBytesAreRefusedOrCanonical(
      @ForAll("filled") Layouts.Filled filled,
      @ForAll @IntRange(max = 10_000) int at,
      @ForAll byte value) {
    var encoded = filled.encoded();
    int place = at % (encoded.length + 1);
    var longer = Arrays.copyOf(encoded, encoded.length + 1);
    System.arraycopy(encoded, place, longer, place + 1, encoded.length - place);
    longer[place] = value;
    refusedOrCanonical(filled.layout(), longer);
  }

  @Property
  void cutEncodingsAreRefusedOrCanonical(
      @ForAll("filled") Layouts.Filled filled, @ForAll @IntRange(max = 10_000) int size) {
    var encoded = filled.encoded();
    refusedOrCanonical(
        filled.layout(), Arrays.copyOf(encoded, size % (encoded.length + 1)));
  }

  private static void refusedOrCanonical(Layout layout, byte[] bytes) {
    LayoutCodec.decode(layout, bytes)
        .ifPresent(components -> assertThat(LayoutCodec.encode(layout, components)).isEqualTo(bytes));
  }

  private static final Layout MESSAGE =
      Layout.cbor(
          "Message",
          Field.number(500),
          Field.hex("a10127"),
          Field.words("Hi"),
          Field.emptyMap(),
          Field.octets("fixed", 2),
          Field.octets("open", 0, 24),
          Field.text("text", 1, 8),
          Field.natural("n", 70_000),
          Field.choice("c", 1, "one", "two"));

  private static final String ENCODED =
      "89" + "1901f4" + "43a10127" + "624869" + "a0" + "420102" + "40" + "62c3bc" + "19ffff" + "02";

  @Test
  void theBytesAreTheseAndNoOthers() {
    var components =
        List.of(
            hex("0102"), hex(""), hex("c3bc"), Layouts.number(65535), Layouts.number(2));
    assertThat(LayoutCodec.encode(MESSAGE, components)).asHexString().isEqualToIgnoringCase(ENCODED);
    assertThat(LayoutCodec.decode(MESSAGE, hex(ENCODED))).isPresent();
  }

  /** One part of the encoding is replaced by another way to say the same, or by what is out of bounds. */
  @ParameterizedTest
  @CsvSource({
    "89, 9809, a longer head for the array",
    "89, 9f, an indefinite array",
    "89, 88, an element fewer",
    "89, 8a, an element more",
    "89, c189, a tag",
    "1901f4, 1901f5, another number",
    "1901f4, 1a000001f4, a longer head for the number",
    "1901f4, 1b00000000000001f4, the longest head for the number",
    "1901f4, f95fd0, a float",
    "43a10127, 43a10126, another literal byte string",
    "43a10127, 5803a10127, a longer head for it",
    "43a10127, 63a10127, a text for it",
    "43a10127, 5f43a10127ff, chunks of it",
    "624869, 624868, another literal text",
    "624869, 424869, bytes for it",
    "a0, a10000, a map that is not empty",
    "a0, f6, null",
    "a0, bfff, an indefinite map",
    "a0, 80, an array",
    "420102, 4101, too few bytes",
    "420102, 43010203, too many bytes",
    "420102, 5900020102, a longer head for bytes",
    "420102, 60, a text for bytes",
    "420102, 5b7fffffffffffffff0102, more bytes than there are",
    "420102, 5bffffffffffffffff0102, more than can be",
    "62c3bc, 60, a text too short",
    "62c3bc, 69616161616161616161, a text too long",
    "62c3bc, 62c3, a text that is cut",
    "62c3bc, 62c080, an overlong form",
    "62c3bc, 63eda080, a surrogate",
    "62c3bc, 64f4908080, beyond Unicode",
    "62c3bc, 42c3bc, bytes for text",
    "19ffff, 1a0000ffff, a longer head for a natural",
    "19ffff, 1a00011171, a natural beyond its bound",
    "19ffff, 1bffffffffffffffff, beyond every natural",
    "19ffff, 20, a negative number",
    "19ffff, 1c, a reserved head",
    "02, 00, below the choices",
    "02, 03, beyond the choices",
    "02, 1802, a longer head for a choice",
    "02, 0200, a byte more",
    "02, '', nothing at the end"
  })
  void otherwiseItIsRefused(String part, String instead, String why) {
    int at = part.equals("02") ? ENCODED.length() - 2 : ENCODED.indexOf(part);
    var other = ENCODED.substring(0, at) + instead + ENCODED.substring(at + part.length());
    assertThat(LayoutCodec.decode(MESSAGE, hex(other))).as(why).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 00", "23, 17", "24, 1818", "255, 18ff", "256, 190100", "65535, 19ffff",
    "65536, 1a00010000", "4294967295, 1affffffff", "4294967296, 1b0000000100000000",
    "9007199254740991, 1b001fffffffffffff"
  })
  void headsAreAsShortAsCanBe(long n, String item) {
    var layout = Layout.cbor("Item", Field.natural("n"));
    assertThat(LayoutCodec.encode(layout, List.of(Layouts.number(n))))
        .isEqualTo(hex("81" + item));
    assertThat(LayoutCodec.decode(layout, hex("81" + item))).isPresent();
  }

  /** Whatever follows, and be it enough for the size that such a head would have. */
  @ParameterizedTest
  @ValueSource(strings = {"1c", "1d", "1e", "1f"})
  void reservedAndIndefiniteHeads(String head) {
    var layout = Layout.cbor("Item", Field.natural("n"), Field.octets("o", 200));
    var rest = "0000000100000000" + "58c8" + "00".repeat(200);
    assertThat(LayoutCodec.decode(layout, hex("82" + "1b" + rest))).isPresent();
    assertThat(LayoutCodec.decode(layout, hex("82" + head + rest))).isEmpty();
  }

  @Test
  void aTextOfItsOwnBoundPasses() {
    var other = ENCODED.replace("62c3bc", "686161616161616161");
    assertThat(LayoutCodec.decode(MESSAGE, hex(other))).isPresent();
  }

  /** What it announces is not there: no memory is taken for it. */
  @Test
  void hugeSizesCostNothing() {
    var layout = Layout.cbor("Huge", Field.octets("o", 0, Integer.MAX_VALUE));
    for (var size : List.of("5a7fffffff", "5b000000007fffffff", "5bffffffffffffffff"))
      assertThat(LayoutCodec.decode(layout, hex("81" + size + "00"))).isEmpty();
  }

  @Test
  void concatenationHasWidthsOnly() {
    var layout =
        Layout.concat(
            "Concat",
            Field.number(0x80),
            Field.hex("0a0b"),
            Field.choice("c", 200, "a", "b"),
            Field.natural("n", 256),
            Field.octets("o", 1, 3));
    var encoded = "80" + "0a0b" + "c9" + "0000000000000100" + "ffff";
    var components = List.of(Layouts.number(201), Layouts.number(256), hex("ffff"));
    assertThat(LayoutCodec.encode(layout, components)).asHexString().isEqualToIgnoringCase(encoded);
    assertThat(LayoutCodec.decode(layout, hex(encoded)))
        .hasValueSatisfying(
            c -> assertThat(c).usingElementComparator(Arrays::compare).isEqualTo(components));
    for (var other :
        List.of(
            "81" + encoded.substring(2),
            encoded.replace("0a0b", "0a0c"),
            encoded.replace("c9", "ca"),
            encoded.replace("c9", "c7"),
            encoded.replace("0100", "0101"),
            encoded.substring(0, 24),
            encoded + "ffff"))
      assertThat(LayoutCodec.decode(layout, hex(other))).as(other).isEmpty();
  }

  @Test
  void layoutsThatCanNotBeConcatenated() {
    for (var field :
        List.of(
            Field.words("w"),
            Field.emptyMap(),
            Field.text("t", 0, 9),
            Field.number(256),
            Field.choice("c", 255, "a", "b"))) {
      var layout = Layout.concat("Impossible", field);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LayoutCodec.decode(layout, new byte[0]))
          .withMessageContaining("Impossible");
    }
    var open = Layout.concat("Open", Field.octets("a", 0, 1), Field.octets("b", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LayoutCodec.encode(open, List.of(hex(""), hex("00"))));
  }

  @Test
  void componentsThatDoNotFit() {
    refuses(Layout.cbor("None"), hex("00"));
    refuses(Layout.cbor("One", Field.octets("o", 1)));
    refuses(Layout.cbor("Octets", Field.octets("o", 1, 2)), hex(""));
    refuses(Layout.cbor("Octets", Field.octets("o", 1, 2)), hex("000000"));
    refuses(Layout.cbor("Text", Field.text("t", 0, 2)), hex("616161"));
    refuses(Layout.cbor("Text", Field.text("t", 0, 2)), hex("ff"));
    refuses(Layout.cbor("Natural", Field.natural("n", 5)), Layouts.number(6));
    refuses(Layout.cbor("Natural", Field.natural("n")), Layouts.number(Nat.MAX + 1));
    refuses(Layout.cbor("Natural", Field.natural("n")), Layouts.number(-1));
    refuses(Layout.cbor("Natural", Field.natural("n")), hex("05"));
    refuses(Layout.cbor("Choice", Field.choice("c", 1, "a")), Layouts.number(0));
    refuses(Layout.concat("Choice", Field.choice("c", 1, "a")), Layouts.number(257));
    refuses(Layout.cbor("Negative", Field.number(-1)));
  }

  private static void refuses(Layout layout, byte[]... components) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LayoutCodec.encode(layout, List.of(components)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80", "8000", "00", "f6", "9fff"})
  void anEmptyLayoutIsTheEmptyArray(String hex) {
    assertThat(LayoutCodec.decode(Layout.cbor("None"), hex(hex)).isPresent())
        .isEqualTo(hex.equals("80"));
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
