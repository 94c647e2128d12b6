package org.bandproof.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.noise.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusedHandshakeTest {
  private static final Bytes PROLOGUE = Bytes.ofHex("00");
  private static final Bytes ALICE = Bytes.ofHex("a1".repeat(32));
  private static final Bytes BOB = Bytes.ofHex("b2".repeat(32));

  private final ByteCrypto crypto = new ByteCrypto();

  /** Each byte of each message of a KK handshake, and of a record, is authenticated. */
  @ParameterizedTest
  @EnumSource
  void aChangedMessage(Aead aead) {
    var message = initiator(aead).write(Bytes.ofHex("00ff"));
    for (int at = 0; at < message.size(); at++)
      assertThat(responder(aead).read(changed(message, at, 1))).as("byte %s", at).isEmpty();
    var reply = replyTo(aead, message);
    for (int at = 0; at < reply.size(); at++) {
      var initiator = initiator(aead);
      initiator.write(Bytes.ofHex("00ff"));
      assertThat(initiator.read(changed(reply, at, 1))).as("byte %s", at).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCutMessage(Aead aead) {
    var message = initiator(aead).write(Bytes.ofHex("00ff"));
    for (int size = 0; size < message.size(); size++)
      assertThat(responder(aead).read(Bytes.ofHex(message.hex().substring(0, 2 * size)))).isEmpty();
  }

  /** An ephemeral key of low order: without the rule the message would open. */
  @ParameterizedTest
  @EnumSource
  void aKeyThatContributesNothing(Aead aead) {
    var peer = peer(Pattern.XX, aead, false, BOB, Optional.empty());
    assertThat(peer.read(Bytes.ofHex("00".repeat(32)))).contains(crypto.empty());
    assertThatThrownBy(() -> peer.write(crypto.empty()))
        .isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aRecordOutOfItsTurn(Aead aead) {
    var initiator = initiator(aead);
    var responder = responder(aead);
    responder.read(initiator.write(crypto.empty()));
    initiator.read(responder.write(crypto.empty()));
    var first = initiator.write(ALICE);
    var second = initiator.write(BOB);
    assertThat(responder.read(second)).isEmpty();
    assertThat(responder.read(first)).contains(ALICE);
    assertThat(responder.read(first)).isEmpty();
    assertThat(initiator.read(second)).isEmpty();
    assertThat(responder.read(second)).contains(BOB);
  }

  private Bytes replyTo(Aead aead, Bytes message) {
    var responder = responder(aead);
    assertThat(responder.read(message)).isPresent();
    return responder.write(Bytes.ofHex("01"));
  }

  private Peer initiator(Aead aead) {
    return peer(Pattern.KK, aead, true, ALICE, Optional.of(pub(BOB)));
  }

  private Peer responder(Aead aead) {
    return peer(Pattern.KK, aead, false, BOB, Optional.of(pub(ALICE)));
  }

  private static Peer peer(
      Pattern pattern, Aead aead, boolean initiator, Bytes s, Optional<Bytes> rs) {
    var ephemeral = Bytes.ofHex((initiator ? "11" : "22").repeat(32));
    return new Peer(pattern, aead, initiator, PROLOGUE, s, ephemeral, rs);
  }

  private Bytes pub(Bytes secret) {
    return crypto.pub(crypto.key(secret));
  }

  private static Bytes changed(Bytes bytes, int at, int by) {
    var array = bytes.toArray();
    array[at] ^= (byte) by;
    return Bytes.of(array);
  }
}
