package org.bandproof.bench.codec;

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

/** What does a codec take for a payment order? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
  @Param({"encode", "decode"})
  public String operation;

  private Body body;

  @Setup
  public void set() {
    body = Codec.of(operation);
  }

  @Benchmark
  public Object run() {
    return body.run();
  }
}
