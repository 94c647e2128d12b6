package org.bandproof.spec.cost;

import org.bandproof.spec.model.Channel;

/**
 * A message that crossed the link.
 *
 * @param inward whether to the peripheral: a write; else a notification or the answer to a read
 * @param size in bytes
 */
public record Carried(Channel channel, boolean inward, int size) {
  /** Of an ATT value: opcode and handle, which are not part of it. */
  private static final int ATT_HEAD = 3;

  /** The ATT values that carry it: fragments with a header of one byte each, or the message itself. */
  public int values(int mtu) {
    int room = mtu - ATT_HEAD - (channel.framed() ? 1 : 0);
    return channel.framed() ? (size + room - 1) / room : 1;
  }

  /** The bytes of its ATT values. */
  public int bytes(int mtu) {
    return size + (channel.framed() ? values(mtu) : 0);
  }
}
