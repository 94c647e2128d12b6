package org.bandproof.noise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.bandproof.Vectors;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.noise.Pattern;
import org.junit.jupiter.api.Test;

class NoiseVectorsTest {
  @Test
  void bothSidesOfEveryVector() {
    int messages = 0;
    for (var vector : Vectors.cases("noise")) {
      var name = vector.get("protocol").asText().split("_");
      var pattern = Pattern.valueOf(name[1]);
      var aead = Aead.valueOf(name[3].toUpperCase(Locale.ROOT));
      var initiator = peer(pattern, aead, vector, "initiator");
      var responder = peer(pattern, aead, vector, "responder");
      boolean initiatorWrites = true;
      for (var message : vector.get("messages")) {
        var writer = initiatorWrites ? initiator : responder;
        var reader = initiatorWrites ? responder : initiator;
        var payload = Bytes.ofHex(message.get("payload").asText());
        var ciphertext = writer.write(payload);
        assertThat(ciphertext.hex()).isEqualTo(message.get("ciphertext").asText());
        assertThat(reader.read(ciphertext)).contains(payload);
        initiatorWrites = !initiatorWrites;
        messages++;
      }
      assertThat(initiator.hash().hex()).isEqualTo(vector.get("hash").asText());
      assertThat(responder.hash()).isEqualTo(initiator.hash());
    }
    assertThat(messages).isEqualTo(4 * 6);
  }

  private static Peer peer(Pattern pattern, Aead aead, JsonNode vector, String side) {
    var keys = vector.get(side);
    return new Peer(
        pattern,
        aead,
        side.equals("initiator"),
        Bytes.ofHex(vector.get("prologue").asText()),
        Bytes.ofHex(keys.get("s").asText()),
        Bytes.ofHex(keys.get("e").asText()),
        Optional.ofNullable(keys.get("rs")).map(rs -> Bytes.ofHex(rs.asText())));
  }
}
