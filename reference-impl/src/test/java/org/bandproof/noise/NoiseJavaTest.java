package org.bandproof.noise;

import static org.assertj.core.api.Assertions.assertThat;

import com.southernstorm.noise.protocol.CipherStatePair;
import com.southernstorm.noise.protocol.HandshakeState;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.noise.Pattern;

/** Handshakes and records with noise-java, which shares no code with us. */
class NoiseJavaTest {
  private static final int RECORDS = 4;

  private final ByteCrypto crypto = new ByteCrypto();

  @Property(tries = 60)
  void understandsUsAndWeIt(
      @ForAll Pattern pattern, @ForAll Aead aead, @ForAll boolean weInitiate, @ForAll long seed)
      throws GeneralSecurityException {
    var random = new SplittableRandom(seed);
    var prologue = bytes(random, random.nextInt(40));
    var ourStatic = bytes(random, 32);
    var theirStatic = bytes(random, 32);
    var ourPublic = crypto.pub(crypto.key(ourStatic));
    var theirPublic = crypto.pub(crypto.key(theirStatic));

    var known = pattern.staticsKnown() ? Optional.of(theirPublic) : Optional.<Bytes>empty();
    var we = new Peer(pattern, aead, weInitiate, prologue, ourStatic, bytes(random, 32), known);
    var they = theirs(pattern, aead, !weInitiate, prologue, theirStatic, ourPublic);

    boolean weWrite = weInitiate;
    for (int i = 0; i < pattern.length(); i++, weWrite = !weWrite) {
      var payload = bytes(random, random.nextInt(100));
      if (weWrite) assertThat(read(they, we.write(payload))).isEqualTo(payload);
      else assertThat(we.read(write(they, payload))).contains(payload);
    }
    assertThat(we.done()).isTrue();
    assertThat(Bytes.of(they.getHandshakeHash())).isEqualTo(we.hash());
    assertThat(we.remoteStatic()).contains(theirPublic);

    var records = they.split();
    for (int i = 0; i < RECORDS; i++) {
      var payload = bytes(random, random.nextInt(500));
      assertThat(open(records, we.write(payload))).isEqualTo(payload);
      assertThat(we.read(seal(records, payload))).contains(payload);
    }
  }

  private static HandshakeState theirs(
      Pattern pattern, Aead aead, boolean initiator, Bytes prologue, Bytes s, Bytes rs)
      throws GeneralSecurityException {
    var they =
        new HandshakeState(
            "Noise_" + pattern + "_25519_" + aead.noiseName() + "_SHA256",
            initiator ? HandshakeState.INITIATOR : HandshakeState.RESPONDER);
    they.setPrologue(prologue.toArray(), 0, prologue.size());
    they.getLocalKeyPair().setPrivateKey(s.toArray(), 0);
    if (they.needsRemotePublicKey()) they.getRemotePublicKey().setPublicKey(rs.toArray(), 0);
    they.start();
    return they;
  }

  private static Bytes write(HandshakeState they, Bytes payload) throws GeneralSecurityException {
    var out = new byte[1000];
    return first(out, they.writeMessage(out, 0, payload.toArray(), 0, payload.size()));
  }

  private static Bytes read(HandshakeState they, Bytes message) throws GeneralSecurityException {
    var out = new byte[1000];
    return first(out, they.readMessage(message.toArray(), 0, message.size(), out, 0));
  }

  private static Bytes seal(CipherStatePair records, Bytes payload)
      throws GeneralSecurityException {
    var out = new byte[1000];
    var sender = records.getSender();
    return first(out, sender.encryptWithAd(null, payload.toArray(), 0, out, 0, payload.size()));
  }

  private static Bytes open(CipherStatePair records, Bytes message)
      throws GeneralSecurityException {
    var out = new byte[1000];
    var receiver = records.getReceiver();
    return first(out, receiver.decryptWithAd(null, message.toArray(), 0, out, 0, message.size()));
  }

  private static Bytes first(byte[] bytes, int size) {
    return Bytes.of(Arrays.copyOf(bytes, size));
  }

  private static Bytes bytes(RandomGenerator random, int size) {
    var out = new byte[size];
    random.nextBytes(out);
    return Bytes.of(out);
  }
}
