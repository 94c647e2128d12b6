package org.bandproof.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bandproof.Allocated;
import org.bandproof.spec.crypto.Aead;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What sealing and opening a record allocates, exactly, by size and JDK. The algebra's floor: {@link
 * #nothingIsAdded} holds that it is what the provider itself allocates.
 */
@Tag("allocation")
class RecordAllocationTest {
  private static final int[] SIZES = {16, 64, 244, 512};

  private final byte[] text = new byte[512];
  private final byte[] sealed = new byte[512 + AeadCipher.TAG];
  private long counter;

  @ParameterizedTest
  @CsvSource({
    "bouncycastle, CHACHAPOLY, 64 64 64 64, 64 64 64 64",
    "bouncycastle, AESGCM, 1120 1120 1120 1120, 1120 1120 1120 1120",
    "accelerated, CHACHAPOLY, 64 64 64 64, 64 64 4648 4648",
    "accelerated, AESGCM, 1992 1992 2120 1992, 2008 2008 2136 2008",
    "conscrypt, CHACHAPOLY, 256 256 256 256, 256 256 256 256",
    "conscrypt, AESGCM, 320 320 320 320, 320 320 320 320",
    "accp, AESGCM, 352 352 384 384, 352 352 384 384"
  })
  void perRecord(String name, Aead aead, String on17, String on25) {
    var key = Loaded.named(name).cipher(aead).key(new byte[AeadCipher.KEY], 0, AeadCipher.KEY);
    var measured =
        IntStream.of(SIZES)
            .mapToObj(size -> "" + Allocated.by(() -> sealAndOpen(key, size)))
            .collect(Collectors.joining(" "));
    assertThat(measured).isEqualTo(Allocated.expected(on17, on25));
  }

  /** Against the JDK's own cipher, used as sparingly as JCA allows. */
  @Test
  void nothingIsAdded() throws GeneralSecurityException {
    var key = Loaded.named("accelerated").aesGcm().key(new byte[32], 0, 32);
    var seal = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
    var open = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
    var spec = new SecretKeySpec(new byte[32], "AES");
    var nonce = ByteBuffer.allocate(12);
    for (int size : SIZES)
      assertThat(Allocated.by(() -> sealAndOpen(key, size)))
          .isEqualTo(
              Allocated.by(
                  () -> {
                    nonce.putLong(4, ++counter);
                    run(seal, Cipher.ENCRYPT_MODE, spec, nonce.array(), text, size, sealed);
                    run(open, Cipher.DECRYPT_MODE, spec, nonce.array(), sealed, size + 16, text);
                  }));
  }

  private static void run(
      Cipher cipher, int mode, SecretKeySpec key, byte[] nonce, byte[] in, int length, byte[] out) {
    try {
      cipher.init(mode, key, new GCMParameterSpec(128, nonce));
      cipher.updateAAD(in, 0, 0);
      cipher.doFinal(in, 0, length, out, 0);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("it opens what it sealed", e);
    }
  }

  private void sealAndOpen(AeadKey key, int size) {
    key.seal(++counter, text, 0, 0, text, 0, size, sealed, 0);
    key.open(counter, text, 0, 0, sealed, 0, size + AeadCipher.TAG, text, 0);
  }
}
