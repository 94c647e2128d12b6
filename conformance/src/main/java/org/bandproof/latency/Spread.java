package org.bandproof.latency;

import java.util.Collection;

/** The middle of some durations in nanoseconds, and where the lowest and highest tenth end. */
public record Spread(int count, double median, double p10, double p90) {
  static Spread of(Collection<Double> durations) {
    var sorted = durations.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Spread(sorted.length, at(sorted, 0.5), at(sorted, 0.1), at(sorted, 0.9));
  }

  /** Between two ranks it is what lies between them in proportion. */
  private static double at(double[] sorted, double part) {
    double rank = part * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }
}
