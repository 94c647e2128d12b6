package org.bandproof.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A handshake with both its sides in one place, by Noise revision 34 and the JDK's primitives: a second
 * reading of the text, which shares nothing with the one that runs. It tells every value on the way.
 */
final class JdkNoise {
  private static final Map<String, List<String>> MESSAGES =
      Map.of("XX", List.of("e", "e ee s es", "s se"), "KK", List.of("e es ss", "e ee se"));

  private final String pattern;
  private final boolean chacha;
  private final Side initiator;
  private final Side responder;
  private byte[] h;
  private byte[] ck;
  private byte[] k = new byte[0];
  private long n;

  /** The keys of one side. */
  record Side(byte[] s, byte[] sPublic, byte[] e, byte[] ePublic) {
    static Side of(byte[] s, byte[] e) {
      return new Side(s, Jdk.x25519Public(s), e, Jdk.x25519Public(e));
    }

    void into(ObjectNode node) {
      node.put("s", Draws.hex(s)).put("sPublic", Draws.hex(sPublic));
      node.put("e", Draws.hex(e)).put("ePublic", Draws.hex(ePublic));
    }
  }

  /**
   * @throws IllegalArgumentException if there is no such protocol here
   */
  JdkNoise(String name, Side initiator, Side responder) {
    var parts = name.split("_");
    boolean known =
        parts.length == 5
            && MESSAGES.containsKey(parts[1])
            && List.of("ChaChaPoly", "AESGCM").contains(parts[3])
            && name.equals("Noise_" + parts[1] + "_25519_" + parts[3] + "_SHA256");
    if (!known) throw new IllegalArgumentException("no Noise protocol of these vectors: " + name);
    pattern = parts[1];
    chacha = parts[3].equals("ChaChaPoly");
    this.initiator = initiator;
    this.responder = responder;
    h = new byte[32];
    var text = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, h, 0, text.length);
    ck = h;
  }

  /** The number of messages of a Noise protocol. */
  static int messages(String name) {
    var pattern = name.split("_");
    boolean known = pattern.length == 5 && MESSAGES.containsKey(pattern[1]);
    if (!known) throw new IllegalArgumentException("no Noise protocol of these vectors: " + name);
    return MESSAGES.get(pattern[1]).size();
  }

  /** Adds what a test says of a handshake behind its inputs. */
  void run(byte[] prologue, List<byte[]> payloads, List<byte[]> plaintexts, ObjectNode test) {
    initiator.into(test.putObject("initiator"));
    responder.into(test.putObject("responder"));
    start(prologue, test.putArray("start"));
    var messages = test.putArray("messages");
    for (int i = 0; i < payloads.size(); i++)
      message(i, payloads.get(i), messages.addObject());
    test.put("handshakeHash", Draws.hex(h));
    var keys = Jdk.hkdf(ck, new byte[0]);
    test.putObject("split").put("k1", Draws.hex(keys.get(0))).put("k2", Draws.hex(keys.get(1)));
    var records = test.putArray("records");
    for (int i = 0; i < plaintexts.size(); i++) {
      boolean first = i % 2 == 0;
      var record = records.addObject().put("from", first ? "initiator" : "responder");
      record.put("n", i / 2).put("plaintext", Draws.hex(plaintexts.get(i)));
      var nonce = Jdk.nonce(chacha, i / 2);
      var sealed =
          Jdk.seal(chacha, keys.get(first ? 0 : 1), nonce, new byte[0], plaintexts.get(i));
      record.put("record", Draws.hex(sealed));
    }
  }

  private void start(byte[] prologue, ArrayNode steps) {
    step("Initialize", new byte[0], steps);
    mixHash("prologue", prologue, steps);
    if (!pattern.equals("KK")) return;
    mixHash("s of the initiator", initiator.sPublic(), steps);
    mixHash("s of the responder", responder.sPublic(), steps);
  }

  private void message(int i, byte[] payload, ObjectNode node) {
    boolean byInitiator = i % 2 == 0;
    var writer = byInitiator ? initiator : responder;
    node.put("from", byInitiator ? "initiator" : "responder").put("payload", Draws.hex(payload));
    node.putNull("message");
    var steps = node.putArray("steps");
    var text = new java.io.ByteArrayOutputStream();
    for (var token : MESSAGES.get(pattern).get(i).split(" ")) {
      if (token.equals("e")) {
        mixHash("e", writer.ePublic(), steps);
        text.writeBytes(writer.ePublic());
      } else if (token.equals("s")) {
        text.writeBytes(encrypt("s", writer.sPublic(), steps));
      } else {
        mixKey(token, steps);
      }
    }
    text.writeBytes(encrypt("payload", payload, steps));
    node.put("message", Draws.hex(text.toByteArray()));
  }

  private void mixHash(String what, byte[] data, ArrayNode steps) {
    h = Jdk.digest("SHA-256", Cbor.join(h, data));
    step("MixHash(" + what + ")", data, steps);
  }

  /** The initiator's key is named first. */
  private void mixKey(String token, ArrayNode steps) {
    var own = token.charAt(0) == 'e' ? initiator.e() : initiator.s();
    var peer = token.charAt(1) == 'e' ? responder.ePublic() : responder.sPublic();
    var shared =
        Jdk.x25519(own, peer).orElseThrow(() -> new IllegalArgumentException(token + " is zero"));
    var out = Jdk.hkdf(ck, shared);
    ck = out.get(0);
    k = out.get(1);
    n = 0;
    step("MixKey(" + token + ")", shared, steps);
  }

  private byte[] encrypt(String what, byte[] plaintext, ArrayNode steps) {
    var out = plaintext;
    if (k.length > 0) out = Jdk.seal(chacha, k, Jdk.nonce(chacha, n++), h, plaintext);
    h = Jdk.digest("SHA-256", Cbor.join(h, out));
    step("EncryptAndHash(" + what + ")", plaintext, steps).put("output", Draws.hex(out));
    return out;
  }

  private ObjectNode step(String what, byte[] input, ArrayNode steps) {
    return HandshakeVectors.step(
        steps.addObject(), what, Draws.hex(input), Draws.hex(h), Draws.hex(ck), Draws.hex(k), n);
  }
}
