package org.bandproof.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Nat;

/** Random layouts and components that fit them. */
final class Layouts {
  /** A layout and components of it. */
  record Filled(Layout layout, List<byte[]> components) {
    byte[] encoded() {
      return LayoutCodec.encode(layout, components);
    }
  }

  /** One field and what it carries, if it is a component. */
  private record Place(Field field, List<byte[]> component) {}

  private Layouts() {}

  static Arbitrary<Filled> any() {
    return Arbitraries.oneOf(cbor(), concat());
  }

  static Arbitrary<Filled> cbor() {
    var place =
        Arbitraries.oneOf(
            literal(numbers(Nat.MAX).map(Field::number)),
            literal(bytes(0, 40).map(Layouts::hex)),
            literal(texts().map(Field::words)),
            literal(Arbitraries.just(Field.emptyMap())),
            octets(false),
            octets(true),
            text(),
            natural(),
            choice(1000));
    return place.list().ofMaxSize(30).map(places -> filled(Layout.Form.CBOR, places));
  }

  static Arbitrary<Filled> concat() {
    var place =
        Arbitraries.oneOf(
            literal(numbers(255).map(Field::number)),
            literal(bytes(0, 40).map(Layouts::hex)),
            octets(false),
            natural(),
            choice(200));
    return Combinators.combine(place.list().ofMaxSize(8), octets(true).list().ofMaxSize(1))
        .as(
            (fixed, open) -> {
              var places = new ArrayList<>(fixed);
              places.addAll(open);
              return filled(Layout.Form.CONCAT, places);
            });
  }

  /** Components that fit a given layout. */
  static Arbitrary<Filled> of(Layout layout) {
    return Combinators.combine(layout.components().stream().map(Layouts::component).toList())
        .as(components -> new Filled(layout, components));
  }

  private static Arbitrary<byte[]> component(Field.Component component) {
    if (component instanceof Field.Octets o) return bytes(o.min(), o.max());
    if (component instanceof Field.Text t)
      return Arbitraries.strings()
          .ascii()
          .ofMinLength(t.min())
          .ofMaxLength(t.max())
          .map(text -> text.getBytes(StandardCharsets.UTF_8));
    if (component instanceof Field.Natural n) return numbers(n.max()).map(Layouts::number);
    var choice = (Field.Choice) component;
    return Arbitraries.longs().between(choice.from(), choice.last()).map(Layouts::number);
  }

  static byte[] number(long n) {
    return ByteBuffer.allocate(8).putLong(n).array();
  }

  private static Filled filled(Layout.Form form, List<Place> places) {
    return new Filled(
        new Layout("Any", form, places.stream().map(Place::field).toList()),
        places.stream().flatMap(p -> p.component().stream()).toList());
  }

  private static Arbitrary<Place> literal(Arbitrary<Field> fields) {
    return fields.map(f -> new Place(f, List.of()));
  }

  private static Arbitrary<Place> octets(boolean open) {
    return bytes(0, 300)
        .map(b -> new Place(sized(b.length, open), List.of(b)));
  }

  private static Field sized(int size, boolean open) {
    return open
        ? Field.octets("octets", Math.max(0, size - 3), size + 3)
        : Field.octets("octets", size);
  }

  private static Arbitrary<Place> text() {
    return texts()
        .map(t -> t.getBytes(StandardCharsets.UTF_8))
        .map(b -> new Place(Field.text("text", b.length / 2, b.length), List.of(b)));
  }

  private static Arbitrary<Place> natural() {
    return numbers(Nat.MAX)
        .map(n -> new Place(Field.natural("n", Math.min(Nat.MAX, n + n / 3)), List.of(number(n))));
  }

  private static Arbitrary<Place> choice(int largest) {
    return Combinators.combine(
            Arbitraries.integers().between(0, largest), Arbitraries.integers().between(0, 2))
        .as((from, at) -> new Place(Field.choice("c", from, "a", "b", "c"), List.of(number(from + at))));
  }

  /** Of every magnitude, so that every size of head is met. */
  private static Arbitrary<Long> numbers(long most) {
    return Arbitraries.longs()
        .between(0, most)
        .flatMap(n -> Arbitraries.integers().between(0, 52).map(shift -> n >>> shift))
        .edgeCases(
            e -> {
              for (long edge : new long[] {0, 23, 24, 255, 256, 65535, 65536, 1L << 32})
                if (edge <= most) e.add(edge, Math.min(most, edge - 1 & Nat.MAX));
              e.add(most);
            });
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().all().excludeChars(SURROGATES).ofMaxLength(60);
  }

  private static final char[] SURROGATES = surrogates();

  private static char[] surrogates() {
    var all = new char[0xE000 - 0xD800];
    for (int i = 0; i < all.length; i++) all[i] = (char) (0xD800 + i);
    return all;
  }

  private static Arbitrary<byte[]> bytes(int least, int most) {
    return Arbitraries.bytes().array(byte[].class).ofMinSize(least).ofMaxSize(most);
  }

  private static Field hex(byte[] bytes) {
    return Field.hex(HexFormat.of().formatHex(bytes));
  }
}
