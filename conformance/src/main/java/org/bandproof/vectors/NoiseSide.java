package org.bandproof.vectors;

import java.util.List;
import java.util.Optional;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Registry;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Handshake;
import org.bandproof.spec.noise.Pattern;
import org.bandproof.spec.noise.Transport;

/** One side of a handshake and of its records, by the Noise of role text, traced; for the writer. */
final class NoiseSide {
  /** What a side has: its static and ephemeral private keys, and the peer's static key. */
  record Keys(Bytes s, Bytes e, Bytes peer) {}

  private static final int HASH = 32;

  private final ByteCrypto bytes = new ByteCrypto();
  private final Traced crypto;
  private final Turn<Bytes> turn;
  private Handshake<Bytes> handshake;
  private Optional<Transport<Bytes>> transport = Optional.empty();

  NoiseSide(
      Pattern pattern, Aead aead, boolean initiator, Bytes prologue, Keys keys, Rule contributory) {
    crypto = new Traced(bytes, bytes.constant(padded(name(pattern, aead))));
    turn = new Turn<>(crypto, only(keys.e()), crypto.nat(0), Rules.ALL, Registry.empty());
    var rs = pattern.staticsKnown() ? Optional.of(keys.peer()) : Optional.<Bytes>empty();
    handshake =
        Handshake.start(
            pattern, aead, initiator, prologue, bytes.key(keys.s()), rs, contributory, crypto);
  }

  private static String padded(String name) {
    return name + "\0".repeat(HASH - name.length());
  }

  static String name(Pattern pattern, Aead aead) {
    return "Noise_" + pattern + "_25519_" + aead.noiseName() + "_SHA256";
  }

  private Fresh<Bytes> only(Bytes e) {
    return new Fresh<>() {
      @Override
      public Secret<Bytes> secret() {
        return bytes.key(e);
      }

      @Override
      public Bytes bytes(int size) {
        throw new AssertionError("a handshake takes no other chance");
      }
    };
  }

  List<Traced.Step> steps() {
    return crypto.steps();
  }

  Bytes write(Bytes payload) {
    if (transport.isEmpty()) return moved(handshake.write(payload, turn).orElseThrow());
    var after = transport.get().seal(payload, crypto);
    transport = Optional.of(after.transport());
    return after.text();
  }

  /** Reads what the other side wrote. */
  Bytes read(Bytes message) {
    if (transport.isEmpty()) return moved(handshake.read(message, turn).orElseThrow());
    var after = transport.get().open(message, turn).orElseThrow();
    transport = Optional.of(after.transport());
    return after.text();
  }

  private Bytes moved(Handshake.After<Bytes> after) {
    handshake = after.handshake();
    if (handshake.done()) transport = Optional.of(handshake.split(crypto));
    return after.text();
  }

  Bytes hash() {
    return handshake.hash();
  }

  Bytes sendKey() {
    return transport.orElseThrow().sendKey();
  }
}
