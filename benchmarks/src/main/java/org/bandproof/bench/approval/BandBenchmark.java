package org.bandproof.bench.approval;

import java.util.concurrent.TimeUnit;
import org.bandproof.bench.library.Body;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What does it take a band to approve an order? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BandBenchmark {
  @Param("bouncycastle")
  public String by;

  private Body body;

  @Setup
  public void set() {
    body = Approvals.band(by);
  }

  @Benchmark
  public Object run() {
    return body.run();
  }
}
