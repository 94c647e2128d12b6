package org.bandproof.store;

import java.util.Arrays;

/** A medium in memory. */
public final class MemoryMedium implements Medium {
  private static final int CAPACITY = 1 << 24;

  private final byte[][] slots = new byte[SLOTS][0];

  @Override
  public int capacity() {
    return CAPACITY;
  }

  @Override
  public byte[] read(int slot) {
    return slots[slot].clone();
  }

  @Override
  public void write(int slot, byte[] content) {
    var before = slots[slot];
    if (before.length < content.length) slots[slot] = Arrays.copyOf(before, content.length);
    System.arraycopy(content, 0, slots[slot], 0, content.length);
  }

  @Override
  public void erase() {
    Arrays.fill(slots, new byte[0]);
  }
}
