package org.bandproof.store;

/** Counts the writes to a medium. */
public final class CountingMedium implements Medium {
  private final Medium counted;
  private int writes;

  public CountingMedium(Medium counted) {
    this.counted = counted;
  }

  /** The writes so far. */
  public int writes() {
    return writes;
  }

  @Override
  public int capacity() {
    return counted.capacity();
  }

  @Override
  public byte[] read(int slot) {
    return counted.read(slot);
  }

  @Override
  public void write(int slot, byte[] content) {
    counted.write(slot, content);
    writes++;
  }

  @Override
  public void erase() {
    counted.erase();
  }

  @Override
  public String toString() {
    return writes + (writes == 1 ? " write to flash" : " writes to flash");
  }
}
