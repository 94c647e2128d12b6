package org.bandproof.spec.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.bandproof.spec.crypto.Counting.Operation;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {
  private final Terms terms = new Terms();

  private Counting<Term> counting(int size) {
    return new Counting<>(terms, value -> size);
  }

  /** FIPS 180-4, 5.1.1: one bit and 64 bits of length are added to whole blocks of 512. */
  @ParameterizedTest
  @CsvSource({"0, 1", "55, 1", "56, 2", "64, 2", "119, 2", "120, 3"})
  void aHashOfSizeHasSoManyBlocks(int size, int blocks) {
    var counting = counting(size);
    counting.hash(terms.empty());
    assertThat(counting.counts()).containsEntry(Operation.BLOCK, blocks);
  }

  /** RFC 2104, and Noise 4.3: three HMACs, of which the second and third are of 1 and 33 bytes. */
  @ParameterizedTest
  @CsvSource({"0, 12", "32, 12", "56, 13"})
  void anHkdfOfSizeHasSoManyBlocks(int size, int blocks) {
    var counting = counting(size);
    counting.hkdf2(terms.empty(), terms.empty());
    assertThat(counting.counts()).containsEntry(Operation.BLOCK, blocks);
  }

  @Test
  void aKeyIsSetUpOnce() {
    var counting = counting(0);
    for (var key : new String[] {"a", "b", "a"})
      counting.seal(
          Aead.CHACHAPOLY, Terms.name(key, 32), terms.nat(0), terms.empty(), terms.empty());
    assertThat(counting.counts())
        .containsEntry(Operation.KEY, 2)
        .containsEntry(Operation.SEAL, 3)
        .doesNotContainKey(Operation.HASH);
  }

  @Test
  void aTagIsNoPlaintext() {
    var counting = counting(20);
    var key = Terms.name("k", 32);
    counting.open(Aead.CHACHAPOLY, key, terms.nat(0), terms.empty(), terms.empty());
    assertThat(counting.counts()).containsEntry(Operation.BYTE, 24);
  }
}
