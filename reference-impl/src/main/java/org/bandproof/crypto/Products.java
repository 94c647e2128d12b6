package org.bandproof.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What a private key agreed on with whom it met more than once: in KK the product of the two static keys,
 * which is the same in each session. It is as secret as the private key, and is erased with it. A peer is
 * met for the first time without its product being kept, so an ephemeral key's never is.
 */
final class Products implements Erasable {
  private static final int PEERS = 8;

  /** Those met last come first. */
  private final byte[][] peers = new byte[PEERS][];

  private final byte[][] products = new byte[PEERS][];

  byte[] of(byte[] peer, Supplier<byte[]> agreed) {
    int at = 0;
    while (at < PEERS - 1 && !MessageDigest.isEqual(peers[at], peer)) at++;
    boolean met = MessageDigest.isEqual(peers[at], peer);
    var product = met && products[at] != null ? products[at] : agreed.get();
    if (!met && products[at] != null) Arrays.fill(products[at], (byte) 0);
    System.arraycopy(peers, 0, peers, 1, at);
    System.arraycopy(products, 0, products, 1, at);
    peers[0] = peer.clone();
    products[0] = met ? product : null;
    return product.clone();
  }

  @Override
  public void erase() {
    for (var product : products) if (product != null) Arrays.fill(product, (byte) 0);
  }
}
