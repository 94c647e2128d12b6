package org.bandproof;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Bytes that this thread allocates, exactly: the JVM of these tests only interprets. */
public final class Allocated {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int WARM = 100;
  private static final int COUNTED = 200;

  private Allocated() {}

  /** @throws AssertionError if it is not the same each time */
  public static long by(Runnable operation) {
    return by(operation, WARM, COUNTED);
  }

  public static long by(Runnable operation, int warm, int counted) {
    for (int i = 0; i < warm; i++) operation.run();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < counted; i++) operation.run();
    long all = THREADS.getCurrentThreadAllocatedBytes() - before - ofReading();
    if (all % counted != 0) throw new AssertionError(all + " bytes in " + counted + " operations");
    return all / counted;
  }

  private static long ofReading() {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  /** The figure for this JDK, of one for each that is supported. */
  public static <T> T expected(T on17, T on25) {
    return Runtime.version().feature() < 25 ? on17 : on25;
  }
}
