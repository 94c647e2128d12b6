package org.bandproof.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bandproof.noise.NoiseC.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.noise.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Handshakes and records with noise-c, which shares no code with us. It is C, compiled to
 * WebAssembly, with ciphers, curve and hash of its own; its author wrote noise-java as well.
 */
class NoiseCTest {
  private static final String REFUSED = "refused NOISE_ERROR_MAC_FAILURE";
  private static final int HANDSHAKES = 25;
  private static final List<Integer> SIZES = List.of(0, 1, 15, 16, 17, 63, 64, 65, 500);

  private static NoiseC they;

  private final ByteCrypto crypto = new ByteCrypto();
  private Bytes ourPublic;
  private Bytes theirPublic;

  /** One of the two protocols of a pattern, and who initiates. */
  record Kind(Pattern pattern, Aead aead, boolean weInitiate) {
    static List<Kind> all() {
      var all = new ArrayList<Kind>();
      for (var pattern : Pattern.values())
        for (var aead : Aead.values())
          for (var weInitiate : List.of(true, false)) all.add(new Kind(pattern, aead, weInitiate));
      return all;
    }

    /** Whether we write a message, counted from 0. */
    boolean weWrite(int message) {
      return weInitiate == (message % 2 == 0);
    }
  }

  static List<Kind> kinds() {
    return Kind.all();
  }

  @BeforeAll
  static void start() throws IOException {
    they = NoiseC.start();
  }

  @AfterAll
  static void end() throws Exception {
    if (they != null) they.close();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void understandsUsAndWeIt(Kind kind) throws IOException {
    for (int seed = 0; seed < HANDSHAKES; seed++) {
      var random = new SplittableRandom(seed);
      var we = shaken(kind, random);
      for (int size : SIZES) exchange(we, bytes(random, size));
    }
  }

  /** A nonce of two bytes shows in which order, and where, a cipher takes them. */
  @ParameterizedTest
  @MethodSource("kinds")
  void theNonceCountsBeyondAByte(Kind kind) throws IOException {
    var random = new SplittableRandom(0);
    var we = shaken(kind, random);
    for (int i = 0; i < 300; i++) exchange(we, bytes(random, 8));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachRefusesAChangedLastMessage(Kind kind) throws IOException {
    int last = kind.pattern().length() - 1;
    for (int seed = 0; seed < HANDSHAKES; seed++) {
      var random = new SplittableRandom(seed);
      var we = started(kind, random);
      for (int i = 0; i < last; i++) pass(kind, i, we, bytes(random, 20));
      var payload = bytes(random, random.nextInt(20));
      if (kind.weWrite(last))
        assertThat(they.says("read", word(changed(we.write(payload), random)))).isEqualTo(REFUSED);
      else assertThat(we.read(changed(they.gives("write", payload), random))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachRefusesAChangedRecordAndOpensTheTrueOne(Kind kind) throws IOException {
    for (int seed = 0; seed < HANDSHAKES; seed++) {
      var random = new SplittableRandom(seed);
      var we = shaken(kind, random);
      var payload = bytes(random, random.nextInt(20));
      var ours = we.write(payload);
      assertThat(they.says("open", word(changed(ours, random)))).isEqualTo(REFUSED);
      assertThat(they.gives("open", ours)).isEqualTo(payload);
      var theirs = they.gives("seal", payload);
      assertThat(we.read(changed(theirs, random))).isEmpty();
      assertThat(we.read(theirs)).contains(payload);
    }
  }

  private Peer shaken(Kind kind, RandomGenerator random) throws IOException {
    var we = started(kind, random);
    for (int i = 0; i < kind.pattern().length(); i++)
      pass(kind, i, we, bytes(random, random.nextInt(100)));
    assertThat(we.done()).isTrue();
    assertThat(they.says("hash")).isEqualTo(we.hash().hex());
    assertThat(they.says("remote")).isEqualTo(ourPublic.hex());
    assertThat(we.remoteStatic()).contains(theirPublic);
    assertThat(they.says("split")).isEqualTo("ok");
    return we;
  }

  private Peer started(Kind kind, RandomGenerator random) throws IOException {
    var prologue = bytes(random, random.nextInt(40));
    var ourStatic = bytes(random, 32);
    var theirStatic = bytes(random, 32);
    ourPublic = crypto.pub(crypto.key(ourStatic));
    theirPublic = crypto.pub(crypto.key(theirStatic));
    var known = kind.pattern().staticsKnown();
    assertThat(
            they.says(
                "start",
                "Noise_" + kind.pattern() + "_25519_" + kind.aead().noiseName() + "_SHA256",
                kind.weInitiate() ? "responder" : "initiator",
                word(prologue),
                word(theirStatic),
                word(bytes(random, 32)),
                known ? word(ourPublic) : "-"))
        .isEqualTo("ok");
    return new Peer(
        kind.pattern(),
        kind.aead(),
        kind.weInitiate(),
        prologue,
        ourStatic,
        bytes(random, 32),
        known ? Optional.of(theirPublic) : Optional.empty());
  }

  private void pass(Kind kind, int message, Peer we, Bytes payload) throws IOException {
    if (kind.weWrite(message))
      assertThat(they.gives("read", we.write(payload))).isEqualTo(payload);
    else assertThat(we.read(they.gives("write", payload))).contains(payload);
  }

  private void exchange(Peer we, Bytes payload) throws IOException {
    assertThat(they.gives("open", we.write(payload))).isEqualTo(payload);
    assertThat(we.read(they.gives("seal", payload))).contains(payload);
  }

  private static Bytes changed(Bytes message, RandomGenerator random) {
    var array = message.toArray();
    array[random.nextInt(array.length)] ^= (byte) (1 << random.nextInt(8));
    return Bytes.of(array);
  }

  private static Bytes bytes(RandomGenerator random, int size) {
    var out = new byte[size];
    random.nextBytes(out);
    return Bytes.of(out);
  }
}
