package org.bandproof.bench.record;

import java.util.concurrent.TimeUnit;
import org.bandproof.bench.library.Body;
import org.bandproof.spec.crypto.Aead;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What does a record take, sealed and opened? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordBenchmark {
  @Param("CHACHAPOLY")
  public Aead aead;

  @Param("64")
  public int size;

  @Param("bouncycastle")
  public String by;

  private Body body;

  @Setup
  public void set() {
    body = Records.of(aead, size, by);
  }

  @Benchmark
  public Object run() {
    return body.run();
  }
}
