package org.bandproof.bench.goal;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.bandproof.bench.library.Body;

/**
 * Measures two bodies in alternating blocks, each begun by the other one in every second round. Its JVM
 * compiles in the foreground ({@code -Xbatch}), so that a busy machine does not leave code uncompiled.
 */
final class Paired {
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long WARM_UP = 300_000_000;
  private static final long LONGEST_WARM_UP = 1_000_000_000;
  private static final long WARM = 10_000;
  private static final long BLOCK = 15_000_000;

  private final Side subject;
  private final Side reference;

  Paired(Body subject, Body reference) {
    this.subject = new Side(subject);
    this.reference = new Side(reference);
  }

  private static final class Side {
    private final Body body;
    private long runs = 1;
    Object last;

    Side(Body body) {
      this.body = body;
    }

    /** CPU nanoseconds of so many runs. */
    long block(long count) {
      long before = THREADS.getCurrentThreadCpuTime();
      for (long i = 0; i < count; i++) last = body.run();
      return THREADS.getCurrentThreadCpuTime() - before;
    }

    double block() {
      return (double) block(runs) / runs;
    }

    /** Role text is many small methods, of which a run calls each a few times: it is warm late. */
    void warmUp() {
      long spent = 0;
      long count = 0;
      while (spent < WARM_UP || count < WARM && spent < LONGEST_WARM_UP) {
        spent += block(16);
        count += 16;
      }
      runs = Math.max(1, count * BLOCK / spent);
    }

    /** What a run allocates, on average over a block. */
    double bytes() {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (long i = 0; i < runs; i++) last = body.run();
      return Math.rint(10.0 * (THREADS.getCurrentThreadAllocatedBytes() - before) / runs) / 10;
    }
  }

  Pair measure(String subjectName, String referenceName, int rounds) {
    warm();
    var ratios = new double[rounds];
    var nanos = new double[rounds];
    var referenceNanos = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      if (i % 2 == 0) nanos[i] = subject.block();
      referenceNanos[i] = reference.block();
      if (i % 2 == 1) nanos[i] = subject.block();
      ratios[i] = nanos[i] / referenceNanos[i];
    }
    return new Pair(
        subjectName,
        referenceName,
        at(ratios, 0.5),
        at(ratios, 0.25),
        at(ratios, 0.75),
        at(nanos, 0.5),
        at(referenceNanos, 0.5),
        subject.bytes(),
        reference.bytes(),
        null);
  }

  /** Twice, so that each is compiled knowing that the other is there. */
  private void warm() {
    for (int i = 0; i < 2; i++) {
      subject.warmUp();
      reference.warmUp();
    }
  }

  private static double at(double[] values, double quantile) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) (quantile * (sorted.length - 1))];
  }
}
