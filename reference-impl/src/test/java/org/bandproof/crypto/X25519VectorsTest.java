package org.bandproof.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.bandproof.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("org.bandproof.crypto.Loaded#names")
class X25519VectorsTest {
  private final ByteCrypto crypto;

  X25519VectorsTest(String provider) {
    crypto = new ByteCrypto(Loaded.named(provider));
  }

  /** Points of low order and coordinates beyond p are computed with, as RFC 7748 has it. */
  @Test
  void everySharedSecretOfWycheproof() {
    int judged = 0;
    int zero = 0;
    for (var vector : Vectors.cases("x25519")) {
      var secret = crypto.key(Bytes.ofHex(vector.get("private").asText()));
      var shared = crypto.dh(secret, Bytes.ofHex(vector.get("public").asText()));
      assertThat(shared.hex()).as("%s", vector).isEqualTo(vector.get("shared").asText());
      boolean low = Vectors.flagged(vector, "ZeroSharedSecret");
      assertThat(crypto.contributory(shared)).as("%s", vector).isEqualTo(!low);
      judged++;
      if (low) zero++;
    }
    assertThat(judged).isEqualTo(518);
    assertThat(zero).isEqualTo(31);
  }

  /** RFC 7748, section 6.1. */
  @Test
  void thePublicKeyOfThePrivate() {
    var alice =
        crypto.key(
            Bytes.ofHex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
    var bob =
        crypto.key(
            Bytes.ofHex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
    assertThat(crypto.pub(bob).hex())
        .isEqualTo("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    assertThat(crypto.dh(alice, crypto.pub(bob))).isEqualTo(crypto.dh(bob, crypto.pub(alice)));
  }
}
