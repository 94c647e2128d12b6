package org.bandproof.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.bandproof.spec.cost.Spent;
import org.bandproof.spec.crypto.Counting.Operation;
import org.junit.jupiter.api.Test;

class ProcessorTest {
  private static final Spent SPENT =
      new Spent(
          Map.of(
              Operation.DH, 4,
              Operation.SIGN, 1,
              Operation.HASH, 7,
              Operation.BLOCK, 74,
              Operation.KEY, 2,
              Operation.SEAL, 1,
              Operation.BYTE, 180),
          0);

  private static Processor named(String name) {
    return Processor.all().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void anEstimateIsTheSumOfItsOperations() {
    long cycles = 4 * 548_873 + 496_039 + 74 * 15_204 + 180 * 139 + 5_399;
    var estimate = named("cortex-m4").estimate(SPENT);
    assertThat(estimate.millis()).isEqualTo(cycles / 64_000.0, within(1e-9));
    assertThat(estimate.missing()).isEmpty();
  }

  @Test
  void halfTheClockTakesTwiceTheTime() {
    var at64 = named("cortex-m4").estimate(SPENT).millis();
    assertThat(named("cortex-m4").at(32).estimate(SPENT).millis())
        .isEqualTo(2 * at64, within(1e-9));
  }

  @Test
  void whatNobodyPublishedIsNamed() {
    var estimate = named("cortex-m0").estimate(SPENT);
    assertThat(estimate.missing()).containsExactly("1 sign", "1 seal", "180 byte");
    assertThat(estimate.millis())
        .isEqualTo((4 * 3_229_950 + 74 * 21_866) / 16_000.0, within(1e-9));
  }

  @Test
  void everyFigureHasItsSource() {
    assertThat(Processor.all()).hasSizeGreaterThan(1);
    for (var processor : Processor.all()) {
      assertThat(processor.said().keySet()).isEqualTo(processor.cycles().keySet());
      assertThat(processor.said().values()).allMatch(source -> source.length() > 20);
      assertThat(processor.cycles().values()).allMatch(cycles -> cycles > 0);
    }
  }
}
