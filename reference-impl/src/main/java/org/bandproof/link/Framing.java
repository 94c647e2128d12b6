package org.bandproof.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The numbers of the framing, and the sender's half of it. */
public final class Framing {
  public static final int MIN_MTU = 23;
  public static final int MAX_MTU = 517;

  /** The longest message; at {@link #MIN_MTU} it takes 54 of the 64 fragments that an index can count. */
  public static final int MAX_MESSAGE = 1024;

  static final int LAST = 0x80;
  static final int RESERVED = 0x40;
  static final int INDEX = 0x3f;

  private Framing() {}

  /** The size of an ATT value that one write or notification carries. */
  public static int room(int mtu) {
    if (mtu < MIN_MTU || mtu > MAX_MTU) throw new IllegalArgumentException("no MTU: " + mtu);
    return mtu - 3;
  }

  /** Cuts a message into as few fragments as the MTU allows. */
  public static List<byte[]> cut(byte[] message, int mtu) {
    return pieces(message, room(mtu) - 1);
  }

  /**
   * Cuts a message into fragments that carry so many of its bytes each, and the last one what is left.
   *
   * @throws IllegalArgumentException if it is no message, or there would be more than an index can count
   */
  public static List<byte[]> pieces(byte[] message, int body) {
    if (message.length == 0 || message.length > MAX_MESSAGE)
      throw new IllegalArgumentException("no message of " + message.length + " bytes");
    if (body < 1 || (message.length - 1) / body > INDEX)
      throw new IllegalArgumentException("no fragments with " + body + " bytes of " + message.length);
    var fragments = new ArrayList<byte[]>();
    for (int from = 0; from < message.length; from += body) {
      boolean last = from + body >= message.length;
      var part = Arrays.copyOfRange(message, from, Math.min(from + body, message.length));
      fragments.add(fragment(fragments.size() | (last ? LAST : 0), part));
    }
    return fragments;
  }

  private static byte[] fragment(int header, byte[] part) {
    var fragment = new byte[1 + part.length];
    fragment[0] = (byte) header;
    System.arraycopy(part, 0, fragment, 1, part.length);
    return fragment;
  }
}
