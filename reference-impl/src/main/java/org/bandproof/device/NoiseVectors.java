package org.bandproof.device;

import static org.bandproof.device.Vectors.invalid;
import static org.bandproof.device.Vectors.line;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.device.Vectors.Given;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Refusal;
import org.bandproof.spec.model.Registry;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Handshake;
import org.bandproof.spec.noise.Pattern;
import org.bandproof.spec.noise.Transport;

/** The vectors of one Noise protocol: a side of a handshake and of what follows it, and single records. */
final class NoiseVectors {
  private static final int KEY = 32;

  private final Pattern pattern;
  private final Aead aead;
  private final Rule contributory;
  private final ByteCrypto crypto;

  private NoiseVectors(Pattern pattern, Aead aead, Rule contributory, ByteCrypto crypto) {
    this.pattern = pattern;
    this.aead = aead;
    this.contributory = contributory;
    this.crypto = crypto;
  }

  static NoiseVectors of(String name, Protocol protocol, ByteCrypto crypto) {
    var rule = protocol.contributory().orElseThrow(End::unimplemented);
    for (var pattern : Pattern.values())
      for (var aead : Aead.values())
        if (name.equals("Noise_" + pattern + "_25519_" + aead.noiseName() + "_SHA256"))
          return new NoiseVectors(pattern, aead, rule, crypto);
    throw End.unimplemented();
  }

  /** Goes on until a message is refused; once the handshake is done, a message is a record. */
  List<String> handshake(boolean initiator, Given given) {
    var lines = new ArrayList<String>();
    var turn = turn(given.one("e"));
    var now = Optional.of(start(initiator, given));
    Optional<Transport<Bytes>> transport = Optional.empty();
    for (var step : given.values()) {
      boolean writes = step.getKey().equals("write");
      if (!writes && !step.getKey().equals("read")) continue;
      var text = step.getValue();
      Optional<Bytes> came;
      if (transport.isPresent()) {
        var record = record(transport.get(), writes, text, turn);
        transport = record.map(Transport.After::transport);
        came = record.map(Transport.After::text);
      } else {
        boolean mine = now.orElseThrow().at() % 2 == (initiator ? 0 : 1);
        if (mine != writes) throw End.error("it is not the turn of this side");
        var after = writes ? now.get().write(text, turn) : now.get().read(text, turn);
        now = after.map(Handshake.After::handshake);
        came = after.map(Handshake.After::text);
      }
      if (came.isEmpty()) {
        lines.add(invalid(why(turn)));
        return lines;
      }
      lines.add(line(writes ? "message" : "payload", came.get()));
      if (transport.isEmpty() && now.get().done()) {
        transport = Optional.of(now.get().split(crypto));
        lines.add(line("hash", now.get().hash()));
        lines.add(line("rs", now.get().rs().orElseThrow()));
      }
    }
    return lines;
  }

  private Handshake<Bytes> start(boolean initiator, Given given) {
    var rs = pattern.staticsKnown() ? Optional.of(given.one("rs")) : Optional.<Bytes>empty();
    var s = crypto.key(given.one("s"));
    return Handshake.start(
        pattern, aead, initiator, given.one("prologue"), s, rs, contributory, crypto);
  }

  private Optional<Transport.After<Bytes>> record(
      Transport<Bytes> transport, boolean writes, Bytes text, Turn<Bytes> turn) {
    return writes ? Optional.of(transport.seal(text, crypto)) : transport.open(text, turn);
  }

  /** The keys of the two directions, the initiator's first. */
  List<String> split(Given given) {
    var keys = crypto.hkdf2(key(given, "ck"), crypto.empty());
    return List.of(line("k1", keys.get(0)), line("k2", keys.get(1)));
  }

  List<String> seal(Given given) {
    var plaintext = given.one("plaintext");
    var sealed = crypto.seal(aead, key(given, "k"), nonce(given), crypto.empty(), plaintext);
    return List.of(line("record", sealed));
  }

  List<String> open(Given given) {
    return crypto
        .open(aead, key(given, "k"), nonce(given), crypto.empty(), given.one("record"))
        .map(plaintext -> List.of(line("plaintext", plaintext)))
        .orElse(List.of(invalid(Refusal.Form.UNOPENED.name())));
  }

  private static Bytes key(Given given, String name) {
    var key = given.one(name);
    if (key.size() != KEY) throw End.error(name + " has 32 bytes");
    return key;
  }

  private Nat<Bytes> nonce(Given given) {
    var n = given.one("n");
    if (n.size() != Long.BYTES) throw End.error("n has 8 bytes");
    return crypto.nat(ByteBuffer.wrap(n.toArray()).getLong());
  }

  private Turn<Bytes> turn(Bytes ephemeral) {
    return new Turn<>(crypto, only(ephemeral), crypto.nat(0), Rules.ALL, Registry.empty());
  }

  private Fresh<Bytes> only(Bytes ephemeral) {
    return new Fresh<>() {
      @Override
      public Secret<Bytes> secret() {
        return crypto.key(ephemeral);
      }

      @Override
      public Bytes bytes(int size) {
        throw new AssertionError("a handshake takes no other chance");
      }
    };
  }

  private static String why(Turn<Bytes> turn) {
    return ((Step.Refused<Bytes>) turn.refuse()).why().name();
  }
}
