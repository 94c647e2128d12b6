package org.bandproof.crypto;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bandproof.spec.crypto.Function;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/** The functions that protocols declare for themselves, by name. */
final class Functions {
  private interface Body {
    byte[] of(List<byte[]> arguments);
  }

  private static final Map<String, Body> BODIES =
      Map.of(
          "MD5", a -> digest(new MD5Digest(), a.get(0)),
          "SHA-256-16", a -> Arrays.copyOf(digest(new SHA256Digest(), a.get(0)), 16),
          "AES-128-ECB", a -> aes128(a.get(0), a.get(1)));

  private Functions() {}

  static byte[] apply(Function function, List<byte[]> arguments) {
    var body = BODIES.get(function.name());
    if (body == null || arguments.size() != function.arity())
      throw new IllegalArgumentException(function + " of " + arguments.size() + " arguments");
    return body.of(arguments);
  }

  private static byte[] digest(Digest digest, byte[] input) {
    digest.update(input, 0, input.length);
    var out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return out;
  }

  private static byte[] aes128(byte[] key, byte[] block) {
    if (key.length != 16 || block.length != 16)
      throw new IllegalArgumentException("AES-128 of one block has a key and a block of 16 bytes");
    var aes = AESEngine.newInstance();
    aes.init(true, new KeyParameter(key));
    var out = new byte[16];
    aes.processBlock(block, 0, out, 0);
    return out;
  }
}
