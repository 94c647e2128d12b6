package example;

import org.bandproof.iut.Iut;
import org.bandproof.junit.BandConformance;

/** Every case of alipay2015, and schedules that nobody wrote, against the band. */
class BandTest extends BandConformance {
  BandTest() {
    super("alipay2015");
  }

  @Override
  protected Iut implementation() {
    return new BandIut();
  }
}
