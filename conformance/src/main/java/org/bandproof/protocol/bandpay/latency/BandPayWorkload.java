package org.bandproof.protocol.bandpay.latency;

import org.bandproof.latency.Workload;

/** Pair, session, presence, an approval without a tap and one with it, release. */
public final class BandPayWorkload implements Workload {
  @Override
  public String protocol() {
    return "bandpay";
  }

  @Override
  public String text() {
    return TEXT.replace(" ID", " key(band.band-id)")
        .replace(" STEPUP", " key(wallet.step-up)")
        .replace(" CHEAP", " hex(00000000000000000000000000000001)")
        .replace(" DEAR", " hex(00000000000000000000000000000002)");
  }

  private static final String TEXT =
      """
      power all
      do service open key(wallet.account) key(wallet.wallet-key) key(wallet.step-up-hash) nat(1) text(EUR) nat(5000) nat(2)
      do service purchase CHEAP nat(1000) text(EUR) text(kiosk)
      do service purchase DEAR nat(6000) text(EUR) text(kiosk)
      flow PAIR
      gesture band button
      do wallet pair ID STEPUP
      gesture band tap
      flow SESSION
      lose account
      do wallet pay CHEAP
      lose nothing
      disconnect
      flow PRESENCE
      do wallet presence
      flow PAY
      do wallet pay CHEAP
      flow TAP
      do wallet pay DEAR
      gesture band tap
      flow RELEASE
      do wallet release ID STEPUP
      do wallet carry ID
      """;
}
