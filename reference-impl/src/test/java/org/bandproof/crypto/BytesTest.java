package org.bandproof.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class BytesTest {
  private final Bytes bytes = Bytes.ofHex("0102ff");

  @Test
  void isAValue() {
    assertThat(bytes).isEqualTo(Bytes.of(new byte[] {1, 2, -1})).hasSameHashCodeAs(bytes);
    assertThat(bytes).isNotEqualTo(Bytes.ofHex("0102fe")).isNotEqualTo(Bytes.ofHex("0102"));
    assertThat(bytes.hex()).isEqualTo("0102ff");
  }

  @Test
  void sharesNoArray() {
    var array = new byte[] {1};
    var copied = Bytes.of(array);
    array[0] = 2;
    copied.toArray()[0] = 3;
    assertThat(copied.hex()).isEqualTo("01");
  }

  @Test
  void printsItsSizeOnly() {
    assertThat(bytes).hasToString("3 bytes");
  }

  @Test
  void isGoneOnceErased() {
    var array = bytes.array();
    var derived = bytes.derived(b -> Bytes.owning(b.toArray()));
    var derivedArray = derived.array();
    bytes.erase();
    assertThat(array).containsOnly(0);
    assertThat(derivedArray).containsOnly(0);
    assertThatIllegalStateException().isThrownBy(bytes::hex);
    assertThatIllegalStateException().isThrownBy(bytes::toArray);
    assertThatIllegalStateException().isThrownBy(() -> bytes.equals(Bytes.ofHex("000000")));
    assertThatIllegalStateException().isThrownBy(() -> bytes.derived(b -> b));
    assertThat(bytes).hasToString("3 bytes");
  }
}
