package org.bandproof.spec.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.Turn;

/**
 * The HandshakeState of Noise revision 34, section 5.3. Immutable: each message gives the next. The
 * pattern and the place in it are concrete, the rest are components.
 *
 * @param contributory the protocol's rule that no Diffie-Hellman result is all zero (section 12.1
 *     leaves the choice; RFC 7748, section 6.1)
 * @param at the number of messages that have passed
 */
public record Handshake<V>(
    Pattern pattern,
    Rule contributory,
    boolean initiator,
    int at,
    Symmetric<V> symmetric,
    Secret<V> s,
    Optional<Secret<V>> e,
    Optional<V> rs,
    Optional<V> re)
    implements Mapped<V> {

  /** A handshake after one more message: its bytes if it was written, its payload if it was read. */
  public record After<V>(Handshake<V> handshake, V text) {}

  /**
   * Starts a handshake.
   *
   * @param s the own static private key
   * @param rs the peer's static public key (32 bytes), exactly where the pattern knows it beforehand
   */
  public static <V> Handshake<V> start(
      Pattern pattern,
      Aead aead,
      boolean initiator,
      V prologue,
      Secret<V> s,
      Optional<V> rs,
      Rule contributory,
      Crypto<V> c) {
    if (rs.isPresent() != pattern.staticsKnown())
      throw new IllegalArgumentException(pattern + " and the peer's static key");
    var symmetric = Symmetric.start(pattern, aead, c).mixHash(prologue, c);
    if (rs.isPresent()) {
      V own = c.pub(s);
      symmetric = symmetric.mixHash(initiator ? own : rs.get(), c);
      symmetric = symmetric.mixHash(initiator ? rs.get() : own, c);
    }
    return new Handshake<>(
        pattern,
        contributory,
        initiator,
        0,
        symmetric,
        s,
        Optional.empty(),
        rs,
        Optional.empty());
  }

  /** Writes the next message; empty only if {@link #contributory} is broken. */
  public Optional<After<V>> write(V payload, Turn<V> t) {
    var c = t.crypto;
    var parts = new ArrayList<V>();
    var now = this;
    for (var token : pattern.tokens(at)) {
      if (token.equals("e")) {
        var fresh = t.fresh.secret();
        V own = c.pub(fresh);
        parts.add(own);
        now = now.with(now.symmetric.mixHash(own, c)).ephemeral(fresh);
      } else if (token.equals("s")) {
        var sealed = now.symmetric.encryptAndHash(c.pub(s), c);
        parts.add(sealed.text());
        now = now.with(sealed.state());
      } else {
        var mixed = now.agree(token, t);
        if (mixed.isEmpty()) return Optional.empty();
        now = mixed.get();
      }
    }
    var sealed = now.symmetric.encryptAndHash(payload, c);
    parts.add(sealed.text());
    return Optional.of(
        new After<>(now.with(sealed.state()).next(), c.encode(pattern.layout(at), parts)));
  }

  /** Reads the next message; if empty, the turn knows the reason. */
  public Optional<After<V>> read(V message, Turn<V> t) {
    var parts = t.decode(pattern.layout(at), message);
    if (parts.isEmpty()) return Optional.empty();
    var part = parts.get().iterator();
    var now = this;
    for (var token : pattern.tokens(at)) {
      if (token.equals("e")) {
        V theirs = part.next();
        now = now.with(now.symmetric.mixHash(theirs, t.crypto)).remoteEphemeral(theirs);
      } else if (token.equals("s")) {
        var opened = now.symmetric.decryptAndHash(part.next(), t);
        if (opened.isEmpty()) return Optional.empty();
        now = now.with(opened.get().state()).remoteStatic(opened.get().text());
      } else {
        var mixed = now.agree(token, t);
        if (mixed.isEmpty()) return Optional.empty();
        now = mixed.get();
      }
    }
    var opened = now.symmetric.decryptAndHash(part.next(), t);
    if (opened.isEmpty()) return Optional.empty();
    return Optional.of(new After<>(now.with(opened.get().state()).next(), opened.get().text()));
  }

  /** Mixes ee, es, se or ss, in which the initiator's key is named first. */
  private Optional<Handshake<V>> agree(String token, Turn<V> t) {
    boolean ephemeral = token.charAt(initiator ? 0 : 1) == 'e';
    boolean theirEphemeral = token.charAt(initiator ? 1 : 0) == 'e';
    V shared =
        t.crypto.dh(
            ephemeral ? e.orElseThrow() : s, theirEphemeral ? re.orElseThrow() : rs.orElseThrow());
    if (t.breaks(contributory, () -> t.crypto.contributory(shared))) return Optional.empty();
    return Optional.of(with(symmetric.mixKey(shared, t.crypto)));
  }

  public boolean done() {
    return at == pattern.length();
  }

  /** The handshake hash, 32 bytes; unique to the handshake once it is done (section 11.2). */
  public V hash() {
    return symmetric.h();
  }

  /** Split() of section 5.2: the two directions of the transport. */
  public Transport<V> split(Crypto<V> c) {
    if (!done()) throw new IllegalStateException("the handshake is not done");
    List<V> keys = c.hkdf2(symmetric.ck(), c.empty());
    return new Transport<>(
        symmetric.aead(),
        hash(),
        keys.get(initiator ? 0 : 1),
        c.nat(0),
        keys.get(initiator ? 1 : 0),
        c.nat(0));
  }

  private Handshake<V> with(Symmetric<V> symmetric) {
    return new Handshake<>(pattern, contributory, initiator, at, symmetric, s, e, rs, re);
  }

  private Handshake<V> ephemeral(Secret<V> own) {
    return new Handshake<>(
        pattern, contributory, initiator, at, symmetric, s, Optional.of(own), rs, re);
  }

  private Handshake<V> remoteEphemeral(V theirs) {
    return new Handshake<>(
        pattern, contributory, initiator, at, symmetric, s, e, rs, Optional.of(theirs));
  }

  private Handshake<V> remoteStatic(V theirs) {
    return new Handshake<>(
        pattern, contributory, initiator, at, symmetric, s, e, Optional.of(theirs), re);
  }

  private Handshake<V> next() {
    return new Handshake<>(pattern, contributory, initiator, at + 1, symmetric, s, e, rs, re);
  }

  @Override
  public <W> Handshake<W> map(Mapper<V, W> m) {
    return new Handshake<>(
        pattern,
        contributory,
        initiator,
        at,
        symmetric.map(m),
        m.secret(s),
        e.map(m::secret),
        rs.map(m::value),
        re.map(m::value));
  }
}
