package org.bandproof.protocol.bandpay.suite;

import java.util.Map;
import org.bandproof.mutant.Flaw;
import org.bandproof.suite.Suite;

/** The cases of the BandPay band, in the order of the specification. */
public final class BandSuite implements Suite {
  @Override
  public String protocol() {
    return "bandpay";
  }

  @Override
  public String role() {
    return "band";
  }

  @Override
  public Map<String, Flaw> flaws() {
    return Map.of(
        "FRESH_CHANCE", Flaw.repeatsItsChance(),
        "STORE_BEFORE_SEND", Flaw.storesNothing(),
        "DISCONNECT_ENDS", Flaw.peripheralWithoutDisconnect(),
        "WINDOW_ENDS", Flaw.peripheralPatientIn("Idle"),
        "PROMPT_ENDS", Flaw.peripheralPatientIn("AwaitingBindTap", "AwaitingPayTap"),
        "HANDSHAKE_ENDS", Flaw.peripheralPatientIn("AwaitingGrant"));
  }

  @Override
  public Map<String, String> unobserved() {
    return Map.of("ERASE", Steps.MEMORY);
  }

  @Override
  public String moves() {
    return Steps.abbreviated(Suite.resource(getClass(), "band.moves"));
  }

  @Override
  public String text() {
    return Steps.of(BandLink.TEXT + BandPairing.TEXT + BandPayment.TEXT + BandRelease.TEXT);
  }
}
