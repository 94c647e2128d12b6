package org.bandproof.bench.goal;

/**
 * What is to be reached.
 *
 * @param id several goals may share one: they are its parts
 * @param figure what is compared with the limit
 */
public record Goal(String id, Figure figure, String subject, String reference, double atMost) {
  /** What is taken of a pair. */
  public enum Figure {
    RATIO,
    /** Bytes that the subject allocates. */
    BYTES,
    /** Bytes that it allocates beyond the reference. */
    BYTES_OVER;

    public double of(Pair pair) {
      return switch (this) {
        case RATIO -> pair.ratio();
        case BYTES -> pair.bytes();
        case BYTES_OVER -> pair.bytes() - pair.referenceBytes();
      };
    }
  }

  /** Met to the precision that is printed: a hundredth, or a tenth of a byte. */
  public boolean met(Pair pair) {
    double slack = figure == Figure.RATIO ? 0.005 : 0.5;
    return figure.of(pair) < atMost + slack;
  }
}
