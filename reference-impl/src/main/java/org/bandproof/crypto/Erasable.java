package org.bandproof.crypto;

/** What holds a key, or what is as secret as one. */
public interface Erasable {
  /** Overwrites what is secret, in memory that this code owns; no other call may follow. */
  void erase();
}
