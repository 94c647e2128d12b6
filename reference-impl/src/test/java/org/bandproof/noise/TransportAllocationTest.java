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
    "bouncycastle, CHACHAPOLY, 1064 1160 1528 2056, 1064 1160 1528 2056",
    "bouncycastle, AESGCM, 2120 2216 2584 3112, 2120 2216 2584 3112",
    "accelerated, CHACHAPOLY, 1064 1160 1528 2056, 1064 1160 6112 6640",
    "accelerated, AESGCM, 2992 3088 3584 3984, 3008 3104 3600 4000",
    "conscrypt, CHACHAPOLY, 1256 1352 1720 2248, 1256 1352 1720 2248",
    "accp, AESGCM, 1352 1448 1848 2376, 1352 1448 1848 2376"
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
