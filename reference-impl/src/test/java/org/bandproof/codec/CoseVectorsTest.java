package org.bandproof.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.bandproof.Vectors;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Cose;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.junit.jupiter.api.Test;

/** The examples have other headers than ours, so they judge the structure that is signed. */
class CoseVectorsTest {
  private static final String OURS = "a10127";

  private final ByteCrypto crypto = new ByteCrypto();

  @Test
  void theSignedBytesOfEveryExample() {
    int judged = 0;
    for (var vector : Vectors.cases("cose")) {
      var signed = vector.get("signed").asText();
      var header = protectedHeader(signed);
      var fields =
          Cose.SIG_STRUCTURE.fields().stream()
              .map(f -> f.equals(Field.hex(OURS)) ? Field.hex(header) : f)
              .toList();
      assertThat(fields).contains(Field.hex(header));
      var theirs = new Layout("SigStructure", Cose.SIG_STRUCTURE.form(), fields);
      var components = List.of(bytes(vector, "external"), bytes(vector, "payload"));
      assertThat(crypto.encode(theirs, components).hex())
          .as(vector.get("name").asText())
          .isEqualTo(signed);
      judged++;
    }
    assertThat(judged).isEqualTo(10);
  }

  /** The byte string after 84, "Signature1"; it is shorter than 24 bytes in every example. */
  private static String protectedHeader(String signed) {
    int at = 2 + 22;
    int size = Integer.parseInt(signed.substring(at, at + 2), 16) - 0x40;
    return signed.substring(at + 2, at + 2 + 2 * size);
  }

  @Test
  void theOneSignatureOfOurAlgorithm() {
    var vector =
        Vectors.cases("cose").stream().filter(v -> v.has("vk")).findFirst().orElseThrow();
    var key = crypto.key(bytes(vector, "secret"));
    var sign1 = vector.get("sign1").asText();
    var signature = Bytes.ofHex(sign1.substring(sign1.length() - 128));
    var signed = bytes(vector, "signed");
    assertThat(crypto.vk(key)).isEqualTo(bytes(vector, "vk"));
    assertThat(crypto.sign(key, signed)).isEqualTo(signature);
    assertThat(crypto.verify(bytes(vector, "vk"), signed, signature)).isTrue();
  }

  @Test
  void noExampleIsOneOfOurObjects() {
    for (var vector : Vectors.cases("cose")) {
      var sign1 = vector.get("sign1").asText();
      assertThat(crypto.decode(Cose.SIGN1, Bytes.ofHex(sign1))).isEmpty();
      var untagged = Bytes.ofHex(sign1.substring(sign1.indexOf("84")));
      assertThat(crypto.decode(Cose.SIGN1, untagged)).isEmpty();
    }
  }

  @Test
  void anObjectOfOurs() {
    var key = crypto.key(Bytes.ofHex("9d".repeat(32)));
    var aad = crypto.constant("bandpay/1 Order");
    var payload = crypto.constant("pay");
    var encoded = Cose.sign(crypto, key, aad, payload);
    assertThat(encoded.hex()).startsWith("84" + "43" + OURS + "a0" + "43706179" + "5840");
    var parts = crypto.decode(Cose.SIGN1, encoded).orElseThrow();
    var signed = Cose.signedBytes(crypto, aad, parts.get(0));
    assertThat(crypto.verify(crypto.vk(key), signed, parts.get(1))).isTrue();
    var other = Cose.signedBytes(crypto, crypto.constant("bandpay/1 Grant"), parts.get(0));
    assertThat(crypto.verify(crypto.vk(key), other, parts.get(1))).isFalse();
  }

  private static Bytes bytes(JsonNode vector, String field) {
    return Bytes.ofHex(vector.get(field).asText());
  }
}
