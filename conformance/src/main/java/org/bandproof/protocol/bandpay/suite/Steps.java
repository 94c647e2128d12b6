package org.bandproof.protocol.bandpay.suite;

/** What the cases of every role begin with. */
final class Steps {
  static final String MEMORY = "what a device still holds in its memory crosses no port";

  private Steps() {}

  static final String ALL =
      """
      # Everybody has power; both wallets have an account: the owner's with the policy AUTOMATIC, at
      # most 50.00 EUR and twice, the stranger's with TAP. Five purchases wait at a kiosk.
      steps on
      power band
      power wallet
      power stranger
      power service
      do service open key(wallet.account) key(wallet.wallet-key) key(wallet.step-up-hash) nat(1) text(EUR) nat(5000) nat(2)
      do service open key(stranger.account) key(stranger.wallet-key) key(stranger.step-up-hash) nat(0) text(EUR) nat(5000) nat(2)
      do service purchase PURCHASE1 nat(1000) text(EUR) text(kiosk)
      do service purchase PURCHASE2 nat(2000) text(EUR) text(kiosk)
      do service purchase PURCHASE3 nat(3000) text(EUR) text(kiosk)
      do service purchase PURCHASE4 nat(4000) text(EUR) text(kiosk)
      do service purchase PURCHASE5 nat(5000) text(EUR) text(kiosk)

      # The owner's wallet has sent the grant, and the band's user is asked.
      steps prompted
      use on
      gesture band button
      do wallet pair ID STEPUP

      steps bound
      use prompted
      gesture band tap

      # The same after a power cut, which is where cases of invalid behaviour may begin at once.
      steps kept
      use bound
      save

      # A session in which an order was approved, and which the wallet does not end.
      steps open
      use bound
      lose disconnect
      do wallet pay PURCHASE1

      steps released
      use bound
      do wallet release ID STEPUP
      do wallet carry ID

      """;

  /** A text of cases, with the steps that they use. */
  static String of(String text) {
    return abbreviated(ALL + text);
  }

  /** A text with its abbreviations written out. */
  static String abbreviated(String text) {
    var whole = text;
    for (int i = 1; i <= 5; i++) whole = whole.replace("PURCHASE" + i, "hex(" + "0".repeat(31) + i + ")");
    return whole
        .replace("STRANGERSTEPUP", "key(stranger.step-up)")
        .replace("STEPUP", "key(wallet.step-up)")
        .replace(" ID", " key(band.band-id)")
        .replace("HELLO", "PairOpen(NoiseXX1(pub(stranger.agreement), Challenged(fresh(32))))");
  }
}
