package org.bandproof.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.bandproof.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Noise has HKDF without info: the vectors, which have one, judge the HMAC beneath. */
@ParameterizedClass
@MethodSource("org.bandproof.crypto.Loaded#names")
class HkdfVectorsTest {
  private final Hash hash;
  private final ByteCrypto crypto;

  HkdfVectorsTest(String provider) {
    var named = Loaded.named(provider);
    hash = named.sha256();
    crypto = new ByteCrypto(named);
  }

  @Test
  void everyOutputOfWycheproof() {
    int judged = 0;
    int tooLong = 0;
    for (var vector : Vectors.cases("hkdf_sha256")) {
      int size = vector.get("size").asInt();
      if (size > 255 * 32) {
        assertThat(Vectors.valid(vector)).isFalse();
        tooLong++;
        continue;
      }
      byte[] salt = HexFormat.of().parseHex(vector.get("salt").asText());
      byte[] input = HexFormat.of().parseHex(vector.get("ikm").asText());
      byte[] info = HexFormat.of().parseHex(vector.get("info").asText());
      assertThat(hkdf(salt, input, info, size))
          .as("%s", vector)
          .asHexString()
          .isEqualToIgnoringCase(vector.get("okm").asText());
      var two = crypto.hkdf2(Bytes.of(salt), Bytes.of(input));
      assertThat(two.get(0).hex() + two.get(1).hex())
          .isEqualTo(HexFormat.of().formatHex(hkdf(salt, input, new byte[0], 64)));
      judged++;
    }
    assertThat(judged).isEqualTo(83);
    assertThat(tooLong).isEqualTo(3);
  }

  /** RFC 5869, section 2, in full. */
  private byte[] hkdf(byte[] salt, byte[] input, byte[] info, int size) {
    byte[] key = hmac(salt, input);
    var out = ByteBuffer.allocate(255 * 32);
    byte[] block = {};
    for (int i = 1; out.position() < size; i++) {
      var next = ByteBuffer.allocate(block.length + info.length + 1);
      block = hmac(key, next.put(block).put(info).put((byte) i).array());
      out.put(block);
    }
    return Arrays.copyOf(out.array(), size);
  }

  private byte[] hmac(byte[] key, byte[] input) {
    var out = new byte[Hash.SIZE];
    hash.hmac(key, input, out, 0);
    return out;
  }
}
