package org.bandproof.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import org.bandproof.Vectors;
import org.bandproof.spec.crypto.Aead;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("org.bandproof.crypto.Loaded#names")
class AeadVectorsTest {
  private final Provider provider;
  private final ByteCrypto crypto;

  AeadVectorsTest(String provider) {
    this.provider = Loaded.named(provider);
    crypto = new ByteCrypto(this.provider);
  }

  @ParameterizedTest
  @CsvSource({"CHACHAPOLY, chacha20_poly1305, 325, 256, 9", "AESGCM, aes_gcm, 316, 79, 183"})
  void everyVerdictOfWycheproof(Aead aead, String file, int cases, int valid, int badNonces) {
    var cipher = provider.cipher(aead);
    int judged = 0;
    int sealed = 0;
    int refused = 0;
    for (var vector : Vectors.cases(file)) {
      judged++;
      byte[] key = hex(vector, "key");
      byte[] nonce = hex(vector, "iv");
      byte[] ad = hex(vector, "aad");
      byte[] text = hex(vector, "msg");
      byte[] ciphertext = ciphertext(vector);
      if (key.length == 24) {
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.key(key, 0, key.length));
        refused++;
        continue;
      }
      var handle = cipher.key(key, 0, key.length);
      if (nonce.length != 12) {
        assertThatIllegalArgumentException().isThrownBy(() -> seal(handle, nonce, ad, text));
        assertThatIllegalArgumentException().isThrownBy(() -> open(handle, nonce, ad, ciphertext));
        refused++;
      } else if (Vectors.valid(vector)) {
        assertThat(open(handle, nonce, ad, ciphertext)).as("%s", vector).contains(text);
        assertThat(seal(handle, nonce, ad, text)).as("%s", vector).isEqualTo(ciphertext);
        sealed++;
      } else assertThat(open(handle, nonce, ad, ciphertext)).as("%s", vector).isEmpty();
    }
    assertThat(judged).isEqualTo(cases);
    assertThat(sealed).isEqualTo(valid);
    assertThat(refused).isEqualTo(badNonces);
  }

  /** The few vectors whose nonces are Noise's, be their counters larger than a natural gets. */
  @ParameterizedTest
  @CsvSource({"CHACHAPOLY, chacha20_poly1305, 10", "AESGCM, aes_gcm, 1"})
  void theAlgebraOnThoseThatFit(Aead aead, String file, int cases) {
    int judged = 0;
    for (var vector : Vectors.cases(file)) {
      var nonce = ByteBuffer.wrap(hex(vector, "iv"));
      if (hex(vector, "key").length != 32 || nonce.remaining() != 12 || nonce.getInt() != 0)
        continue;
      if (aead == Aead.CHACHAPOLY) nonce.order(ByteOrder.LITTLE_ENDIAN);
      var n = crypto.nat(Bytes.of(ByteBuffer.allocate(8).putLong(nonce.getLong()).array()));
      var key = Bytes.of(hex(vector, "key"));
      var ad = Bytes.of(hex(vector, "aad"));
      var text = Bytes.of(hex(vector, "msg"));
      var ciphertext = Bytes.of(ciphertext(vector));
      assertThat(Vectors.valid(vector)).isTrue();
      assertThat(crypto.open(aead, key, n, ad, ciphertext)).contains(text);
      assertThat(crypto.seal(aead, key, n, ad, text)).isEqualTo(ciphertext);
      judged++;
    }
    assertThat(judged).isEqualTo(cases);
  }

  private static byte[] seal(AeadKey key, byte[] nonce, byte[] ad, byte[] text) {
    var out = new byte[text.length + AeadCipher.TAG];
    key.seal(nonce, ad, 0, ad.length, text, 0, text.length, out, 0);
    return out;
  }

  private static Optional<byte[]> open(AeadKey key, byte[] nonce, byte[] ad, byte[] ciphertext) {
    var out = new byte[Math.max(0, ciphertext.length - AeadCipher.TAG)];
    boolean opened = key.open(nonce, ad, 0, ad.length, ciphertext, 0, ciphertext.length, out, 0);
    return opened ? Optional.of(out) : Optional.empty();
  }

  private static byte[] ciphertext(JsonNode vector) {
    byte[] ciphertext = hex(vector, "ct");
    byte[] tag = hex(vector, "tag");
    return ByteBuffer.allocate(ciphertext.length + tag.length).put(ciphertext).put(tag).array();
  }

  private static byte[] hex(JsonNode vector, String field) {
    return HexFormat.of().parseHex(vector.get(field).asText());
  }
}
