package org.bandproof.store;

/**
 * Flash: two slots. A write begins at the start of its slot and leaves what lies behind its end. If power
 * fails, any part of it may have happened.
 */
public interface Medium {
  int SLOTS = 2;

  /** The most bytes that a slot holds. */
  int capacity();

  /** What a slot holds, and perhaps more; empty or zeros if it was never written. */
  byte[] read(int slot);

  /** Writes, and returns when the bytes are safe. */
  void write(int slot, byte[] content);

  /** Makes the medium as manufactured. */
  void erase();
}
