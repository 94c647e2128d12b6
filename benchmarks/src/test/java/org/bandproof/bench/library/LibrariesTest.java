package org.bandproof.bench.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bandproof.bench.primitives.Primitives;
import org.bandproof.bench.record.Records;
import org.bandproof.spec.crypto.Aead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compared computes the same; Bouncy Castle, bare, is what all are held against. */
class LibrariesTest {
  private static final byte[] KEY = Given.bytes(32, 1);
  private static final byte[] AD = Given.bytes(32, 2);

  static Stream<Arguments> operations() {
    return Primitives.OPERATIONS.stream()
        .flatMap(o -> Libraries.names().stream().map(by -> Arguments.of(o, by)));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void computeTheSame(String operation, String by) {
    var judged = available(() -> Primitives.of(operation, by)).run();
    var judge = operation.equals("decodeAndVerify") ? "verify" : operation;
    assertThat(judged).isEqualTo(Primitives.of(judge, "bare bouncycastle").run());
  }

  @ParameterizedTest
  @MethodSource("verifiers")
  void refuseAWrongSignature(String by) {
    var wrong = Given.SIGNATURE.clone();
    wrong[40] ^= 1;
    var verify =
        available(() -> Libraries.named(by).verify(Given.VERIFICATION, Given.TEXT, wrong));
    assertThat(verify.run()).isEqualTo(false);
  }

  static List<String> verifiers() {
    return Libraries.names();
  }

  static Stream<Arguments> ciphers() {
    return Stream.of(Aead.values())
        .flatMap(a -> Libraries.names().stream().map(by -> Arguments.of(a, by)));
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void openWhatTheOthersSealAndNothingElse(Aead aead, String by) {
    var sealing = available(() -> Libraries.named(by).cipher(aead, KEY));
    var opening = Libraries.named(by).cipher(aead, KEY);
    var other = Libraries.named("bare bouncycastle");
    var otherSealing = other.cipher(aead, KEY);
    var otherOpening = other.cipher(aead, KEY);
    for (int n = 0; n < Records.SIZES.size(); n++) {
      var plaintext = Given.bytes(Records.SIZES.get(n), n);
      var sealed = sealed(sealing, n, plaintext);
      assertThat(sealed).isEqualTo(sealed(otherSealing, n, plaintext));
      assertThat(opened(opening, n, sealed)).isEqualTo(plaintext);
      assertThat(opened(otherOpening, n, sealed)).isEqualTo(plaintext);
    }
    var forged = sealed(sealing, 9, Given.bytes(16, 9));
    forged[3] ^= 1;
    assertThat(opening.open(9, AD, forged, forged.length, new byte[16])).isFalse();
  }

  private static byte[] sealed(Cipher cipher, long counter, byte[] plaintext) {
    var out = new byte[plaintext.length + Cipher.TAG];
    cipher.seal(counter, AD, plaintext, plaintext.length, out);
    return out;
  }

  private static byte[] opened(Cipher cipher, long counter, byte[] sealed) {
    var out = new byte[sealed.length - Cipher.TAG];
    assertThat(cipher.open(counter, AD, sealed, sealed.length, out)).isTrue();
    return out;
  }

  private static <T> T available(java.util.function.Supplier<T> made) {
    try {
      return made.get();
    } catch (Unavailable e) {
      return abort(e.getMessage());
    }
  }

  @Test
  void oursAreAllProfilesAndCanRunOnBouncyCastleAlone() {
    assertThat(new ArrayList<>(Libraries.names()))
        .containsAll(org.bandproof.crypto.Providers.names());
    assertThat(Libraries.named("bouncycastle").name()).isEqualTo("bouncycastle");
  }
}
