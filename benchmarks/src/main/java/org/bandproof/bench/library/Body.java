package org.bandproof.bench.library;

/** What is measured: one operation, which gives something that a compiler can't leave out. */
@FunctionalInterface
public interface Body {
  Object run();
}
