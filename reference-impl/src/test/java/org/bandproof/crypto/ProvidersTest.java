package org.bandproof.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.bandproof.spec.crypto.Aead;
import org.junit.jupiter.api.Test;

class ProvidersTest {
  /** Whoever is not there was named by the tests of vectors, which were skipped for it. */
  private static final List<ByteCrypto> THERE =
      Providers.names().stream().filter(ProvidersTest::there).map(Providers::named)
          .map(ByteCrypto::new).toList();

  private static boolean there(String name) {
    try {
      return Providers.named(name) != null;
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  @Property(tries = 100)
  void allComputeTheSame(
      @ForAll @Size(32) byte[] key,
      @ForAll @Size(32) byte[] peer,
      @ForAll @Size(max = 600) byte[] text,
      @ForAll @Size(max = 40) byte[] ad) {
    var answers = THERE.stream().map(crypto -> answers(crypto, key, peer, text, ad)).toList();
    assertThat(answers).allMatch(answers.get(0)::equals);
  }

  private static List<Bytes> answers(
      ByteCrypto crypto, byte[] key, byte[] peer, byte[] text, byte[] ad) {
    var secret = crypto.key(Bytes.of(key));
    var message = Bytes.of(text);
    var n = crypto.nat(7);
    return List.of(
        crypto.pub(secret),
        crypto.dh(secret, Bytes.of(peer)),
        crypto.hash(message),
        crypto.hkdf2(Bytes.of(peer), message).get(1),
        crypto.vk(secret),
        crypto.sign(secret, message),
        crypto.seal(Aead.CHACHAPOLY, Bytes.of(key), n, Bytes.of(ad), message),
        crypto.seal(Aead.AESGCM, Bytes.of(key), n, Bytes.of(ad), message));
  }

  /** An array for both, the plaintext within, the ciphertext in its place. */
  @Property(tries = 100)
  void offsetsAndPlaceDoNotMatter(@ForAll @Size(max = 300) byte[] text, @ForAll Aead aead) {
    for (var crypto : THERE) {
      var key = crypto.provider().cipher(aead).key(new byte[40], 3, 32);
      var apart = new byte[text.length + 16];
      key.seal(1, text, 0, text.length, text, 0, text.length, apart, 0);
      var within = new byte[text.length + 30];
      System.arraycopy(text, 0, within, 5, text.length);
      key.erase();
      var again = crypto.provider().cipher(aead).key(new byte[40], 3, 32);
      again.seal(1, text, 0, text.length, within, 5, text.length, within, 5);
      assertThat(Arrays.copyOfRange(within, 5, text.length + 21)).isEqualTo(apart);
      assertThat(again.open(1, text, 0, text.length, within, 5, text.length + 16, within, 5)).isTrue();
      assertThat(Arrays.copyOfRange(within, 5, text.length + 5)).isEqualTo(text);
    }
  }

  @Property(tries = 50)
  void aForgeryYieldsNoPlaintext(@ForAll @Size(min = 1, max = 300) byte[] text, @ForAll Aead aead) {
    for (var crypto : THERE) {
      var key = crypto.provider().cipher(aead).key(new byte[32], 0, 32);
      var sealed = new byte[text.length + 16];
      key.seal(1, text, 0, 0, text, 0, text.length, sealed, 0);
      sealed[text.length] ^= 1;
      var out = new byte[text.length];
      assertThat(key.open(1, text, 0, 0, sealed, 0, sealed.length, out, 0)).isFalse();
      assertThat(out).containsOnly(0);
      sealed[text.length] ^= 1;
      assertThat(key.open(1, text, 0, 0, sealed, 0, sealed.length, out, 0)).isTrue();
    }
  }

  @Test
  void aCounterSealsOnce() {
    for (var crypto : THERE) {
      var key = crypto.provider().chaChaPoly().key(new byte[32], 0, 32);
      var out = new byte[16];
      key.seal(5, out, 0, 0, out, 0, 0, out, 0);
      assertThatIllegalStateException()
          .isThrownBy(() -> key.seal(5, out, 0, 0, out, 0, 0, out, 0));
    }
  }

  @Test
  void whatIsNotOfferedIsSaid() {
    var jdk = Jdk.provider();
    assertThat(jdk.offers())
        .containsExactlyInAnyOrder(Primitive.SHA256, Primitive.CHACHAPOLY, Primitive.AESGCM);
    assertThatThrownBy(() -> new ByteCrypto(jdk))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContainingAll("jdk has no X25519", "bouncycastle");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Providers.named("openssl"))
        .withMessageContaining("bouncycastle, accelerated, conscrypt, accp");
  }

  /** Whoever lies about one primitive, with the rest in order. */
  private record Liar(Provider own) implements Provider {
    @Override
    public String name() {
      return "liar";
    }

    @Override
    public Set<Primitive> offers() {
      return EnumSet.of(Primitive.X25519);
    }

    @Override
    public KeyAgreement x25519() {
      return (secret, at) -> own.x25519().pair(new byte[32], 0);
    }
  }

  @Test
  void aWrongAnswerIsLoud() {
    var own = new BouncyCastle();
    var lying = new Composite("lying", List.of(new Liar(own), own));
    assertThatIllegalStateException()
        .isThrownBy(() -> SelfTest.run(lying))
        .withMessageContaining("lying computes X25519 wrongly");
  }
}
