package org.bandproof.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.bandproof.Allocated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the public-key part of an approval allocates, by the algebra and keys that it has met before. */
@Tag("allocation")
class SignatureAllocationTest {
  private final Bytes message = Bytes.of(new byte[200]);

  /** A band signs its approval; a service verifies it. */
  @ParameterizedTest
  @CsvSource({
    "bouncycastle, 2400, 9664",
    "accelerated, 2400, 9664",
    "conscrypt, 248, 144",
    "accp, 216, 48"
  })
  void perApproval(String name, long sign, long verify) {
    var crypto = new ByteCrypto(Loaded.named(name));
    var secret = crypto.key(Bytes.ofHex("55".repeat(32)));
    var key = crypto.vk(secret);
    var signature = crypto.sign(secret, message);
    assertThat(crypto.verify(key, message, signature)).isTrue();
    assertThat(Allocated.by(() -> crypto.sign(secret, message), 5, 20)).isEqualTo(sign);
    assertThat(Allocated.by(() -> crypto.verify(key, message, signature), 5, 20)).isEqualTo(verify);
  }
}
