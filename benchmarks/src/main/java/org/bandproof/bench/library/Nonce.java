package org.bandproof.bench.library;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.bandproof.spec.crypto.Aead;

/** A nonce of 12 bytes that is written again and again. */
final class Nonce {
  private static final VarHandle LITTLE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes = new byte[12];
  private final boolean little;

  Nonce(Aead aead) {
    little = aead == Aead.CHACHAPOLY;
  }

  byte[] of(long counter) {
    if (little) LITTLE.set(bytes, 4, counter);
    else BIG.set(bytes, 4, counter);
    return bytes;
  }
}
