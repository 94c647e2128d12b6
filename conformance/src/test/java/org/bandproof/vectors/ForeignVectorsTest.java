package org.bandproof.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.southernstorm.noise.protocol.CipherState;
import com.southernstorm.noise.protocol.DHState;
import com.southernstorm.noise.protocol.HandshakeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed files, read as an implementer reads them, and computed by libraries that others wrote. */
class ForeignVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  /** A group and one of its tests. */
  record One(JsonNode group, JsonNode test) {
    @Override
    public String toString() {
      return group.get("type").asText() + " " + test.get("tcId");
    }
  }

  private static Stream<One> tests(String file, String type) throws IOException {
    var root = new ObjectMapper().readTree(Files.readString(Path.of("vectors/bandpay/" + file)));
    return StreamSupport.stream(root.get("testGroups").spliterator(), false)
        .filter(group -> group.get("type").asText().equals(type))
        .flatMap(
            group ->
                StreamSupport.stream(group.get("tests").spliterator(), false)
                    .map(test -> new One(group, test)));
  }

  static List<One> handshakes() throws IOException {
    return tests("handshakes.json", "Handshake").toList();
  }

  private static byte[] hex(JsonNode node, String field) {
    return HEX.parseHex(node.get(field).textValue());
  }

  /** One side of a handshake in noise-java. */
  private static final class Side {
    private final HandshakeState state;
    private CipherState sends;
    private CipherState receives;

    Side(One one, String own, String peer) throws GeneralSecurityException {
      boolean initiator = own.equals("initiator");
      state =
          new HandshakeState(
              one.group().get("noise").textValue(),
              initiator ? HandshakeState.INITIATOR : HandshakeState.RESPONDER);
      var prologue = hex(one.test(), "prologue");
      state.setPrologue(prologue, 0, prologue.length);
      key(state.getLocalKeyPair(), hex(one.test().get(own), "s"));
      key(state.getFixedEphemeralKey(), hex(one.test().get(own), "e"));
      var theirs = hex(one.test().get(peer), "sPublic");
      if (theirs.length > 0) state.getRemotePublicKey().setPublicKey(theirs, 0);
      state.start();
    }

    private static void key(DHState pair, byte[] secret) {
      pair.setPrivateKey(secret, 0);
    }

    byte[] write(byte[] payload) throws GeneralSecurityException {
      var out = new byte[2000];
      return Arrays.copyOf(out, state.writeMessage(out, 0, payload, 0, payload.length));
    }

    byte[] read(byte[] message) throws GeneralSecurityException {
      var out = new byte[2000];
      return Arrays.copyOf(out, state.readMessage(message, 0, message.length, out, 0));
    }

    byte[] hash() {
      var hash = state.getHandshakeHash();
      var keys = state.split();
      sends = keys.getSender();
      receives = keys.getReceiver();
      return hash;
    }
  }

  @ParameterizedTest
  @MethodSource("handshakes")
  void noiseJavaGoesThroughTheHandshakes(One one) throws GeneralSecurityException {
    var sides =
        Map.of(
            "initiator", new Side(one, "initiator", "responder"),
            "responder", new Side(one, "responder", "initiator"));
    for (var message : one.test().get("messages")) {
      var from = message.get("from").textValue();
      var to = from.equals("initiator") ? "responder" : "initiator";
      var text = sides.get(from).write(hex(message, "payload"));
      assertThat(text).isEqualTo(hex(message, "message"));
      assertThat(sides.get(to).read(text)).isEqualTo(hex(message, "payload"));
    }
    for (var side : sides.values())
      assertThat(side.hash()).isEqualTo(hex(one.test(), "handshakeHash"));
    for (var record : one.test().get("records")) {
      var from = record.get("from").textValue();
      var to = from.equals("initiator") ? "responder" : "initiator";
      var plain = hex(record, "plaintext");
      var out = new byte[2000];
      int n = sides.get(from).sends.encryptWithAd(null, plain, 0, out, 0, plain.length);
      assertThat(Arrays.copyOf(out, n)).isEqualTo(hex(record, "record"));
      n = sides.get(to).receives.decryptWithAd(null, hex(record, "record"), 0, out, 0, n);
      assertThat(Arrays.copyOf(out, n)).isEqualTo(plain);
    }
  }

  static List<One> encodings() throws IOException {
    return Stream.concat(tests("messages.json", "Decode"), tests("messages.json", "Encode"))
        .filter(one -> one.group().get("form").textValue().equals("CBOR"))
        .filter(one -> one.test().get("result").textValue().equals("valid"))
        .toList();
  }

  /** What Jackson's decoder of CBOR finds, without the literals, which stand before and between. */
  @ParameterizedTest
  @MethodSource("encodings")
  void jacksonFindsTheComponents(One one) throws IOException {
    var array = new ObjectMapper(new CBORFactory()).readTree(hex(one.test(), "bytes"));
    var found = new ArrayList<String>();
    for (var element : array) found.add(component(element));
    var components = new ArrayList<String>();
    one.test().get("components").forEach(component -> components.add(component.textValue()));
    if (!components.isEmpty()) assertThat(found).containsSubsequence(components);
    assertThat(found.size() - components.size()).isBetween(0, 4);
  }

  private static String component(JsonNode element) throws IOException {
    if (element.isBinary()) return HEX.formatHex(element.binaryValue());
    if (element.isTextual())
      return HEX.formatHex(element.textValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return element.isIntegralNumber() ? "%016x".formatted(element.longValue()) : element.toString();
  }

  static List<One> refusals() throws IOException {
    return tests("handshakes.json", "Refusal").toList();
  }

  /** It refuses them too, though it knows no levels, nor a rule against zero. */
  @ParameterizedTest
  @MethodSource("refusals")
  void noiseJavaRefusesWhatDoesNotOpen(One one) throws GeneralSecurityException {
    var test = one.test();
    if (test.get("level").textValue().equals("CONTRIBUTORY")) return;
    var node = new ObjectMapper().createObjectNode();
    node.set("prologue", test.get("prologue"));
    var own = one.group().get("side").textValue();
    var peer = own.equals("initiator") ? "responder" : "initiator";
    node.putObject(own).put("s", test.get("s").asText()).put("e", test.get("e").asText());
    node.putObject(peer).put("sPublic", test.has("rs") ? test.get("rs").asText() : "");
    var side = new Side(new One(one.group(), node), own, peer);
    int left = test.get("steps").size();
    for (var step : test.get("steps")) {
      boolean last = --left == 0;
      if (step.has("write")) assertThat(text(side, step, true)).isEqualTo(hex(step, "message"));
      else if (!last) assertThat(text(side, step, false)).isEqualTo(hex(step, "payload"));
      else
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> text(side, step, false)))
            .as(test.get("comment").textValue())
            .isInstanceOf(GeneralSecurityException.class);
    }
  }

  private static byte[] text(Side side, JsonNode step, boolean write)
      throws GeneralSecurityException {
    var in = hex(step, write ? "write" : "read");
    if (side.state.getAction() == HandshakeState.SPLIT) side.hash();
    if (side.sends == null) return write ? side.write(in) : side.read(in);
    var out = new byte[2000];
    int n =
        write
            ? side.sends.encryptWithAd(null, in, 0, out, 0, in.length)
            : side.receives.decryptWithAd(null, in, 0, out, 0, in.length);
    return Arrays.copyOf(out, n);
  }
}
