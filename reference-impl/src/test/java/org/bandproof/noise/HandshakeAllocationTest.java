package org.bandproof.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bandproof.Allocated;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.Loaded;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.noise.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a handshake of both parties allocates, up to the keys of the transport, by the roles' text. */
@Tag("allocation")
class HandshakeAllocationTest {
  private final Bytes empty = Bytes.of(new byte[0]);
  private final Bytes one = Bytes.ofHex("11".repeat(32));
  private final Bytes two = Bytes.ofHex("22".repeat(32));

  @ParameterizedTest
  @CsvSource({
    "bouncycastle, XX, CHACHAPOLY, 25208, 25208",
    "bouncycastle, KK, CHACHAPOLY, 25120, 25120",
    "bouncycastle, XX, AESGCM, 38888, 38888",
    "accelerated, XX, CHACHAPOLY, 25208, 25976",
    "accelerated, KK, CHACHAPOLY, 25120, 25632",
    "conscrypt, XX, CHACHAPOLY, 21928, 21928",
    "conscrypt, KK, CHACHAPOLY, 19792, 19792",
    "accp, XX, CHACHAPOLY, 25208, 25976"
  })
  void perHandshake(String name, Pattern pattern, Aead aead, long on17, long on25) {
    var crypto = new ByteCrypto(Loaded.named(name));
    assertThat(Allocated.by(() -> shake(crypto, pattern, aead), 3, 5))
        .isEqualTo(Allocated.expected(on17, on25));
  }

  private void shake(ByteCrypto crypto, Pattern pattern, Aead aead) {
    var initiator = peer(crypto, pattern, aead, true, one, two);
    var responder = peer(crypto, pattern, aead, false, two, one);
    var writer = initiator;
    var reader = responder;
    while (!(initiator.done() && responder.done())) {
      reader.read(writer.write(empty)).orElseThrow();
      var next = reader;
      reader = writer;
      writer = next;
    }
  }

  private Peer peer(
      ByteCrypto crypto, Pattern pattern, Aead aead, boolean first, Bytes own, Bytes other) {
    var rs =
        pattern.staticsKnown()
            ? Optional.of(crypto.pub(crypto.key(other)))
            : Optional.<Bytes>empty();
    var ephemeral = Bytes.ofHex((first ? "33" : "44").repeat(32));
    return new Peer(crypto, pattern, aead, first, empty, own, ephemeral, rs);
  }
}
