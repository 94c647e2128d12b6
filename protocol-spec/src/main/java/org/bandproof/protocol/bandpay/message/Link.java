package org.bandproof.protocol.bandpay.message;

import static org.bandproof.spec.model.Channel.Access.NOTIFY;
import static org.bandproof.spec.model.Channel.Access.READ;
import static org.bandproof.spec.model.Channel.Access.WRITE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bandproof.protocol.bandpay.rule.BandPayRule;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.noise.Handshake;
import org.bandproof.spec.noise.Pattern;

/** The link between wallet and band: its characteristics, and the handshakes that it carries. */
public final class Link {
  public static final Channel INFO = channel("info", 3, Set.of(READ), false);
  public static final Channel IN = channel("in", 1, Set.of(WRITE), true);
  public static final Channel OUT = channel("out", 2, Set.of(NOTIFY), true);
  public static final List<Channel> CHANNELS = List.of(INFO, IN, OUT);

  private Link() {}

  private static Channel channel(String name, int n, Set<Channel.Access> access, boolean framed) {
    return new Channel(name, "b5a7000" + n + "-7e4b-4c7e-9a3b-62616e647066", access, framed);
  }

  /** The versions that a Core band offers: 1. */
  public static <V> V versions(Crypto<V> c) {
    return c.constant("\u0001");
  }

  /** The suites that a Core band offers: 1, Noise's 25519_ChaChaPoly_SHA256. */
  public static <V> V suites(Crypto<V> c) {
    return c.constant("\u0001");
  }

  /** XX, with the versions and suites that the band offered: as read by the wallet, as sent by the band. */
  public static <V> Handshake<V> pairing(
      boolean initiator, Secret<V> own, V versions, V suites, Crypto<V> c) {
    V prologue = c.encode(Messages.PAIR_PROLOGUE, List.of(versions, suites));
    return Handshake.start(
        Pattern.XX,
        Aead.CHACHAPOLY,
        initiator,
        prologue,
        own,
        Optional.empty(),
        BandPayRule.CONTRIBUTORY,
        c);
  }

  /** KK of one binding: a band and an epoch. */
  public static <V> Handshake<V> session(
      boolean initiator,
      Secret<V> own,
      V peer,
      V bandId,
      Nat<V> epoch,
      V versions,
      V suites,
      Crypto<V> c) {
    V prologue =
        c.encode(Messages.SESSION_PROLOGUE, List.of(versions, suites, bandId, c.value(epoch)));
    return Handshake.start(
        Pattern.KK,
        Aead.CHACHAPOLY,
        initiator,
        prologue,
        own,
        Optional.of(peer),
        BandPayRule.CONTRIBUTORY,
        c);
  }
}
