package org.bandproof.bench.primitives;

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

/** What does one primitive take? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PrimitiveBenchmark {
  @Param("agree")
  public String operation;

  @Param("bouncycastle")
  public String by;

  private Body body;

  @Setup
  public void set() {
    body = Primitives.of(operation, by);
  }

  @Benchmark
  public Object run() {
    return body.run();
  }
}
