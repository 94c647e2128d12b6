package org.bandproof.bench.handshake;

import java.util.concurrent.TimeUnit;
import org.bandproof.bench.library.Body;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.noise.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What does a handshake take, both sides? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HandshakeBenchmark {
  @Param({"XX", "KK"})
  public Pattern pattern;

  @Param("bouncycastle")
  public String by;

  private Body body;

  @Setup
  public void set() {
    body = Handshakes.of(pattern, Aead.CHACHAPOLY, by);
  }

  @Benchmark
  public Object run() {
    return body.run();
  }
}
