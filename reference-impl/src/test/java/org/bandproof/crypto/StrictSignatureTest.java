package org.bandproof.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What verifiers disagree about. The signer here is dishonest and knows its discrete logarithms, so its
 * signatures satisfy the equation as far as the torsion that it adds lets them.
 */
@ParameterizedClass
@MethodSource("org.bandproof.crypto.Loaded#names")
class StrictSignatureTest {
  private static final BigInteger A = new BigInteger("123456789012345678901234567890123456789");
  private static final BigInteger R = new BigInteger("987654321098765432109876543210987654321");

  /** As many messages as it takes for a verifier that multiplies by k to let some pass. */
  private static final int MESSAGES = 48;

  private final ByteCrypto crypto;

  StrictSignatureTest(String provider) {
    crypto = new ByteCrypto(Loaded.named(provider));
  }

  @Test
  void withoutTorsionItIsAnOrdinarySignature() {
    assertThat(verdicts(point(A), A, point(R), R, BigInteger.ZERO)).containsOnly(true);
  }

  @Test
  void noTorsionInR() {
    for (var torsion : torsion())
      assertThat(verdicts(point(A), A, point(R).plus(torsion), R, BigInteger.ZERO))
          .containsOnly(false);
  }

  @Test
  void noTorsionInA() {
    for (var torsion : torsion())
      assertThat(verdicts(point(A).plus(torsion), A, point(R), R, BigInteger.ZERO))
          .containsOnly(false);
  }

  @Test
  void noRThatIsSmall() {
    assertThat(verdicts(point(A), A, Edwards.NEUTRAL, BigInteger.ZERO, BigInteger.ZERO))
        .containsOnly(false);
    for (var torsion : torsion())
      assertThat(verdicts(point(A), A, torsion, BigInteger.ZERO, BigInteger.ZERO))
          .containsOnly(false);
  }

  @Test
  void noAThatIsSmall() {
    assertThat(verdicts(Edwards.NEUTRAL, BigInteger.ZERO, point(R), R, BigInteger.ZERO))
        .containsOnly(false);
    for (var torsion : torsion())
      assertThat(verdicts(torsion, BigInteger.ZERO, point(R), R, BigInteger.ZERO))
          .containsOnly(false);
  }

  @Test
  void noSBeyondTheOrder() {
    for (int times = 1; times < 15; times++)
      assertThat(
              verdicts(point(A), A, point(R), R, Edwards.L.multiply(BigInteger.valueOf(times))))
          .containsOnly(false);
  }

  private static Edwards point(BigInteger n) {
    return Edwards.BASE.times(n);
  }

  /** The seven points of order 2, 4 and 8. */
  private static List<Edwards> torsion() {
    var points = new ArrayList<Edwards>();
    for (var p = Edwards.TORSION; !p.equals(Edwards.NEUTRAL); p = p.plus(Edwards.TORSION))
      points.add(p);
    assertThat(points).hasSize(7);
    return points;
  }

  private List<Boolean> verdicts(Edwards a, BigInteger logA, Edwards r, BigInteger logR, BigInteger add) {
    var verdicts = new ArrayList<Boolean>();
    byte[] vk = a.encoded();
    byte[] first = r.encoded();
    for (byte i = 0; i < MESSAGES; i++) {
      var message = new byte[] {i};
      var s = logR.add(challenge(first, vk, message).multiply(logA)).mod(Edwards.L).add(add);
      var signature = ByteBuffer.allocate(64).put(first).put(Edwards.littleEndian(s)).array();
      verdicts.add(crypto.verify(Bytes.of(vk), Bytes.of(message), Bytes.of(signature)));
    }
    return verdicts;
  }

  private static BigInteger challenge(byte[] r, byte[] a, byte[] message) {
    var sha512 = new SHA512Digest();
    sha512.update(r, 0, 32);
    sha512.update(a, 0, 32);
    sha512.update(message, 0, message.length);
    var out = new byte[64];
    sha512.doFinal(out, 0);
    var reversed = new byte[64];
    for (int i = 0; i < 64; i++) reversed[i] = out[63 - i];
    return new BigInteger(1, reversed).mod(Edwards.L);
  }
}
