package org.bandproof.crypto;

import java.util.List;
import java.util.Map;
import org.bandproof.spec.crypto.Function;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/** The functions that protocols declare for themselves, by name. */
final class Functions {
  private interface Body {
    byte[] of(List<byte[]> arguments);
  }

  private static final Map<String, Body> BODIES =
      Map.of("MD5", a -> md5(a.get(0)), "AES-128-ECB", a -> aes128(a.get(0), a.get(1)));

  private Functions() {}

  static byte[] apply(Function function, List<byte[]> arguments) {
    var body = BODIES.get(function.name());
    if (body == null || arguments.size() != function.arity())
      throw new IllegalArgumentException(function + " of " + arguments.size() + " arguments");
    return body.of(arguments);
  }

  private static byte[] md5(byte[] input) {
    var md5 = new MD5Digest();
    md5.update(input, 0, input.length);
    var out = new byte[md5.getDigestSize()];
    md5.doFinal(out, 0);
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
