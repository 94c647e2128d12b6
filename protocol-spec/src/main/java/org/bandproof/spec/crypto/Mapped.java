package org.bandproof.spec.crypto;

/**
 * A structure that holds values. Law: {@code x.map(v -> v).equals(x)}; a mapping that swaps two
 * components compiles, so the law is tested for every structure.
 */
public interface Mapped<V> {
  <W> Mapped<W> map(Mapper<V, W> mapper);
}
