package org.bandproof.junit;

/** Tests a wallet of BandPay: extend it, and implement {@link #implementation}. */
public abstract class WalletConformance extends Conformance {
  protected WalletConformance() {
    super("bandpay", "wallet");
  }
}
