package org.bandproof.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.noise.Pattern;

/** Handshakes with every value on the way, and messages that a side must refuse. */
public final class HandshakeVectors {
  private final Rule contributory;
  private final List<String> initiators;
  private final List<String> responders;
  private final ByteCrypto crypto = new ByteCrypto();
  private final Draws draws = new Draws();
  private final VectorFile file;

  /**
   * @param initiators the roles that begin handshakes
   * @param responders the roles that answer
   */
  public HandshakeVectors(
      String protocol, Rule contributory, List<String> initiators, List<String> responders) {
    this.contributory = contributory;
    this.initiators = initiators;
    this.responders = responders;
    file =
        new VectorFile(
                "handshakes",
                protocol,
                "Noise handshakes, revision 34",
                "Handshake: 's' and 'e' are private keys (X25519), 'steps' the calls of the writer's SymmetricState",
                "(section 5.2), each with the state after it; 'input' is what is mixed or encrypted, 'output' a ciphertext.",
                "Of 'split', k1 is the initiator's key to send with, k2 the responder's. Records have no associated data.",
                "Refusal: what one side reads and writes, in order, with the keys that it has; the last step is refused, at",
                "'level': MALFORMED (not of the message's layout), UNOPENED (does not decrypt) or the rule of a zero result.")
            .note("Valid", "BASIC", "Both sides go through with it.")
            .note("OtherCipher", "BASIC", "A cipher of the Noise text that no role here uses.")
            .note("Truncated", "MISSING_STEP", "A message shorter than its keys and tags.")
            .note("Changed", "AUTH_BYPASS", "A bit of a message was changed.")
            .note("Prologue", "AUTH_BYPASS", "The sides have different prologues.")
            .note("Stranger", "AUTH_BYPASS", "The message is of another key or another handshake.")
            .note("Replayed", "AUTH_BYPASS", "A record again, left out, or sent back to its sender.")
            .note("ZeroSharedSecret", "MISSING_STEP", "A key of small order (RFC 7748, section 6.1).");
  }

  public VectorFile file() {
    return file;
  }

  static ObjectNode step(
      ObjectNode node, String what, String input, String h, String ck, String k, long n) {
    return node.put("do", what).put("input", input).put("h", h).put("ck", ck).put("k", k).put("n", n);
  }

  /** Handshakes of one pattern and cipher, each with these payloads, of as many messages as there are. */
  public HandshakeVectors handshakes(
      Pattern pattern, Aead aead, boolean used, Bytes prologue, List<List<Bytes>> payloads) {
    var group =
        file.group("Handshake")
            .with("noise", NoiseSide.name(pattern, aead))
            .roles("initiators", used ? initiators : List.of())
            .roles("responders", used ? responders : List.of());
    for (int i = 0; i < payloads.size(); i++) {
      var setting =
          new NoiseSetting(
              pattern, aead, pattern + " " + i, i == 0 ? prologue : crypto.empty(), contributory);
      var flag = used ? "Valid" : "OtherCipher";
      var comment = i == 0 ? "with the payloads of the protocol" : "no prologue, short payloads";
      handshake(setting, payloads.get(i), group.valid(flag, comment));
    }
    return this;
  }

  private void handshake(NoiseSetting setting, List<Bytes> payloads, ObjectNode test) {
    var initiator = setting.side(true);
    var responder = setting.side(false);
    test.put("prologue", setting.prologue().hex());
    keys(setting.keys(true), test.putObject("initiator"));
    keys(setting.keys(false), test.putObject("responder"));
    start(setting, initiator.steps(), test.putArray("start"));
    var messages = test.putArray("messages");
    for (int i = 0; i < payloads.size(); i++) {
      var writer = i % 2 == 0 ? initiator : responder;
      var reader = i % 2 == 0 ? responder : initiator;
      writer.steps();
      var node = messages.addObject().put("from", i % 2 == 0 ? "initiator" : "responder");
      var message = writer.write(payloads.get(i));
      if (!reader.read(message).equals(payloads.get(i)))
        throw new AssertionError("the sides do not understand each other");
      node.put("payload", payloads.get(i).hex()).put("message", message.hex());
      message(setting.pattern().tokens(i), writer.steps(), node.putArray("steps"));
    }
    test.put("handshakeHash", initiator.hash().hex());
    test.putObject("split").put("k1", initiator.sendKey().hex()).put("k2", responder.sendKey().hex());
    records(initiator, responder, test.putArray("records"));
  }

  private void keys(NoiseSide.Keys keys, ObjectNode node) {
    node.put("s", keys.s().hex()).put("sPublic", crypto.pub(crypto.key(keys.s())).hex());
    node.put("e", keys.e().hex()).put("ePublic", crypto.pub(crypto.key(keys.e())).hex());
  }

  private static void start(NoiseSetting setting, List<Traced.Step> steps, ArrayNode into) {
    var names = new ArrayList<>(List.of("Initialize", "MixHash(prologue)"));
    if (setting.pattern().staticsKnown())
      names.addAll(List.of("MixHash(s of the initiator)", "MixHash(s of the responder)"));
    for (int i = 0; i < names.size(); i++) put(names.get(i), steps.get(i), into);
  }

  private static void message(List<String> tokens, List<Traced.Step> steps, ArrayNode into) {
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      var call = token.equals("e") ? "MixHash" : token.equals("s") ? "EncryptAndHash" : "MixKey";
      put(call + "(" + token + ")", steps.get(i), into);
    }
    put("EncryptAndHash(payload)", steps.get(tokens.size()), into);
  }

  private static void put(String name, Traced.Step step, ArrayNode into) {
    var k = step.k().map(Bytes::hex).orElse("");
    var node =
        step(
            into.addObject(), name, step.input().hex(), step.h().hex(), step.ck().hex(), k, step.n());
    if (name.startsWith("EncryptAndHash"))
      node.put("output", step.output().orElse(step.input()).hex());
  }

  private void records(NoiseSide initiator, NoiseSide responder, ArrayNode into) {
    for (int i = 0; i < 4; i++) {
      var writer = i % 2 == 0 ? initiator : responder;
      var plaintext = Bytes.of(draws.bytes("record " + i, i == 3 ? 0 : 5 * i + 3));
      into.addObject()
          .put("from", i % 2 == 0 ? "initiator" : "responder")
          .put("n", i / 2)
          .put("plaintext", plaintext.hex())
          .put("record", writer.write(plaintext).hex());
    }
  }

  /** What a side that is honest refuses, message by message. */
  public HandshakeVectors refusals(Pattern pattern, Bytes prologue) {
    var name = pattern + " refusals";
    var setting = new NoiseSetting(pattern, Aead.CHACHAPOLY, name, prologue, contributory);
    for (boolean first : new boolean[] {false, true}) {
      var group =
          file.group("Refusal")
              .with("noise", NoiseSide.name(pattern, Aead.CHACHAPOLY))
              .with("side", first ? "initiator" : "responder")
              .roles("roles", first ? initiators : responders);
      for (int at = first ? 1 : 0; at < pattern.length(); at += 2)
        new RefusalVectors(setting, first, at, group, contributory).messages();
      new RefusalVectors(setting, first, pattern.length(), group, contributory).records();
    }
    return this;
  }
}
