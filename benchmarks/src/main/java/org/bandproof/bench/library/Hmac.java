package org.bandproof.bench.library;

import java.util.Arrays;

/** HKDF with two outputs over a digest that is used again: two pads, nothing allocated. */
abstract class Hmac {
  private static final byte[] ONE = {1};
  private static final byte[] TWO = {2};

  private final byte[] pad = new byte[64];
  private final byte[] pseudorandom = new byte[32];
  final byte[] first = new byte[32];
  final byte[] second = new byte[32];

  abstract void update(byte[] input);

  abstract void digest(byte[] out);

  byte[] hkdf2(byte[] salt, byte[] input) {
    inner(salt);
    update(input);
    outer(pseudorandom);
    inner(pseudorandom);
    update(ONE);
    outer(first);
    inner(pseudorandom);
    update(first);
    update(TWO);
    outer(second);
    return second;
  }

  private void inner(byte[] key) {
    Arrays.fill(pad, (byte) 0x36);
    for (int i = 0; i < key.length; i++) pad[i] ^= key[i];
    update(pad);
  }

  private void outer(byte[] out) {
    digest(out);
    for (int i = 0; i < pad.length; i++) pad[i] ^= 0x36 ^ 0x5c;
    update(pad);
    update(out);
    digest(out);
  }
}
