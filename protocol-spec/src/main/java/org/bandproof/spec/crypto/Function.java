package org.bandproof.spec.crypto;

/**
 * A cryptographic function that only one protocol needs, declared by that protocol and found by its
 * name on each algebra; on terms it is one-way and free of collisions.
 *
 * @param size of what it gives, in bytes
 */
public record Function(String name, int arity, int size) {
  public Function {
    if (arity < 1) throw new IllegalArgumentException("a function of no arguments is a constant");
  }
}
