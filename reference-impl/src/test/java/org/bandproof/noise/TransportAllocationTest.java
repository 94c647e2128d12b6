package org.bandproof.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bandproof.Allocated;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.Loaded;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.noise.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sealing and opening a record of 16, 64, 244 and 512 bytes allocates, by the roles' text. */
@Tag("allocation")
class TransportAllocationTest {
  private static final int[] SIZES = {16, 64, 244, 512};

  @ParameterizedTest
  @CsvSource({
    "bouncycastle, CHACHAPOLY, 616 712 1080 1608, 616 712 1080 1608",
    "bouncycastle, AESGCM, 1672 1768 2136 2664, 1672 1768 2136 2664",
    "accelerated, CHACHAPOLY, 616 712 1080 1608, 616 712 5664 6192",
    "accelerated, AESGCM, 2544 2640 3136 3536, 2560 2656 3152 3552",
    "conscrypt, CHACHAPOLY, 808 904 1272 1800, 808 904 1272 1800",
    "accp, AESGCM, 904 1000 1400 1928, 904 1000 1400 1928"
  })
  void perRecord(String name, Aead aead, String on17, String on25) {
    var crypto = new ByteCrypto(Loaded.named(name));
    var writer = peer(crypto, aead, true);
    var reader = peer(crypto, aead, false);
    reader.read(writer.write(crypto.empty())).orElseThrow();
    writer.read(reader.write(crypto.empty())).orElseThrow();
    var measured =
        IntStream.of(SIZES)
            .mapToObj(size -> Bytes.of(new byte[size]))
            .map(text -> "" + Allocated.by(() -> reader.read(writer.write(text)).orElseThrow()))
            .collect(Collectors.joining(" "));
    assertThat(measured).isEqualTo(Allocated.expected(on17, on25));
  }

  private static Peer peer(ByteCrypto crypto, Aead aead, boolean first) {
    var own = key(first ? "11" : "22");
    var other = Optional.of(crypto.pub(crypto.key(key(first ? "22" : "11"))));
    var prologue = crypto.empty();
    return new Peer(crypto, Pattern.KK, aead, first, prologue, own, key(first ? "33" : "44"), other);
  }

  private static Bytes key(String octet) {
    return Bytes.ofHex(octet.repeat(32));
  }
}
