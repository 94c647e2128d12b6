package org.bandproof.device;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.link.Framing;
import org.bandproof.link.Reassembler;
import org.bandproof.link.Reassembler.Outcome;
import org.bandproof.spec.crypto.Cose;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.SignedType;

/**
 * Answers the command {@code vector}: computes from what it is given, without a device. What it does not
 * know is unimplemented.
 */
final class Vectors {
  private final Protocol protocol;
  private final ByteCrypto crypto;

  Vectors(Protocol protocol, ByteCrypto crypto) {
    this.protocol = protocol;
    this.crypto = crypto;
  }

  List<String> answer(Words words) {
    var subject = words.name(2);
    var given = Given.of(words.values(3));
    return switch (words.name(1)) {
      case "decode" -> decode(layout(subject), given.one("bytes"));
      case "encode" -> encode(layout(subject), given);
      case "verify" -> verify(signed(subject), given);
      case "sign" -> sign(signed(subject), given);
      case "cut" -> cut(mtu(words), given.one("message"));
      case "join" -> join(mtu(words), given.all("fragment"));
      case "apply" -> apply(subject, given);
      case "initiate" -> noise(subject).handshake(true, given);
      case "respond" -> noise(subject).handshake(false, given);
      case "split" -> noise(subject).split(given);
      case "seal" -> noise(subject).seal(given);
      case "open" -> noise(subject).open(given);
      default -> throw End.unimplemented();
    };
  }

  static String line(String name, Bytes value) {
    return "vector " + name + "=" + (value.size() == 0 ? "-" : value.hex());
  }

  static String invalid(String level) {
    return "vector invalid " + level;
  }

  private List<String> decode(Layout layout, Bytes bytes) {
    var parts = crypto.decode(layout, bytes);
    if (parts.isEmpty()) return List.of(invalid("MALFORMED"));
    var lines = new ArrayList<String>();
    for (var component : layout.components())
      lines.add(line(component.name(), parts.get().get(layout.index(component.name()))));
    return lines;
  }

  private List<String> encode(Layout layout, Given given) {
    var parts = layout.components().stream().map(c -> given.one(c.name())).toList();
    return List.of(line("bytes", crypto.encode(layout, parts)));
  }

  private List<String> verify(SignedType type, Given given) {
    var object = given.one("object");
    var sign1 = crypto.decode(Cose.SIGN1, object);
    if (sign1.isEmpty()) return List.of(invalid("MALFORMED"));
    var payload = sign1.get().get(0);
    if (crypto.decode(type.payload(), payload).isEmpty()) return List.of(invalid("MALFORMED"));
    var signed = Cose.signedBytes(crypto, crypto.constant(type.externalAad()), payload);
    if (!crypto.verify(given.one("key"), signed, sign1.get().get(1)))
      return List.of(invalid(type.rule().name()));
    return List.of(line("payload", payload), line("hash", crypto.hash(object)));
  }

  private List<String> sign(SignedType type, Given given) {
    var key = crypto.key(given.one("key"));
    var aad = crypto.constant(type.externalAad());
    return List.of(line("object", Cose.sign(crypto, key, aad, given.one("payload"))));
  }

  private List<String> cut(int mtu, Bytes message) {
    return Framing.cut(message.toArray(), mtu).stream()
        .map(fragment -> line("fragment", Bytes.of(fragment)))
        .toList();
  }

  private List<String> join(int mtu, List<Bytes> fragments) {
    var reassembler = new Reassembler(mtu);
    var lines = new ArrayList<String>();
    for (var fragment : fragments) {
      var outcome = reassembler.take(fragment.toArray());
      var code = outcome instanceof Outcome.Faulty faulty ? att(faulty.fault().code()) : "-";
      lines.add("vector att=" + code);
      if (outcome instanceof Outcome.Whole whole)
        lines.add(line("message", Bytes.of(whole.message())));
    }
    return lines;
  }

  private static String att(int code) {
    return HexFormat.of().toHexDigits((byte) code);
  }

  private List<String> apply(String name, Given given) {
    var function =
        protocol.functions().stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElseThrow(End::unimplemented);
    return List.of(line("output", crypto.apply(function, given.all("input"))));
  }

  private NoiseVectors noise(String name) {
    return NoiseVectors.of(name, protocol, crypto);
  }

  private Layout layout(String name) {
    return protocol.layouts().stream()
        .filter(l -> l.name().equals(name))
        .findFirst()
        .orElseThrow(End::unimplemented);
  }

  private SignedType signed(String name) {
    return protocol.signedTypes().stream()
        .filter(s -> s.payload().name().equals(name))
        .findFirst()
        .orElseThrow(End::unimplemented);
  }

  private static int mtu(Words words) {
    long mtu = words.number(2);
    if (mtu < Framing.MIN_MTU || mtu > Framing.MAX_MTU) throw End.error("no MTU: " + mtu);
    return (int) mtu;
  }

  /** The named values of a command, in their order. */
  record Given(List<Map.Entry<String, Bytes>> values) {
    static Given of(List<Map.Entry<String, byte[]>> values) {
      return new Given(
          values.stream().map(v -> Map.entry(v.getKey(), Bytes.of(v.getValue()))).toList());
    }

    List<Bytes> all(String name) {
      return values.stream()
          .filter(v -> v.getKey().equals(name))
          .map(Map.Entry::getValue)
          .toList();
    }

    Bytes one(String name) {
      var all = all(name);
      if (all.size() != 1) throw End.error("exactly one value " + name + " is needed");
      return all.get(0);
    }
  }
}
