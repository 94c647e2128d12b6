package org.bandproof.protocol.bandpay.suite;

import java.util.Map;
import org.bandproof.mutant.Flaw;
import org.bandproof.suite.Suite;

/** The cases of the BandPay wallet. */
public final class WalletSuite implements Suite {
  @Override
  public String protocol() {
    return "bandpay";
  }

  @Override
  public String role() {
    return "wallet";
  }

  @Override
  public Map<String, Flaw> flaws() {
    return Map.of(
        "FRESH_CHANCE", Flaw.repeatsItsChance(),
        "STORE_BEFORE_SEND", Flaw.storesNothing(),
        "DISCONNECT_ENDS", Flaw.centralWithoutDisconnect(),
        "HANDSHAKE_ENDS", Flaw.centralWithoutTime());
  }

  @Override
  public Map<String, String> unobserved() {
    return Map.of(
        "ERASE", Steps.MEMORY,
        "WINDOW_ENDS", "a wallet has no window",
        "PROMPT_ENDS", "a wallet of the profile Core has no prompt");
  }

  @Override
  public String moves() {
    return Steps.abbreviated(Suite.resource(getClass(), "wallet.moves"));
  }

  @Override
  public String text() {
    return Steps.of(PAIRING + SESSIONS + RELEASE + DEVICE);
  }

  private static final String PAIRING =
      """
      case BP1/WALLET/PAIR/BV-01
      title The wallet pairs: challenge, offer, grant, receipt, recorded.
      clause WAL-10
      use bound
      expect Paired

      case BP1/WALLET/PAIR/BV-02
      title A band whose window is closed is not ready.
      clause WAL-2
      use on
      do wallet pair ID STEPUP

      case BP1/WALLET/PAIR/BV-03
      title Without the step-up the service refuses.
      clause WAL-1
      use on
      gesture band button
      do wallet pair ID fresh(16)

      case BP1/WALLET/PAIR/BV-04
      title A pairing over the smallest MTU.
      clause LINK-2
      needs BP1/WALLET/PAIR/BV-01
      mtu 23
      use bound
      expect Paired

      case BP1/WALLET/PAIR/BV-05
      title A pairing over the largest MTU.
      clause LINK-2
      needs BP1/WALLET/PAIR/BV-01
      mtu 517
      use bound
      expect Paired

      case BP1/WALLET/PAIR/BV-06
      title After a pairing that failed, another one.
      clause WAL-1
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist band Offer = cut
      do wallet pair ID STEPUP
      disconnect
      gesture band button
      do wallet pair ID STEPUP
      gesture band tap
      expect Paired

      case BP1/WALLET/PAIR/BV-07
      title The receipt of a lost record is fetched in a session, after a power cut too.
      tests STORE_BEFORE_SEND
      needs BP1/WALLET/PRES/BV-01
      use prompted
      lose link out
      gesture band tap
      lose nothing
      power wallet
      do wallet presence
      expect Paired

      case BP1/WALLET/PAIR/BV-08
      title A pairing in the band's next epoch.
      clause WAL-9
      needs BP1/WALLET/REL/BV-03
      use released
      gesture band button
      do wallet pair ID STEPUP
      gesture band tap
      do wallet presence

      case BP1/WALLET/PAIR/BI-01
      title A certificate that the manufacturer did not sign is refused.
      tests CERTIFICATE_SIGNED
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist band Offer.certificate = Sign1(Certificate(key(band.band-id), pub(band.agreement), vk(band.identity), nat(0)), fresh(64))
      do wallet pair ID STEPUP
      gesture band tap
      never Binding

      case BP1/WALLET/PAIR/BI-02
      title A certificate for another static key than the handshake's is refused.
      tests CERTIFICATE_NAMES_STATIC
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist band Offer.certificate = key(band.certificate-of-another-key)
      do wallet pair ID STEPUP
      gesture band tap
      never Binding

      case BP1/WALLET/PAIR/BI-03
      title A genuine band that is not the one asked for is refused.
      tests CERTIFICATE_NAMES_BAND
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist band Offer.certificate = key(band.certificate-of-another-band)
      do wallet pair ID STEPUP
      gesture band tap
      never Binding

      case BP1/WALLET/PAIR/BI-04
      title A Diffie-Hellman result of zero ends the pairing.
      tests CONTRIBUTORY
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      lenient band CONTRIBUTORY
      twist band NoiseXX2.e = low
      twist band NoiseMixHash.data#4 = low
      twist band dh = zero
      do wallet pair ID STEPUP
      never Binding

      case BP1/WALLET/PAIR/BI-05
      title A band with another prologue does not get in: what info said is what is agreed.
      tests UNOPENED
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist band Info.suites = hex(0102)
      do wallet pair ID STEPUP
      gesture band tap
      never Binding

      case BP1/WALLET/PAIR/BI-06
      title A second message whose static key does not open is refused.
      tests UNOPENED
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist band NoiseXX2.s = fresh(48)
      do wallet pair ID STEPUP
      never Binding

      case BP1/WALLET/PAIR/BI-07
      title A second message with one bit wrong in its payload is refused.
      tests UNOPENED
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist band seal#2 = flip
      do wallet pair ID STEPUP
      never Binding

      case BP1/WALLET/PAIR/BI-08
      title Info with a byte too many is refused.
      tests MALFORMED
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist band Info = longer
      do wallet pair ID STEPUP

      case BP1/WALLET/PAIR/BI-09
      title An offer whose encoding is not the shortest is refused.
      tests MALFORMED
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist band Offer = uncanonical
      do wallet pair ID STEPUP
      never Binding

      case BP1/WALLET/PAIR/BI-10
      title A certificate in the place of the request is refused.
      tests MALFORMED
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist band Offer.request = key(band.certificate)
      do wallet pair ID STEPUP
      never Binding

      case BP1/WALLET/PAIR/BI-11
      title A challenge of the service with a byte too few is refused.
      tests MALFORMED
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist service Issued = cut
      do wallet pair ID STEPUP

      case BP1/WALLET/PAIR/BI-12
      title A grant of the service that does not decode is refused.
      tests MALFORMED
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist service Granted = longer
      do wallet pair ID STEPUP
      gesture band tap
      never Binding

      case BP1/WALLET/PAIR/BI-13
      title A record in the place of the receipt that does not decode is refused.
      tests MALFORMED
      needs BP1/WALLET/PAIR/BV-01
      use prompted
      twist band Bound = cut
      gesture band tap
      never Paired

      case BP1/WALLET/PAIR/BI-14
      title The wallet believes that it is paired only after the service recorded it.
      clause WAL-10
      needs BP1/WALLET/PAIR/BV-01
      use prompted
      ! lose account Recorded
      gesture band tap
      never Paired

      case BP1/WALLET/PAIR/BI-15
      title A record of a receipt that was not given ends the pairing.
      tests UNEXPECTED
      needs BP1/WALLET/PAIR/BV-01
      use prompted
      tell wallet Recorded(key(band.band-id), nat(0))
      gesture band tap
      never Paired

      case BP1/WALLET/PAIR/BI-16
      title A message of another kind than Continue ends the pairing.
      tests MALFORMED
      needs BP1/WALLET/PAIR/BV-01
      use on
      gesture band button
      twist band Continue = hex(0301)
      do wallet pair ID STEPUP
      never Binding

      case BP1/WALLET/PAIR/BI-17
      title A record of another epoch is refused.
      tests MALFORMED
      needs BP1/WALLET/PAIR/BV-01
      use prompted
      twist service Recorded.epoch = nat(9)
      gesture band tap
      never Paired

      case BP1/WALLET/PAIR/BI-18
      title A record of another band is refused.
      tests MALFORMED
      needs BP1/WALLET/PAIR/BV-01
      use prompted
      twist service Recorded.bandId = fresh(16)
      gesture band tap
      never Paired

      case BP1/WALLET/PAIR/BI-19
      title A wallet that is paired pairs with no other band.
      tests UNEXPECTED
      needs BP1/WALLET/PRES/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      ! do wallet pair ID STEPUP
      do wallet presence

      case BP1/WALLET/PAIR/BV-09
      title A band whose epoch is behind the registry's: the service answers with its release.
      clause WAL-8
      needs BP1/WALLET/REL/BV-01
      use bound
      do wallet release ID STEPUP
      power band
      twist band Info.state = nat(1)
      lenient band BOUND_STAYS_BOUND
      do wallet pair ID STEPUP

      case BP1/WALLET/LINK/BI-01
      title A fragment that is empty behind its header ends the pairing.
      clause LINK-2
      needs BP1/WALLET/PAIR/BV-01
      use prompted
      fragment out 80
      gesture band tap

      case BP1/WALLET/LINK/BI-02
      title A fragment out of order ends the pairing.
      clause LINK-2
      needs BP1/WALLET/PAIR/BV-01
      use prompted
      fragment out 8103
      gesture band tap

      """;

  private static final String SESSIONS =
      """
      case BP1/WALLET/PRES/BV-01
      title A session, and the band is present.
      clause WAL-13
      needs BP1/WALLET/PAIR/BV-01
      use bound
      do wallet presence
      do wallet presence

      case BP1/WALLET/PRES/BI-01
      title Another challenge in the answer of presence is refused.
      tests MALFORMED
      needs BP1/WALLET/PRES/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      twist band Present.challenge = fresh(16)
      do wallet presence

      case BP1/WALLET/PRES/BI-02
      title A second message of a session with one bit wrong does not open.
      tests UNOPENED
      needs BP1/WALLET/PRES/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      twist band seal = flip
      do wallet presence

      case BP1/WALLET/PRES/BI-03
      title A Diffie-Hellman result of zero ends the session.
      tests CONTRIBUTORY
      needs BP1/WALLET/PRES/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      lenient band CONTRIBUTORY
      twist band NoiseKK2.e = low
      twist band NoiseMixHash.data#6 = low
      twist band dh#3 = zero
      twist band dh#4 = zero
      do wallet presence

      case BP1/WALLET/PRES/BI-04
      title A welcome with a byte too many is refused.
      tests MALFORMED
      needs BP1/WALLET/PRES/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      twist band Welcome = longer
      do wallet presence

      case BP1/WALLET/PRES/BI-05
      title Without a pairing there is no session.
      tests UNEXPECTED
      use on
      ! do wallet presence
      do wallet carry ID

      case BP1/WALLET/PAY/BV-01
      title A purchase is paid: order, approval, accepted.
      clause WAL-15
      needs BP1/WALLET/PRES/BV-01
      use bound
      do wallet pay PURCHASE1
      expect Paid

      case BP1/WALLET/PAY/BV-02
      title A purchase that the band asks its user about.
      clause WAL-15
      needs BP1/WALLET/PAY/BV-01
      use bound
      twist service PaymentOrder.amount = nat(5001)
      do wallet pay PURCHASE1
      gesture band tap
      expect Paid

      case BP1/WALLET/PAY/BV-03
      title A purchase that is paid is refused by the service.
      clause WAL-14
      needs BP1/WALLET/PAY/BV-01
      use bound
      do wallet pay PURCHASE1
      do wallet pay PURCHASE1
      do wallet pay PURCHASE2

      case BP1/WALLET/PAY/BV-04
      title The pairing is there after a power cut.
      tests STORE_BEFORE_SEND
      needs BP1/WALLET/PAY/BV-01
      use bound
      power wallet
      do wallet pay PURCHASE1
      expect Paid

      case BP1/WALLET/PAY/BI-01
      title Nothing is paid before the service accepted it.
      clause WAL-15
      needs BP1/WALLET/PAY/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      ! lose account Accepted
      do wallet pay PURCHASE1

      case BP1/WALLET/PAY/BI-02
      title An approval with one bit wrong does not open.
      tests UNOPENED
      needs BP1/WALLET/PAY/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      twist band Approved = flip
      twist band seal#2 = flip
      do wallet pay PURCHASE1
      never Paid

      case BP1/WALLET/PAY/BI-03
      title An approval that lacks its last byte is refused.
      tests MALFORMED
      needs BP1/WALLET/PAY/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      twist band Approved = cut
      do wallet pay PURCHASE1
      never Paid

      case BP1/WALLET/PAY/BI-04
      title An order of the service that does not decode is refused.
      tests MALFORMED
      needs BP1/WALLET/PAY/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      twist service Ordered = uncanonical
      do wallet pay PURCHASE1
      never Paid

      case BP1/WALLET/PAY/BI-06
      title An acceptance of another order is refused.
      tests MALFORMED
      needs BP1/WALLET/PAY/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      twist service Accepted.orderId = fresh(16)
      do wallet pay PURCHASE1
      never Paid

      case BP1/WALLET/PAY/BI-07
      title The approval of an earlier order, which the service answers as at first, pays nothing.
      tests MALFORMED
      needs BP1/WALLET/PAY/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      do wallet pay PURCHASE1
      twist band Approved.approval = old(Approved#1.approval)
      do wallet pay PURCHASE2

      case BP1/WALLET/PAY/BI-05
      title An acceptance before the approval ends the payment.
      tests UNEXPECTED
      needs BP1/WALLET/PAY/BV-02, BP1/WALLET/PAY/BV-04
      use kept
      twist service PaymentOrder.amount = nat(5001)
      ~ do wallet pay PURCHASE1
      ! do wallet pay PURCHASE1
      tell wallet Accepted(fresh(16))
      gesture band tap
      never Paid

      """;

  private static final String RELEASE =
      """
      case BP1/WALLET/REL/BV-01
      title The owner deactivates his band: the wallet forgets it, for good.
      clause WAL-16
      needs BP1/WALLET/PRES/BV-01
      use bound
      do wallet release ID STEPUP
      do wallet presence
      power wallet
      do wallet presence

      case BP1/WALLET/REL/BV-02
      title The release of a band that is not his is refused, and his pairing stays.
      clause WAL-16
      needs BP1/WALLET/PRES/BV-01
      use bound
      do wallet release fresh(16) STEPUP
      do wallet presence

      case BP1/WALLET/REL/BV-03
      title A release is carried to the band.
      clause WAL-17
      needs BP1/WALLET/REL/BV-01
      use released

      case BP1/WALLET/REL/BV-04
      title Anybody's release is carried to the band, and the wallet's own pairing is no matter.
      clause WAL-17
      needs BP1/WALLET/REL/BV-03
      use on
      gesture band button
      do stranger pair ID STRANGERSTEPUP
      gesture band tap
      do stranger release ID STRANGERSTEPUP
      do wallet carry ID

      case BP1/WALLET/REL/BV-05
      title Where there is no release, there is nothing to carry.
      clause WAL-17
      use on
      do wallet carry ID

      case BP1/WALLET/REL/BI-01
      title An answer that is no release leaves the pairing.
      tests MALFORMED
      needs BP1/WALLET/REL/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      twist service Released = longer
      do wallet release ID STEPUP
      do wallet presence

      """;

  private static final String DEVICE =
      """
      case BP1/WALLET/DEV/BV-01
      title Pairing, two sessions and a power cut: no ephemeral key or challenge comes twice.
      tests FRESH_CHANCE
      needs BP1/WALLET/PRES/BV-01
      use bound
      do wallet presence
      power wallet
      do wallet presence

      case BP1/WALLET/DEV/BI-01
      title A disconnect ends the verb.
      tests DISCONNECT_ENDS
      needs BP1/WALLET/PAIR/BV-01
      use prompted
      ! disconnect
      do wallet carry ID

      case BP1/WALLET/DEV/BI-02
      title A minute of silence ends the verb.
      tests HANDSHAKE_ENDS
      needs BP1/WALLET/PRES/BV-01, BP1/WALLET/PAY/BV-04
      use kept
      lose link out
      do wallet presence
      lose nothing
      advance 59999
      ! advance 1
      do wallet carry ID

      case BP1/WALLET/DEV/BI-03
      title Another verb meanwhile ends the one that is under way.
      tests UNEXPECTED
      needs BP1/WALLET/PAIR/BV-01
      use prompted
      ! do wallet carry ID
      gesture band tap

      """;
}
