package org.bandproof.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class VerdictTest {
  @Property
  void aLaterVerdictIsNeverBetter(@ForAll Verdict a, @ForAll Verdict b) {
    assertThat(a.join(b)).isGreaterThanOrEqualTo(a).isGreaterThanOrEqualTo(b).isIn(a, b);
  }

  @Property
  void joiningIsWithoutOrder(@ForAll Verdict a, @ForAll Verdict b, @ForAll Verdict c) {
    assertThat(a.join(b)).isEqualTo(b.join(a));
    assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
  }
}
