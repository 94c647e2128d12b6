package org.bandproof.protocol.alipay2015.suite;

import java.util.Map;
import org.bandproof.mutant.Flaw;
import org.bandproof.suite.Suite;

/** The cases of the alipay2015 band. */
public final class BandSuite implements Suite {
  @Override
  public String protocol() {
    return "alipay2015";
  }

  @Override
  public String role() {
    return "band";
  }

  @Override
  public Map<String, Flaw> flaws() {
    return Map.of(
        "STORE_BEFORE_SEND", Flaw.storesNothing(),
        "PROMPT_ENDS", Flaw.peripheralPatientIn("AwaitingTap"));
  }

  @Override
  public String moves() {
    return Suite.resource(getClass(), "band.moves");
  }

  @Override
  public String text() {
    return STEPS + MESSAGES + REGISTRATION + AUTHENTICATION;
  }

  private static final String STEPS =
      """
      steps on
      power band
      mtu 23
      connect attacker band

      steps bound
      use on
      write key Authorize(hex(01000200), fresh(16))
      gesture band tap

      """;

  private static final String REGISTRATION =
      """
      case A15/BAND/REG/BV-01
      title A key is taken when the user taps, and the write is acknowledged then.
      clause REG-1
      use bound
      expect Bound

      case A15/BAND/REG/BI-01
      title A key is not taken before the user taps: no answer is computed with it.
      tests TAP_BEFORE_KEY
      use on
      ! write key Authorize(hex(01000200), fresh(16))
      disconnect
      connect attacker band
      write plain Authenticate(hex(01000200), fresh(16))
      read cipher
      never Bound

      case A15/BAND/REG/BI-02
      title KEY gives no bytes, also when a key was taken.
      tests KEY_STAYS_INSIDE
      needs A15/BAND/REG/BV-01
      use on
      ~ read cipher
      ! write key Authorize(hex(01000200), fresh(16))
      ! gesture band tap
      read key

      case A15/BAND/REG/BV-02
      title KEY gives no bytes before a key was taken.
      clause REG-4
      use on
      read key
      read cipher

      case A15/BAND/REG/BV-03
      title The key is there after power was lost.
      tests STORE_BEFORE_SEND
      needs A15/BAND/AUTH/BV-01
      use bound
      power band
      connect attacker band
      write plain Authenticate(hex(01000200), fresh(16))
      read cipher
      expect Answered

      case A15/BAND/REG/BV-04
      title A second key takes the place of the first, after another tap.
      clause REG-2
      needs A15/BAND/AUTH/BV-01
      use bound
      write key Authorize(hex(01000200), fresh(16))
      gesture band tap
      write plain Authenticate(hex(01000200), fresh(16))
      read cipher
      power band
      connect attacker band
      write plain Authenticate(hex(01000200), fresh(16))
      read cipher

      case A15/BAND/REG/BI-03
      title A prompt that nobody answers ends; a tap comes too late.
      tests PROMPT_ENDS
      needs A15/BAND/REG/BV-01
      use on
      write key Authorize(hex(01000200), fresh(16))
      advance 29999
      ! advance 1
      gesture band tap
      write plain Authenticate(hex(01000200), fresh(16))
      read cipher

      case A15/BAND/REG/BI-04
      title A disconnect ends the prompt.
      tests UNEXPECTED
      needs A15/BAND/REG/BV-01
      use on
      write key Authorize(hex(01000200), fresh(16))
      ! disconnect
      ! connect attacker band
      gesture band tap
      write plain Authenticate(hex(01000200), fresh(16))
      read cipher

      case A15/BAND/REG/BI-05
      title Another message ends the prompt, and is not taken.
      tests UNEXPECTED
      needs A15/BAND/REG/BV-01
      use on
      write key Authorize(hex(01000200), fresh(16))
      ! write control Confirm(hex(01000200))
      gesture band tap
      write plain Authenticate(hex(01000200), fresh(16))
      read cipher

      case A15/BAND/REG/BI-06
      title A tap without a prompt does nothing.
      tests UNEXPECTED
      use on
      ! gesture band tap
      write plain Authenticate(hex(01000200), fresh(16))
      read cipher

      """;

  private static final String AUTHENTICATION =
      """
      case A15/BAND/AUTH/BV-01
      title The band answers a challenge with the key that it took.
      clause AUTH-1
      needs A15/BAND/REG/BV-01
      use bound
      write plain Authenticate(hex(01000200), fresh(16))
      read cipher
      expect Answered

      case A15/BAND/AUTH/BV-02
      title CIPHER is empty before a challenge was written.
      clause AUTH-3
      needs A15/BAND/REG/BV-01
      use bound
      read cipher

      case A15/BAND/AUTH/BV-03
      title Each challenge has its own answer.
      clause AUTH-1
      needs A15/BAND/AUTH/BV-01
      use bound
      write plain Authenticate(hex(01000200), fresh(16))
      read cipher
      write plain Authenticate(hex(01000200), fresh(16))
      read cipher
      read cipher

      case A15/BAND/AUTH/BV-04
      title An answer does not outlive the connection.
      clause AUTH-4
      needs A15/BAND/AUTH/BV-01
      use bound
      write plain Authenticate(hex(01000200), fresh(16))
      disconnect
      connect attacker band
      read cipher

      case A15/BAND/AUTH/BV-05
      title A challenge without a key is taken and not answered.
      clause AUTH-3
      use on
      write plain Authenticate(hex(01000200), fresh(16))
      read cipher

      case A15/BAND/CTL/BV-01
      title The band shows a confirmation.
      clause CTL-1
      use on
      write control Confirm(hex(01000200))

      case A15/BAND/CTL/BV-02
      title The band shows an amount.
      clause CTL-2
      use on
      write control ShowPayment(hex(01000200), hex(00001234))

      """;

  private static final String MESSAGES =
      """
      case A15/BAND/MSG/BI-01
      title A key for another application is refused.
      tests APPLICATION_IS_ALIPAY
      use on
      ~ write control Confirm(hex(01000200))
      inject key Authorize(hex(05000200), fresh(16))

      case A15/BAND/MSG/BI-02
      title A challenge for another application is refused.
      tests APPLICATION_IS_ALIPAY
      use on
      ~ write plain Authenticate(hex(01000200), fresh(16))
      inject plain Authenticate(hex(05000200), fresh(16))

      case A15/BAND/MSG/BI-03
      title A confirmation for another application is refused.
      tests APPLICATION_IS_ALIPAY
      use on
      ~ write control Confirm(hex(01000200))
      inject control Confirm(hex(00020001))

      case A15/BAND/MSG/BI-04
      title A key that is too short is refused.
      tests MALFORMED
      use on
      ~ write plain Authenticate(hex(01000200), fresh(16))
      inject key cut(Authorize(hex(01000200), fresh(16)))

      case A15/BAND/MSG/BI-05
      title A key that is too long is refused.
      tests MALFORMED
      use on
      ~ write plain Authenticate(hex(01000200), fresh(16))
      mtu 247
      connect attacker band
      inject key longer(Authorize(hex(01000200), fresh(16)))

      case A15/BAND/MSG/BI-06
      title A challenge that is too short is refused, and what CIPHER held is gone.
      tests MALFORMED
      use on
      ~ write plain Authenticate(hex(01000200), fresh(16))
      inject plain cut(Authenticate(hex(01000200), fresh(16)))
      read cipher

      case A15/BAND/MSG/BI-07
      title A challenge that is too long is refused.
      tests MALFORMED
      use on
      mtu 247
      connect attacker band
      ~ write plain Authenticate(hex(01000200), fresh(16))
      inject plain longer(Authenticate(hex(01000200), fresh(16)))

      case A15/BAND/MSG/BI-08
      title A control message of another kind is refused.
      tests MALFORMED
      use on
      ~ write control Confirm(hex(01000200))
      inject control hex(0100020002)

      case A15/BAND/MSG/BI-09
      title An amount that is too short is refused.
      tests MALFORMED
      use on
      ~ write control ShowPayment(hex(01000200), hex(00001234))
      inject control cut(ShowPayment(hex(01000200), hex(00001234)))

      case A15/BAND/MSG/BI-10
      title A message of no bytes is refused.
      tests MALFORMED
      use on
      ~ write control Confirm(hex(01000200))
      inject control empty

      """;
}
