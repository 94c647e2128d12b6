package org.bandproof.spec.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.junit.jupiter.api.Test;

class CddlTest {
  private static final Layout NOTE =
      Layout.cbor("SideNote", Field.octets("salt", 16, 32), Field.natural("amount", 500));
  private static final Layout FRAME =
      Layout.concat(
          "Frame",
          Field.hex("feed"),
          Field.choice("kind", 1, "first", "last"),
          Field.natural("count"),
          Field.octets("mac", 4),
          Field.octets("rest", 0, 20));
  private static final Layout GRANT =
      Layout.cbor(
          "Grant",
          Field.number(3),
          Field.octets("bandId", 16),
          Field.natural("epoch"),
          Field.choice("method", 0, "tap", "digits"),
          Field.holding("note", "SideNote", 300),
          Field.holding("frame", "Frame", 40),
          Field.emptyMap(),
          Field.words("Signature\"1"),
          Field.hex("a10127"),
          Field.text("payee", 1, 64));

  @Test
  void everySortOfFieldHasItsCddl() {
    assertThat(Cddl.of(List.of(GRANT, FRAME, NOTE)))
        .isEqualTo(
            """
            grant = [
              3,
              band-id: bstr .size 16,
              epoch: 0..9007199254740991,
              method: &(tap: 0, digits: 1),
              note: bstr .cbor side-note, ; at most 300 bytes
              frame: bstr .size (0..40), ; holds Frame
              {},
              "Signature\\"1",
              h'a10127',
              payee: tstr .size (1..64),
            ]

            side-note = [
              salt: bstr .size (16..32),
              amount: 0..500,
            ]
            """);
  }

  @Test
  void placesOfBytesAreCountedAsLongAsTheyAreFixed() {
    assertThat(ByteTables.of(List.of(NOTE, FRAME)))
        .isEqualTo(
            """
            **Frame**, 15 to 35 bytes

            | bytes | field | value |
            | --- | --- | --- |
            | 0-1 |  | `feed` |
            | 2 | kind | `01` first, `02` last |
            | 3-10 | count | big-endian, at most 9007199254740991 |
            | 11-14 | mac |  |
            | 15 to the end | rest | 0 to 20 bytes |
            """);
  }
}
