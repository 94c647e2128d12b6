package org.bandproof.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Nat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ByteCryptoTest {
  private final ByteCrypto crypto = new ByteCrypto();
  private final Bytes seed = Bytes.of(new byte[32]);

  @Test
  void hashIsSha256() {
    assertThat(crypto.hash(crypto.constant("abc")).hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Property
  void whatIsMixedIsHashedInOne(@ForAll @Size(32) byte[] h, @ForAll @Size(max = 300) byte[] data) {
    var one = Bytes.ofHex(Bytes.of(h).hex() + Bytes.of(data).hex());
    assertThat(crypto.mixHash(Bytes.of(h), Bytes.of(data))).isEqualTo(crypto.hash(one));
  }

  /** As on terms, which encode both by a layout. */
  @ParameterizedTest
  @CsvSource({"31, 0", "33, 0", "32, 65536"})
  void whatIsMixedHasASize(int h, int data) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> crypto.mixHash(Bytes.of(new byte[h]), Bytes.of(new byte[data])));
  }

  /** RFC 1321, A.5; FIPS 197, C.1. */
  @Test
  void functionsAreFoundByName() {
    assertThat(crypto.apply(new Function("MD5", 1, 16), List.of(crypto.constant("abc"))).hex())
        .isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    var key = Bytes.ofHex("000102030405060708090a0b0c0d0e0f");
    var block = Bytes.ofHex("00112233445566778899aabbccddeeff");
    assertThat(crypto.apply(new Function("AES-128-ECB", 2, 16), List.of(key, block)).hex())
        .isEqualTo("69c4e0d86a7b0430d8cdb78070b4c55a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> crypto.apply(new Function("MD6", 1, 16), List.of(block)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> crypto.apply(new Function("AES-128-ECB", 2, 16), List.of(key)));
  }

  @Test
  void constantsAreUtf8() {
    assertThat(crypto.constant("\u0001\u0000\u0002\u0000").hex()).isEqualTo("01000200");
    assertThat(crypto.empty().size()).isZero();
  }

  @Property
  void naturalsAreOrderedAsNumbersAre(
      @ForAll @LongRange(min = 0, max = Nat.MAX) long a,
      @ForAll @LongRange(min = 0, max = Nat.MAX) long b) {
    assertThat(crypto.less(crypto.nat(a), crypto.nat(b))).isEqualTo(a < b);
    assertThat(crypto.atMost(crypto.nat(a), crypto.nat(b))).isEqualTo(a <= b);
    assertThat(crypto.number(crypto.nat(a))).isEqualTo(a);
    assertThat(crypto.atMost(crypto.nat(a), crypto.nat(a))).isTrue();
  }

  @Test
  void naturalsEnd() {
    assertThat(crypto.number(crypto.succ(crypto.nat(Nat.MAX - 1)))).isEqualTo(Nat.MAX);
    assertThatIllegalStateException().isThrownBy(() -> crypto.succ(crypto.nat(Nat.MAX)));
    assertThatIllegalArgumentException().isThrownBy(() -> crypto.nat(Nat.MAX + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> crypto.nat(-1));
  }

  @Property(tries = 200)
  void aDecisionNeverThrows(
      @ForAll Aead aead,
      @ForAll @Size(max = 70) byte[] a,
      @ForAll @Size(max = 70) byte[] b,
      @ForAll @Size(max = 70) byte[] c) {
    var one = Bytes.of(a);
    var two = Bytes.of(b);
    assertThat(crypto.verify(one, two, Bytes.of(c))).isFalse();
    assertThat(crypto.open(aead, one, crypto.nat(0), two, Bytes.of(c))).isEmpty();
    assertThat(crypto.same(one, two)).isEqualTo(one.hex().equals(two.hex()));
  }

  @ParameterizedTest
  @EnumSource
  void anythingChangedDoesNotOpen(Aead aead) {
    var fresh = FreshBytes.replayed(crypto, seed, "open", 0);
    var key = fresh.bytes(32);
    var ad = fresh.bytes(5);
    var text = fresh.bytes(40);
    var n = crypto.nat(7);
    var sealed = crypto.seal(aead, key, n, ad, text);
    assertThat(sealed.size()).isEqualTo(56);
    assertThat(crypto.open(aead, key, n, ad, sealed)).contains(text);
    assertThat(crypto.open(aead, key, crypto.nat(8), ad, sealed)).isEmpty();
    assertThat(crypto.open(aead, fresh.bytes(32), n, ad, sealed)).isEmpty();
    assertThat(crypto.open(aead, key, n, text, sealed)).isEmpty();
    for (int i = 0; i < sealed.size(); i++) {
      var changed = sealed.toArray();
      changed[i] ^= 1;
      assertThat(crypto.open(aead, key, n, ad, Bytes.of(changed))).isEmpty();
    }
  }

  @Test
  void aSignatureIsForItsKeyAndMessage() {
    var fresh = FreshBytes.replayed(crypto, seed, "sign", 0);
    var key = fresh.secret();
    var message = fresh.bytes(20);
    var signature = crypto.sign(key, message);
    assertThat(crypto.verify(crypto.vk(key), message, signature)).isTrue();
    assertThat(crypto.verify(crypto.vk(fresh.secret()), message, signature)).isFalse();
    assertThat(crypto.verify(crypto.vk(key), fresh.bytes(20), signature)).isFalse();
  }

  @Test
  void chanceIsReplayedFromItsSeed() {
    var first = FreshBytes.replayed(crypto, seed, "band", 3);
    var again = FreshBytes.replayed(crypto, seed, "band", 3);
    var bytes = first.bytes(70);
    assertThat(again.bytes(70)).isEqualTo(bytes);
    assertThat(first.secret()).isEqualTo(again.secret());
    assertThat(first.bytes(70)).isNotEqualTo(bytes);
    assertThat(FreshBytes.replayed(crypto, seed, "band", 4).bytes(70)).isNotEqualTo(bytes);
    assertThat(FreshBytes.replayed(crypto, seed, "wallet", 3).bytes(70)).isNotEqualTo(bytes);
    var other = Bytes.ofHex("01".repeat(32));
    assertThat(FreshBytes.replayed(crypto, other, "band", 3).bytes(70)).isNotEqualTo(bytes);
    assertThat(bytes.hex().substring(0, 64)).isNotEqualTo(bytes.hex().substring(64, 128));
  }

  @Test
  void chanceIsRandomOtherwise() {
    var fresh = FreshBytes.random(crypto, new SecureRandom());
    assertThat(fresh.bytes(32)).isNotEqualTo(fresh.bytes(32));
    assertThat(fresh.bytes(5).size()).isEqualTo(5);
  }
}
