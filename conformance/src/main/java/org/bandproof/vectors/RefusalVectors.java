package org.bandproof.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.model.Rule;

/** What one side of a handshake must refuse in the place of one message, or of the records behind it. */
final class RefusalVectors {
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

  private final NoiseSetting setting;
  private final boolean first;
  private final int at;
  private final VectorFile.Group group;
  private final Rule contributory;
  private final Draws draws = new Draws();
  private ObjectNode last;

  RefusalVectors(
      NoiseSetting setting, boolean first, int at, VectorFile.Group group, Rule contributory) {
    this.setting = setting;
    this.first = first;
    this.at = at;
    this.group = group;
    this.contributory = contributory;
  }

  private Bytes payload(int i) {
    return Bytes.of(draws.bytes("payload " + i, 4 + i));
  }

  /** The message that is awaited, by a peer with this prologue. */
  private Bytes awaited(NoiseSetting by, Bytes prologue) {
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
    test.put("prologue", setting.prologue().hex());
    test.put("s", keys.s().hex()).put("e", keys.e().hex());
    if (setting.pattern().staticsKnown()) test.put("rs", keys.peer().hex());
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

  /** Each awaited message, spoilt. */
  void messages() {
    var good = awaited(setting, setting.prologue()).toArray();
    int least = least();
    refuse("Truncated", "no bytes", "MALFORMED", new byte[0]);
    refuse("Truncated", "one byte less than the least", "MALFORMED", Arrays.copyOf(good, least - 1));
    if (least > KEY) keyed(good, least);
    if (setting.pattern().tokens(at).contains("e")) zero(good);
  }

  private int least() {
    int least = at == 0 && !setting.pattern().staticsKnown() ? 0 : TAG;
    for (var token : setting.pattern().tokens(at))
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
          flipped(good, KEY));
    refuse("Changed", "a byte too many", "UNOPENED", Arrays.copyOf(good, good.length + 1));
    refuse("Prologue", "the other side has another prologue", "UNOPENED",
        awaited(setting, new ByteCrypto().constant("another")).toArray());
    refuse("Stranger", "of another handshake", "UNOPENED",
        awaited(setting.of("a stranger"), setting.prologue()).toArray());
  }

  /** The rule decides at the first Diffie-Hellman: here, or when the answer is written. */
  private void zero(byte[] good) {
    boolean mixed = setting.pattern().tokens(at).size() > 1;
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
