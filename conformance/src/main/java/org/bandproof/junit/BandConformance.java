package org.bandproof.junit;

/**
 * Tests a band: extend it, and implement {@link #implementation}.
 *
 * <pre>{@code
 * class MyBandTest extends BandConformance {
 *   protected Iut implementation() {
 *     return new MyBand();
 *   }
 * }
 * }</pre>
 */
public abstract class BandConformance extends Conformance {
  /** Of BandPay. */
  protected BandConformance() {
    this("bandpay");
  }

  /**
   * @param protocol the name of a protocol, as {@code alipay2015}
   */
  protected BandConformance(String protocol) {
    super(protocol, "band");
  }
}
