package org.bandproof.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifiersTest {
  private final List<Bytes> judged = new ArrayList<>();
  private final Verifiers verifiers = new Verifiers(new Counted());

  /** Every key that does not end in 1 is one. */
  private final class Counted implements Signatures {
    @Override
    public Signer signer(byte[] secret, int at) {
      throw new AssertionError("nobody signs");
    }

    @Override
    public Optional<Verifier> verifier(byte[] publicKey, int at, int length) {
      judged.add(Bytes.of(publicKey));
      boolean valid = judged.size() % 2 == 0;
      return publicKey[length - 1] == 1
          ? Optional.empty()
          : Optional.of((message, messageAt, size, signature, signatureAt) -> valid);
    }
  }

  private static Bytes key(int n) {
    return Bytes.of(ByteBuffer.allocate(Signatures.KEY).putInt(n).array());
  }

  private void meet(int from, int to) {
    for (int n = from; n < to; n++) verifiers.of(key(n));
  }

  @Test
  void aKeyIsJudgedOnceWhateverBytesItComesIn() {
    var first = verifiers.of(key(1));
    assertThat(verifiers.of(key(1)).orElseThrow()).isSameAs(first.orElseThrow());
    assertThat(verifiers.of(key(2)).orElseThrow()).isNotSameAs(first.orElseThrow());
    assertThat(judged).containsExactly(key(1), key(2));
  }

  @Test
  void theKeyNotMetForLongestGoes() {
    meet(0, Verifiers.KEYS);
    meet(0, 1);
    meet(Verifiers.KEYS, Verifiers.KEYS + 1);
    judged.clear();
    meet(0, 1);
    meet(2, Verifiers.KEYS + 1);
    assertThat(judged).isEmpty();
    meet(1, 2);
    assertThat(judged).containsExactly(key(1));
  }

  @Test
  void whatIsNoKeyStaysNone() {
    var none = Bytes.ofHex("00".repeat(31) + "01");
    assertThat(verifiers.of(none)).isEmpty();
    assertThat(verifiers.of(none)).isEmpty();
    assertThat(verifiers.of(Bytes.ofHex("00".repeat(31)))).isEmpty();
    assertThat(judged).containsExactly(none);
  }

  @Test
  void aKeyThatIsErasedStaysKnown() {
    var key = key(3);
    verifiers.of(key);
    key.erase();
    verifiers.of(key(3));
    assertThat(judged).containsExactly(key(3));
  }
}
