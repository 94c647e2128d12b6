package org.bandproof.attack;

/** The attacks that {@code doc/attacking.md} shows, line by line; {@link AttackingTest} runs them. */
final class Attacks {
  private Attacks() {}

  static void keyInClear() {
    var wire = Wire.of("alipay2015");
    wire.act("power band", "connect phone band");
    wire.act("write key Authorize(hex(01000200), fresh(16))", "gesture band tap");
    var key = wire.heard("key").get("key"); // whoever listens has it now

    wire.act("write plain Authenticate(hex(01000200), fresh(16))");
    var challenge = wire.heard("plain").get("challenge");
    var forged = wire.compute("AES-128-ECB", key, challenge); // no band is needed

    wire.act("read cipher"); // what the real band answers
    System.out.println("real   " + wire.heard("cipher").bytes().hex());
    System.out.println("forged " + forged.hex());
    System.out.println(wire.verdict());
  }

  static void changedOrder() {
    var wire = Wire.of("bandpay");
    wire.act(
        """
        power all
        do service open key(wallet.account) key(wallet.wallet-key) key(wallet.step-up-hash) nat(1) text(EUR) nat(5000) nat(2)
        do service purchase hex(00000000000000000000000000000001) nat(1200) text(EUR) text(cinema)
        gesture band button
        do wallet pair key(band.band-id) key(wallet.step-up)
        gesture band tap
        """);

    wire.passing("PaymentOrder", order -> order.with("payee", "thief").with("amount", 4900));
    wire.act("do wallet pay hex(00000000000000000000000000000001)");

    System.out.println(wire.heard("PaymentOrder"));
    wire.refusals().forEach(System.out::println);
    System.out.println(wire.verdict());
  }

  static void otherSession() {
    var wire = Wire.of("bandpay").flawed("band", "ORDER_NAMES_SESSION");
    wire.act(
        """
        power all
        do service open key(wallet.account) key(wallet.wallet-key) key(wallet.step-up-hash) nat(1) text(EUR) nat(5000) nat(2)
        do service purchase hex(00000000000000000000000000000001) nat(1200) text(EUR) text(cinema)
        do service purchase hex(00000000000000000000000000000002) nat(900) text(EUR) text(kiosk)
        gesture band button
        do wallet pair key(band.band-id) key(wallet.step-up)
        gesture band tap
        """);

    // every order is asked for the first session that the wallet ever named
    wire.passing("AskOrder", ask -> ask.with("session", ask.first().get("session")));
    wire.act("do wallet pay hex(00000000000000000000000000000001)");
    wire.act("do wallet pay hex(00000000000000000000000000000002)");

    wire.said().stream().filter(line -> line.contains("Accepted")).forEach(System.out::println);
    System.out.println(wire.verdict());
  }
}
