package org.bandproof.protocol.bandpay.demo;

import org.bandproof.demo.Story;

/** What was promised in 2015, kept. */
public final class BandPayStory implements Story {
  @Override
  public String protocol() {
    return "bandpay";
  }

  @Override
  public String text() {
    return TEXT.replace("ID", "key(band.band-id)")
        .replace("STRANGERS", "key(stranger.step-up)")
        .replace("OWNERS", "key(wallet.step-up)");
  }

  private static final String TEXT =
      """
      cast service wallet band stranger thief
      promise S1 The wallet and the band together make a payment without a password.
      promise S3 At every payment the wallet identifies the band to check whether it is approved.
      promise S5 A lost band can't be paired with another phone until its owner deactivates it.

      before
      power service
      power wallet
      power band
      power stranger
      power thief
      do service open key(wallet.account) key(wallet.wallet-key) key(wallet.step-up-hash) nat(1) text(EUR) nat(5000) nat(2)
      do service open key(stranger.account) key(stranger.wallet-key) key(stranger.step-up-hash) nat(0) text(EUR) nat(5000) nat(2)
      do service purchase hex(00000000000000000000000000000001) nat(1200) text(EUR) text(cinema)
      do service purchase hex(00000000000000000000000000000002) nat(8000) text(EUR) text(hotel)
      do service purchase hex(00000000000000000000000000000003) nat(900) text(EUR) text(kiosk)

      act The owner pairs his band: he presses its button, asks his wallet, and taps.
      gesture band button
      do wallet pair ID OWNERS
      gesture band tap
      expect S1 wallet Paired

      act He pays 12.00 EUR. His policy is AUTOMATIC up to 50.00 EUR: nothing to type, nothing to tap.
      do wallet pay hex(00000000000000000000000000000001)
      expect S3 band Approved
      expect S1 wallet Paid
      never S1 band tap

      act He pays 80.00 EUR. That is above his limit, so the band shows it and waits for his tap.
      do wallet pay hex(00000000000000000000000000000002)
      gesture band tap
      expect S3 band Approved
      expect S1 wallet Paid

      act He loses the band. A stranger's wallet won't pair with it; a thief's phone is refused.
      disconnect
      gesture band button
      do stranger pair ID STRANGERS
      never S5 stranger Paired
      connect thief band
      write in PairOpen(NoiseXX1(pub(stranger.agreement), Challenged(fresh(32))))
      expect S5 band refuses: BOUND_STAYS_BOUND
      disconnect

      act The owner deactivates it, from anywhere.
      do wallet release ID OWNERS
      expect S5 service Deactivated

      act The stranger's wallet brings the band the release; then it pairs.
      do stranger carry ID
      gesture band button
      do stranger pair ID STRANGERS
      gesture band tap
      expect S5 band Released
      expect S5 stranger Paired
      """;
}
