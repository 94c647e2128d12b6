package org.bandproof.vectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bandproof.vectors.Read.Part;

/**
 * Computes again what a vector says, with the JDK's primitives and by the text of the standards. It says
 * what is not as it computes it; of encodings it says nothing.
 */
final class Judge {
  private static final int SIGNATURE = 64;

  private final Vector vector;
  private final Part test;

  private Judge(Vector vector) {
    this.vector = vector;
    test = vector.test();
  }

  /** What is wrong, if something is. */
  static Optional<String> objection(Vector vector) {
    try {
      return new Judge(vector).objection();
    } catch (ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.of("it can't be computed: " + e.getMessage());
    }
  }

  private Optional<String> objection() {
    return switch (vector.type()) {
      case "Handshake" -> handshake();
      case "Verify" -> vector.invalid() ? Optional.empty() : verify();
      case "Sign" -> sign();
      case "Hkdf" -> keys(Jdk.hkdf(test.bytes("ck"), test.bytes("input")), "output1", "output2");
      case "Split" -> keys(Jdk.hkdf(test.bytes("ck"), new byte[0]), "k1", "k2");
      case "Record" -> record();
      case "Function" -> function();
      case "Join" -> join();
      default -> Optional.empty();
    };
  }

  private Optional<String> differs(String field, byte[] computed) {
    return Arrays.equals(test.bytes(field), computed)
        ? Optional.empty()
        : Optional.of(field + " is " + Draws.hex(computed));
  }

  private Optional<String> keys(List<byte[]> computed, String first, String second) {
    return differs(first, computed.get(0)).or(() -> differs(second, computed.get(1)));
  }

  private Optional<String> handshake() {
    var initiator = test.part("initiator");
    var responder = test.part("responder");
    var noise = new JdkNoise(vector.group().word("noise"), side(initiator), side(responder));
    var computed = JsonNodeFactory.instance.objectNode();
    noise.run(
        test.bytes("prologue"),
        all(test.parts("messages"), "payload"),
        all(test.parts("records"), "plaintext"),
        computed);
    return differs(computed);
  }

  private static JdkNoise.Side side(Part keys) {
    return JdkNoise.Side.of(keys.bytes("s"), keys.bytes("e"));
  }

  private static List<byte[]> all(List<Part> parts, String field) {
    var all = new ArrayList<byte[]>();
    parts.forEach(part -> all.add(part.bytes(field)));
    return all;
  }

  /** By their texts, in which 1 is 1 whatever holds it. */
  private Optional<String> differs(ObjectNode computed) {
    for (var names = computed.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      var here = Printed.of(test.get(name));
      var there = Printed.of(computed.get(name));
      if (!here.equals(there)) return Optional.of(name + " is not " + first(here, there));
    }
    return Optional.empty();
  }

  private static String first(String here, String there) {
    int at = 0;
    while (at < here.length() && at < there.length() && here.charAt(at) == there.charAt(at)) at++;
    int from = there.lastIndexOf('\n', at) + 1;
    int to = there.indexOf('\n', at);
    return there.substring(from, to < 0 ? there.length() : to).trim();
  }

  /** RFC 9052, section 4.4. */
  private byte[] toBeSigned() {
    return Cbor.join(
        Cbor.first(Cbor.ARRAY, 4),
        Cbor.string(Cbor.TEXT, ascii("Signature1")),
        Cbor.string(Cbor.BYTES, new byte[] {(byte) 0xa1, 0x01, 0x27}),
        Cbor.string(Cbor.BYTES, ascii(vector.group().text("externalAad"))),
        Cbor.string(Cbor.BYTES, test.bytes("payload")));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] signature() {
    var object = test.bytes("object");
    return Arrays.copyOfRange(object, object.length - SIGNATURE, object.length);
  }

  private Optional<String> verify() {
    return differs("toBeSigned", toBeSigned())
        .or(() -> differs("hash", Jdk.digest("SHA-256", test.bytes("object"))))
        .or(() -> vector.valid() ? signed() : Optional.empty());
  }

  private Optional<String> signed() {
    return Jdk.verify(test.bytes("key"), toBeSigned(), signature())
        ? Optional.empty()
        : Optional.of("the signature is not valid");
  }

  private Optional<String> sign() {
    var computed = Jdk.sign(test.bytes("secretKey"), toBeSigned());
    if (!Arrays.equals(signature(), computed))
      return Optional.of("the signature is " + Draws.hex(computed));
    return differs("toBeSigned", toBeSigned()).or(this::signed);
  }

  private Optional<String> record() {
    boolean chacha = vector.group().word("noise").contains("ChaChaPoly");
    var nonce = Jdk.nonce(chacha, Instance.number(test.bytes("n")));
    var differs = differs("nonce", nonce);
    if (differs.isPresent()) return differs;
    var key = test.bytes("k");
    if (vector.valid())
      return differs(
          "record", Jdk.seal(chacha, key, nonce, new byte[0], test.bytes("plaintext")));
    return Jdk.open(chacha, key, nonce, new byte[0], test.bytes("record"))
        .map(opened -> "the record opens");
  }

  private Optional<String> function() {
    var inputs = test.hexes("inputs").stream().map(java.util.HexFormat.of()::parseHex).toList();
    return switch (vector.group().word("function")) {
      case "MD5" -> differs("output", Jdk.digest("MD5", inputs.get(0)));
      case "SHA-256-16" ->
          differs("output", Arrays.copyOf(Jdk.digest("SHA-256", inputs.get(0)), 16));
      case "AES-128-ECB" -> differs("output", Jdk.aes128(inputs.get(0), inputs.get(1)));
      default -> Optional.empty();
    };
  }

  private Optional<String> join() {
    var refused =
        test.parts("fragments").stream()
            .map(step -> step.hex("att"))
            .filter(code -> !code.isEmpty())
            .findFirst();
    var level = vector.valid() ? "" : vector.level();
    var computed = refused.map(code -> "ATT-" + code).orElse("");
    return level.equals(computed) ? Optional.empty() : Optional.of("the level is " + computed);
  }
}
