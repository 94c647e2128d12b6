package org.bandproof.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
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

  private static final class Copy implements Erasable {
    private final byte[] array;

    Copy(Object maker, byte[] array) {
      this.array = array.clone();
    }

    @Override
    public void erase() {
      Arrays.fill(array, (byte) 0);
    }
  }

  @Test
  void handlesAreMadeOnceForEachMaker() {
    var copy = bytes.handle("a", Copy.class, Copy::new);
    assertThat(copy.array).isEqualTo(bytes.toArray());
    assertThat(bytes.handle("b", Copy.class, Copy::new)).isNotSameAs(copy);
    assertThat(bytes.handle("a", Copy.class, Copy::new)).isSameAs(copy);
  }

  @Test
  void aRenewedHandleErasesTheOneBefore() {
    var first = bytes.handle("a", Copy.class, Copy::new);
    var other = bytes.handle("b", Copy.class, Copy::new);
    var second = bytes.renewed("a", Copy::new);
    assertThat(first.array).containsOnly(0);
    assertThat(other.array).isEqualTo(second.array).isEqualTo(bytes.toArray());
    assertThat(bytes.handle("a", Copy.class, Copy::new)).isSameAs(second);
    assertThat(bytes.handle("b", Copy.class, Copy::new)).isSameAs(other);
  }

  @Test
  void isGoneOnceErased() {
    var array = bytes.array();
    var one = bytes.handle("a", Copy.class, Copy::new);
    var two = bytes.handle("b", Copy.class, Copy::new);
    bytes.erase();
    assertThat(array).containsOnly(0);
    assertThat(one.array).containsOnly(0);
    assertThat(two.array).containsOnly(0);
    assertThatIllegalStateException().isThrownBy(bytes::hex);
    assertThatIllegalStateException().isThrownBy(bytes::toArray);
    assertThatIllegalStateException().isThrownBy(() -> bytes.equals(Bytes.ofHex("000000")));
    assertThatIllegalStateException().isThrownBy(() -> bytes.handle("a", Copy.class, Copy::new));
    assertThat(bytes).hasToString("3 bytes");
  }
}
