package org.bandproof.noise;

import java.util.Optional;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Registry;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Handshake;
import org.bandproof.spec.noise.Pattern;
import org.bandproof.spec.noise.Transport;

/** One side of a handshake and of the transport after it. */
final class Peer {
  private final ByteCrypto crypto;
  private final Turn<Bytes> turn;
  private Handshake<Bytes> handshake;
  private Transport<Bytes> transport;

  /** @param ephemeral the only chance it gets */
  Peer(
      Pattern pattern,
      Aead aead,
      boolean initiator,
      Bytes prologue,
      Bytes s,
      Bytes ephemeral,
      Optional<Bytes> rs) {
    this(new ByteCrypto(), pattern, aead, initiator, prologue, s, ephemeral, rs);
  }

  Peer(
      ByteCrypto crypto,
      Pattern pattern,
      Aead aead,
      boolean initiator,
      Bytes prologue,
      Bytes s,
      Bytes ephemeral,
      Optional<Bytes> rs) {
    this.crypto = crypto;
    turn = new Turn<>(crypto, once(ephemeral), crypto.nat(0), Rules.ALL, Registry.empty());
    handshake =
        Handshake.start(
            pattern,
            aead,
            initiator,
            prologue,
            crypto.key(s),
            rs,
            Contributory.CONTRIBUTORY,
            crypto);
  }

  private Fresh<Bytes> once(Bytes ephemeral) {
    return new Fresh<>() {
      private boolean taken;

      @Override
      public Secret<Bytes> secret() {
        if (taken) throw new AssertionError("a handshake has one ephemeral key");
        taken = true;
        return crypto.key(ephemeral);
      }

      @Override
      public Bytes bytes(int size) {
        throw new AssertionError("a handshake takes no other chance");
      }
    };
  }

  /** Writes a message of the handshake, or a record once that is done. */
  Bytes write(Bytes payload) {
    if (transport == null) {
      var after = handshake.write(payload, turn).orElseThrow();
      return moved(after.handshake(), after.text());
    }
    var after = transport.seal(payload, crypto);
    transport = after.transport();
    return after.text();
  }

  /** Reads a message of the handshake, or a record once that is done; empty if it is refused. */
  Optional<Bytes> read(Bytes message) {
    if (transport == null)
      return handshake.read(message, turn).map(after -> moved(after.handshake(), after.text()));
    var after = transport.open(message, turn);
    after.ifPresent(a -> transport = a.transport());
    return after.map(Transport.After::text);
  }

  private Bytes moved(Handshake<Bytes> next, Bytes text) {
    handshake = next;
    if (next.done()) transport = next.split(crypto);
    return text;
  }

  boolean done() {
    return handshake.done();
  }

  Bytes hash() {
    return handshake.hash();
  }

  Optional<Bytes> remoteStatic() {
    return handshake.rs();
  }
}
