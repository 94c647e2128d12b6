package org.bandproof.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.noise.Pattern;

/** Handshakes with every value on the way, and messages that a side must refuse. */
public final class HandshakeVectors {
  /** Points of small order, from https://cr.yp.to/ecdh.html, and the first with its top bit set. */
  private static final List<String> SMALL_ORDER =
      List.of(
          "0000000000000000000000000000000000000000000000000000000000000000",
          "0100000000000000000000000000000000000000000000000000000000000000",
          "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
          "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "0000000000000000000000000000000000000000000000000000000000000080");

  private static final int KEY = 32;
  private static final int TAG = 16;

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

  /** The keys and texts of a handshake, all drawn from its name. */
  private final class Setting {
    private final Pattern pattern;
    private final Aead aead;
    private final Bytes prologue;
    private final NoiseSide.Keys initiator;
    private final NoiseSide.Keys responder;

    Setting(Pattern pattern, Aead aead, String name, Bytes prologue) {
      this.pattern = pattern;
      this.aead = aead;
      this.prologue = prologue;
      var si = draw(name + " initiator s");
      var sr = draw(name + " responder s");
      initiator = new NoiseSide.Keys(si, draw(name + " initiator e"), crypto.pub(crypto.key(sr)));
      responder = new NoiseSide.Keys(sr, draw(name + " responder e"), crypto.pub(crypto.key(si)));
    }

    private Bytes draw(String name) {
      return Bytes.of(draws.bytes(name, KEY));
    }

    NoiseSide.Keys keys(boolean first) {
      return first ? initiator : responder;
    }

    NoiseSide side(boolean first) {
      return side(first, prologue);
    }

    NoiseSide side(boolean first, Bytes with) {
      return new NoiseSide(pattern, aead, first, with, keys(first), contributory);
    }
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
      var setting = new Setting(pattern, aead, pattern + " " + i, i == 0 ? prologue : crypto.empty());
      var flag = used ? "Valid" : "OtherCipher";
      var comment = i == 0 ? "with the payloads of the protocol" : "no prologue, short payloads";
      handshake(setting, payloads.get(i), group.valid(flag, comment));
    }
    return this;
  }

  private void handshake(Setting setting, List<Bytes> payloads, ObjectNode test) {
    var initiator = setting.side(true);
    var responder = setting.side(false);
    test.put("prologue", setting.prologue.hex());
    keys(setting.initiator, test.putObject("initiator"));
    keys(setting.responder, test.putObject("responder"));
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
      message(setting.pattern.tokens(i), writer.steps(), node.putArray("steps"));
    }
    test.put("handshakeHash", initiator.hash().hex());
    test.putObject("split").put("k1", initiator.sendKey().hex()).put("k2", responder.sendKey().hex());
    records(initiator, responder, test.putArray("records"));
  }

  private void keys(NoiseSide.Keys keys, ObjectNode node) {
    node.put("s", keys.s().hex()).put("sPublic", crypto.pub(crypto.key(keys.s())).hex());
    node.put("e", keys.e().hex()).put("ePublic", crypto.pub(crypto.key(keys.e())).hex());
  }

  private static void start(Setting setting, List<Traced.Step> steps, ArrayNode into) {
    var names = new ArrayList<>(List.of("Initialize", "MixHash(prologue)"));
    if (setting.pattern.staticsKnown())
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
    for (boolean first : new boolean[] {false, true}) {
      var group =
          file.group("Refusal")
              .with("noise", NoiseSide.name(pattern, Aead.CHACHAPOLY))
              .with("side", first ? "initiator" : "responder")
              .roles("roles", first ? initiators : responders);
      var setting = new Setting(pattern, Aead.CHACHAPOLY, pattern + " refusals", prologue);
      for (int at = first ? 1 : 0; at < pattern.length(); at += 2)
        new Refused(setting, first, at, group).all();
      new Refused(setting, first, pattern.length(), group).records();
    }
    return this;
  }

  /** The refusals of one side at one message. */
  private final class Refused {
    private final Setting setting;
    private final boolean first;
    private final int at;
    private final VectorFile.Group group;
    private ObjectNode last;

    Refused(Setting setting, boolean first, int at, VectorFile.Group group) {
      this.setting = setting;
      this.first = first;
      this.at = at;
      this.group = group;
    }

    private Bytes payload(int i) {
      return Bytes.of(draws.bytes("payload " + i, 4 + i));
    }

    /** The message that is awaited, by a peer with this prologue. */
    private Bytes awaited(Setting by, Bytes prologue) {
      var writer = by.side(!first, prologue);
      var reader = by.side(first, prologue);
      for (int i = 0; i < at; i++) pass(writer, reader, i);
      return writer.write(payload(at));
    }

    private void pass(NoiseSide other, NoiseSide own, int i) {
      boolean ours = i % 2 == (first ? 0 : 1);
      if (ours) other.read(own.write(payload(i)));
      else own.read(other.write(payload(i)));
    }

    private ArrayNode test(String flag, String comment, String level) {
      var keys = setting.keys(first);
      var test = group.invalid(flag, "message " + (at + 1) + ": " + comment, level);
      test.put("prologue", setting.prologue.hex());
      test.put("s", keys.s().hex()).put("e", keys.e().hex());
      if (setting.pattern.staticsKnown()) test.put("rs", keys.peer().hex());
      last = test;
      return test.putArray("steps");
    }

    /** The steps before the message, as they are, with the other side as it is. */
    private NoiseSide before(ArrayNode steps, NoiseSide other) {
      var own = setting.side(first);
      for (int i = 0; i < at; i++) {
        var payload = payload(i);
        if (i % 2 == (first ? 0 : 1)) {
          var message = own.write(payload);
          other.read(message);
          steps.addObject().put("write", payload.hex()).put("message", message.hex());
        } else {
          var message = other.write(payload);
          own.read(message);
          steps.addObject().put("read", message.hex()).put("payload", payload.hex());
        }
      }
      return own;
    }

    /** As before a record: the handshake has an end, of which the side tells the hash and the peer's key. */
    private ArrayNode ended(String flag, String comment) {
      var keys = setting.keys(first);
      var test = test(flag, comment, "UNOPENED");
      var own = setting.side(first);
      var other = setting.side(!first);
      for (int i = 0; i < at; i++) pass(other, own, i);
      last.putObject("end").put("hash", own.hash().hex()).put("rs", keys.peer().hex());
      return test;
    }

    private void refuse(String flag, String comment, String level, byte[] message) {
      var steps = test(flag, comment, level);
      before(steps, setting.side(!first));
      steps.addObject().put("read", Draws.hex(message));
    }

    void all() {
      var good = awaited(setting, setting.prologue).toArray();
      int least = least();
      refuse("Truncated", "no bytes", "MALFORMED", new byte[0]);
      refuse("Truncated", "one byte less than the least", "MALFORMED", Arrays.copyOf(good, least - 1));
      if (least > KEY) keyed(good, least);
      if (setting.pattern.tokens(at).contains("e")) zero(good);
    }

    private int least() {
      int least = at == 0 && !setting.pattern.staticsKnown() ? 0 : TAG;
      for (var token : setting.pattern.tokens(at))
        if (token.equals("e")) least += KEY;
        else if (token.equals("s")) least += KEY + TAG;
      return least;
    }

    private void keyed(byte[] good, int least) {
      refuse("Truncated", "its last byte is missing", "UNOPENED", Arrays.copyOf(good, good.length - 1));
      refuse("Changed", "a bit of its first byte", "UNOPENED", flipped(good, 0));
      refuse("Changed", "a bit of its last byte", "UNOPENED", flipped(good, good.length - 1));
      if (least > KEY + TAG)
        refuse("Changed", "a bit of s or its tag", "UNOPENED",
            flipped(good, setting.pattern.tokens(at).contains("e") ? KEY : KEY));
      refuse("Changed", "a byte too many", "UNOPENED", Arrays.copyOf(good, good.length + 1));
      refuse("Prologue", "the other side has another prologue", "UNOPENED",
          awaited(setting, crypto.constant("another")).toArray());
      var stranger =
          new Setting(setting.pattern, setting.aead, "a stranger", setting.prologue);
      refuse("Stranger", "of another handshake", "UNOPENED",
          awaited(stranger, setting.prologue).toArray());
    }

    /** The rule decides at the first Diffie-Hellman: here, or when the answer is written. */
    private void zero(byte[] good) {
      boolean mixed = setting.pattern.tokens(at).size() > 1;
      for (var point : SMALL_ORDER.subList(0, at == 0 ? SMALL_ORDER.size() : 1)) {
        var message = good.clone();
        System.arraycopy(Bytes.ofHex(point).toArray(), 0, message, 0, KEY);
        var steps = test("ZeroSharedSecret", "e is " + point, contributory.name());
        before(steps, setting.side(!first));
        var read = steps.addObject().put("read", Draws.hex(message));
        if (mixed) continue;
        read.put("payload", payload(at).hex());
        steps.addObject().put("write", payload(at + 1).hex());
      }
    }

    /** Records after the handshake. */
    void records() {
      var good = setting.side(!first);
      var steps = ended("Changed", "a record, a bit of its last byte");
      before(steps, good);
      var record = good.write(payload(0)).toArray();
      read(steps, flipped(record, record.length - 1));
      fresh("Truncated", "a record of 15 bytes", Arrays.copyOf(record, 15));
      fresh("Truncated", "a record of no bytes", new byte[0]);
      fresh("Replayed", "the second record first", second());
      replayed(record);
      reflected();
    }

    private void fresh(String flag, String comment, byte[] record) {
      var steps = ended(flag, comment);
      before(steps, setting.side(!first));
      read(steps, record);
    }

    private void read(ArrayNode steps, byte[] record) {
      steps.addObject().put("read", Draws.hex(record));
    }

    private byte[] second() {
      var other = setting.side(!first);
      var own = setting.side(first);
      for (int i = 0; i < at; i++) pass(other, own, i);
      other.write(payload(0));
      return other.write(payload(0)).toArray();
    }

    private void replayed(byte[] record) {
      var steps = ended("Replayed", "a record twice");
      before(steps, setting.side(!first));
      steps.addObject().put("read", Draws.hex(record)).put("payload", payload(0).hex());
      read(steps, record);
    }

    private void reflected() {
      var steps = ended("Replayed", "its own record sent back");
      var own = before(steps, setting.side(!first));
      var record = own.write(payload(0));
      steps.addObject().put("write", payload(0).hex()).put("message", record.hex());
      read(steps, record.toArray());
    }

    private byte[] flipped(byte[] message, int at) {
      var changed = message.clone();
      changed[at] ^= 1;
      return changed;
    }
  }
}
