package org.bandproof.protocol.bandpay.suite;

/** Sections 5.3 and 5.4 of the specification: session, presence, approval. */
final class BandPayment {
  private BandPayment() {}

  static final String TEXT =
      """
      case BP1/BAND/SESS/BV-01
      title The bound wallet opens a session, and the band is present.
      clause BAND-24
      needs BP1/BAND/PAIR/BV-01
      use bound
      do wallet presence
      expect Present

      case BP1/BAND/SESS/BV-02
      title Many sessions, one after the other.
      clause BAND-21
      needs BP1/BAND/SESS/BV-01
      use bound
      do wallet presence
      do wallet presence
      do wallet presence

      case BP1/BAND/SESS/BV-03
      title The receipt is repeated in a session, when the record that brought it was lost.
      clause BAND-22
      needs BP1/BAND/SESS/BV-01
      use prompted
      lose link out
      gesture band tap
      lose nothing
      disconnect
      do wallet presence
      expect Present

      case BP1/BAND/SESS/BI-01
      title An unbound band opens no session.
      tests UNEXPECTED
      needs BP1/BAND/REL/BV-01
      use released
      connect attacker band
      inject in SessionOpen(fresh(48))
      gesture band button
      write in HELLO

      case BP1/BAND/SESS/BI-02
      title A session of another epoch does not open.
      tests UNOPENED
      needs BP1/BAND/SESS/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist wallet SessionPrologue.epoch = nat(1)
      do wallet presence

      case BP1/BAND/SESS/BI-03
      title A session with another band's id does not open.
      tests UNOPENED
      needs BP1/BAND/SESS/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist wallet SessionPrologue.bandId = fresh(16)
      do wallet presence

      case BP1/BAND/SESS/BI-04
      title A session that offers other versions than info does not open.
      tests UNOPENED
      needs BP1/BAND/SESS/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist wallet SessionPrologue.versions = hex(0102)
      do wallet presence

      case BP1/BAND/SESS/BI-05
      title A stranger's ephemeral key with the wallet's message does not open.
      tests UNOPENED
      needs BP1/BAND/SESS/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist wallet NoiseKK1.e = pub(stranger.agreement)
      do wallet presence

      case BP1/BAND/SESS/BI-06
      title The first message of a session has no payload.
      tests MALFORMED
      needs BP1/BAND/SESS/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist wallet Nothing = fresh(1)
      do wallet presence

      case BP1/BAND/SESS/BI-07
      title A record with one bit wrong ends the session.
      tests UNOPENED
      needs BP1/BAND/SESS/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist wallet seal#2 = flip
      do wallet presence

      case BP1/BAND/SESS/BI-08
      title A record of no known kind ends the session.
      tests MALFORMED
      needs BP1/BAND/SESS/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist wallet Presence = hex(8119ffff)
      do wallet presence

      case BP1/BAND/SESS/BI-09
      title A presence whose challenge is too short is refused.
      tests MALFORMED
      needs BP1/BAND/SESS/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist wallet Presence = cut
      do wallet presence

      case BP1/BAND/PAY/BV-01
      title Under AUTOMATIC, within the limit, the band approves without a tap.
      clause BAND-40
      needs BP1/BAND/SESS/BV-01
      use bound
      do wallet pay PURCHASE1
      expect Approved

      case BP1/BAND/PAY/BV-02
      title Above the limit the band asks, and approves after the tap.
      clause BAND-39
      needs BP1/BAND/PAY/BV-01
      use bound
      twist service PaymentOrder.amount = nat(5001)
      do wallet pay PURCHASE1
      gesture band tap
      expect Approved

      case BP1/BAND/PAY/BV-03
      title The counter rises by one with each approval, over power cuts.
      tests STORE_BEFORE_SEND
      needs BP1/BAND/PAY/BV-01
      use bound
      do wallet pay PURCHASE1
      power band
      do wallet pay PURCHASE2
      power band
      do wallet presence
      expect Approved

      case BP1/BAND/PAY/BV-04
      title Asked again for the last order, in another session, the band repeats its approval.
      clause BAND-30
      needs BP1/BAND/PAY/BV-01
      use bound
      do wallet pay PURCHASE1
      twist service Ordered.order = old(Ordered#1.order)
      do wallet pay PURCHASE2
      power band
      twist service Ordered.order = old(Ordered#1.order)
      do wallet pay PURCHASE3
      do wallet pay PURCHASE4

      case BP1/BAND/PAY/BV-05
      title A tap that approved begins the count of approvals without a tap anew.
      clause BAND-40
      needs BP1/BAND/PAY/BV-01
      use bound
      do wallet pay PURCHASE1
      do wallet pay PURCHASE2
      do wallet pay PURCHASE3
      gesture band tap
      do wallet pay PURCHASE4
      do wallet pay PURCHASE5

      case BP1/BAND/PAY/BV-06
      title The limit itself needs no tap.
      clause BAND-37
      needs BP1/BAND/PAY/BV-01
      use bound
      do wallet pay PURCHASE5
      expect Approved

      case BP1/BAND/PAY/BV-07
      title A prompt to pay that nobody answers leaves the session.
      tests PROMPT_ENDS
      needs BP1/BAND/PAY/BV-02
      use bound
      twist service PaymentOrder.amount = nat(5001)
      do wallet pay PURCHASE1
      advance 30000
      gesture band tap
      do wallet pay PURCHASE2

      case BP1/BAND/PAY/BI-01
      title An order that a stranger signed is refused.
      tests ORDER_SIGNED
      needs BP1/BAND/PAY/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service sign PaymentOrder by fresh
      do wallet pay PURCHASE1
      never Approved

      case BP1/BAND/PAY/BI-02
      title An order that the grant key signed is refused.
      tests ORDER_SIGNED
      needs BP1/BAND/PAY/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service sign PaymentOrder by service.grant-key
      do wallet pay PURCHASE1
      never Approved

      case BP1/BAND/PAY/BI-03
      title An order signed as another kind of object is refused.
      tests ORDER_SIGNED
      needs BP1/BAND/PAY/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service SigStructure.external_aad = text(BandPay-1 BindGrant)
      do wallet pay PURCHASE1
      never Approved

      case BP1/BAND/PAY/BI-04
      title An order for another session is refused.
      tests ORDER_NAMES_SESSION
      needs BP1/BAND/PAY/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.session = fresh(32)
      do wallet pay PURCHASE1
      never Approved

      case BP1/BAND/PAY/BI-05
      title An order of an earlier session, approved there, is refused once another was approved.
      tests ORDER_NAMES_SESSION
      needs BP1/BAND/PAY/BV-04, BP1/BAND/DEV/BV-02
      use kept
      do wallet pay PURCHASE1
      do wallet pay PURCHASE2
      twist service Ordered.order = old(Ordered#1.order)
      do wallet pay PURCHASE3

      case BP1/BAND/PAY/BI-06
      title An order with the number 0 is refused.
      tests ORDER_IS_NEXT
      needs BP1/BAND/PAY/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.number = nat(0)
      do wallet pay PURCHASE1
      never Approved

      case BP1/BAND/PAY/BI-17
      title An order that was passed over in this session is not taken after a later one.
      tests ORDER_IS_NEXT
      needs BP1/BAND/PAY/BV-01
      use open
      ask wallet AskOrder(PURCHASE2, old(PaymentOrder#1.session))
      ask wallet AskOrder(PURCHASE3, old(PaymentOrder#1.session))
      write in Continue(record(wallet, Pay(old(Ordered#3.order))))
      ! write in Continue(record(wallet, Pay(old(Ordered#2.order))))

      case BP1/BAND/PAY/BI-18
      title An order that was approved in this session is not approved again after another one.
      tests ORDER_IS_NEXT
      needs BP1/BAND/PAY/BV-01
      use open
      ask wallet AskOrder(PURCHASE2, old(PaymentOrder#1.session))
      write in Continue(record(wallet, Pay(old(Ordered#2.order))))
      ! write in Continue(record(wallet, Pay(old(Ordered#1.order))))

      case BP1/BAND/PAY/BV-08
      title Two orders and a presence in one session.
      clause BAND-23
      needs BP1/BAND/PAY/BV-01
      use open
      write in Continue(record(wallet, Presence(fresh(16))))
      ask wallet AskOrder(PURCHASE2, old(PaymentOrder#1.session))
      write in Continue(record(wallet, Pay(old(Ordered#2.order))))
      write in Continue(record(wallet, Presence(fresh(16))))

      case BP1/BAND/SESS/BI-10
      title A record that is played again does not open.
      tests UNOPENED
      needs BP1/BAND/PAY/BV-01
      use open
      ! write in observed(9)
      write in Continue(record(wallet, Presence(fresh(16))))

      case BP1/BAND/PAY/BI-07
      title Under TAP nothing is approved without a tap.
      tests POLICY_AUTOMATIC
      needs BP1/BAND/PAY/BV-02
      use on
      gesture band button
      twist service BindGrant.mode = nat(0)
      do wallet pair ID STEPUP
      gesture band tap
      do wallet pay PURCHASE1

      case BP1/BAND/PAY/BI-08
      title In another currency nothing is approved without a tap.
      tests POLICY_CURRENCY
      needs BP1/BAND/PAY/BV-02, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.currency = text(USD)
      do wallet pay PURCHASE1
      never Approved

      case BP1/BAND/PAY/BI-09
      title One above the limit is not approved without a tap.
      tests POLICY_LIMIT
      needs BP1/BAND/PAY/BV-02, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.amount = nat(5001)
      do wallet pay PURCHASE1
      never Approved

      case BP1/BAND/PAY/BI-10
      title After n approvals without a tap the next one needs it.
      tests POLICY_COUNT
      needs BP1/BAND/PAY/BV-02, BP1/BAND/DEV/BV-02
      use kept
      ! do wallet pay PURCHASE1
      do wallet pay PURCHASE2
      do wallet pay PURCHASE3

      case BP1/BAND/PAY/BI-11
      title The count of approvals without a tap outlives a power cut.
      tests POLICY_COUNT
      needs BP1/BAND/PAY/BV-02, BP1/BAND/DEV/BV-02
      use kept
      ! do wallet pay PURCHASE1
      ! power band
      do wallet pay PURCHASE2
      do wallet pay PURCHASE3

      case BP1/BAND/PAY/BI-12
      title Where the band asks, nothing is approved before the tap.
      tests TAP_APPROVES
      needs BP1/BAND/PAY/BV-02, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.amount = nat(5001)
      do wallet pay PURCHASE1
      ~ gesture band tap
      never Approved

      case BP1/BAND/PAY/BI-13
      title A disconnect ends the prompt to pay.
      tests DISCONNECT_ENDS
      needs BP1/BAND/PAY/BV-02, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.amount = nat(5001)
      do wallet pay PURCHASE1
      ! disconnect
      gesture band tap

      case BP1/BAND/PAY/BI-14
      title An order whose encoding is not the shortest is refused, though it is signed so.
      tests MALFORMED
      needs BP1/BAND/PAY/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder = uncanonical
      do wallet pay PURCHASE1
      never Approved

      case BP1/BAND/PAY/BI-15
      title A record with a byte behind the order is refused.
      tests MALFORMED
      needs BP1/BAND/PAY/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist wallet Pay = longer
      do wallet pay PURCHASE1
      never Approved

      case BP1/BAND/PAY/BI-16
      title Another message during the prompt to pay ends it, and the session.
      tests UNEXPECTED
      needs BP1/BAND/PAY/BV-02, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.amount = nat(5001)
      do wallet pay PURCHASE1
      inject in Continue(fresh(64))
      gesture band tap

      case BP1/BAND/PAY/BI-19
      title An amount beyond 32 bits is above the limit, and is shown as it is.
      tests POLICY_LIMIT
      needs BP1/BAND/PAY/BV-02, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.amount = nat(4294968296)
      do wallet pay PURCHASE1
      never Approved

      case BP1/BAND/PAY/BI-20
      title An order for a session that differs in its last bit is refused.
      tests ORDER_NAMES_SESSION
      needs BP1/BAND/PAY/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.session = flip
      do wallet pay PURCHASE1
      never Approved

      case BP1/BAND/PAY/BI-21
      title A tap after a disconnect approves nothing: the counter does not rise.
      tests DISCONNECT_ENDS
      needs BP1/BAND/PAY/BV-02, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.amount = nat(5001)
      do wallet pay PURCHASE1
      ! disconnect
      gesture band tap
      do wallet pay PURCHASE2

      case BP1/BAND/PAY/BV-09
      title Asked again for the last order in the same session, the band repeats its approval under the next nonce.
      clause BAND-30
      needs BP1/BAND/PAY/BV-04
      use open
      write in Continue(record(wallet, Pay(old(Ordered#1.order))))
      write in Continue(record(wallet, Presence(fresh(16))))

      case BP1/BAND/SESS/BI-11
      title A session does not outlive its link.
      tests DISCONNECT_ENDS
      needs BP1/BAND/PAY/BV-01
      use open
      ! disconnect
      ! connect attacker band
      write in Continue(record(wallet, Presence(fresh(16))))

      # The record is the Presence 82181a500102030405060708090a0b0c0d0e0f10 under a key of zeroes, nonce 0.
      case BP1/BAND/SESS/BI-12
      title A record under a key of zeroes, before any handshake, is refused.
      tests UNEXPECTED
      needs BP1/BAND/SESS/BV-01, BP1/BAND/DEV/BV-02
      use kept
      connect attacker band
      inject in Continue(hex(1d1ffdee54533b7e9dbc90747a270301c60126b087f4c46361e367af5115a6a1566dcb7a))
      read info

      case BP1/BAND/PAY/BI-22
      title Once a higher key set is in force, an order that the former order key signed is refused.
      tests ORDER_SIGNED
      needs BP1/BAND/PAY/BV-01, BP1/BAND/DEV/BV-02
      use kept
      connect attacker band
      ! write in Keys(key(service.next-key-set))
      do wallet pay PURCHASE1

      case BP1/BAND/PAY/BV-10
      title Once a higher key set is in force, an order that its order key signed is approved.
      clause BAND-31
      needs BP1/BAND/PAY/BV-01
      use bound
      connect attacker band
      write in Keys(key(service.next-key-set))
      twist service sign PaymentOrder by service.next-order-key
      do wallet pay PURCHASE1
      expect Approved

      case BP1/BAND/PAY/BV-11
      title A prompt to pay waits for 30 s.
      tests PROMPT_ENDS
      needs BP1/BAND/PAY/BV-02
      use bound
      twist service PaymentOrder.amount = nat(5001)
      do wallet pay PURCHASE1
      advance 29999
      gesture band tap
      expect Approved

      case BP1/BAND/PAY/BI-23
      title An order that is refused ends the session.
      tests ORDER_SIGNED
      needs BP1/BAND/PAY/BV-08
      use open
      twist service sign PaymentOrder by fresh
      ask wallet AskOrder(PURCHASE2, old(PaymentOrder#1.session))
      ! write in Continue(record(wallet, Pay(old(Ordered#2.order))))
      write in Continue(record(wallet, Presence(fresh(16))))

      case BP1/BAND/PAY/BI-24
      title No session opens during the prompt to pay.
      tests UNEXPECTED
      needs BP1/BAND/PAY/BV-02, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.amount = nat(5001)
      do wallet pay PURCHASE1
      inject in observed(7)
      gesture band tap

      case BP1/BAND/PAY/BI-25
      title An order whose prompt nobody answered is not taken again.
      tests ORDER_IS_NEXT
      needs BP1/BAND/PAY/BV-08
      use open
      twist service PaymentOrder.amount = nat(5001)
      ask wallet AskOrder(PURCHASE2, old(PaymentOrder#1.session))
      ! write in Continue(record(wallet, Pay(old(Ordered#2.order))))
      ! advance 30000
      write in Continue(record(wallet, Pay(old(Ordered#2.order))))

      case BP1/BAND/PAY/BI-26
      title An order without a payee is refused, though it is signed so.
      tests MALFORMED
      needs BP1/BAND/PAY/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.payee = empty
      do wallet pay PURCHASE1
      never Approved

      case BP1/BAND/PAY/BI-27
      title The order that was last approved under a former binding is not approved under the next one.
      tests ORDER_NAMES_SESSION
      needs BP1/BAND/REL/BV-02, BP1/BAND/DEV/BV-02
      use kept
      do wallet pay PURCHASE1
      do wallet release ID STEPUP
      do stranger carry ID
      gesture band button
      do stranger pair ID STRANGERSTEPUP
      gesture band tap
      ! twist service Ordered.order = old(Ordered#1.order)
      do stranger pay PURCHASE2

      case BP1/BAND/SESS/BV-04
      title A second opening in a session ends it and begins another.
      clause LINK-7
      needs BP1/BAND/PAY/BV-01
      use open
      write in observed(7)

      case BP1/BAND/SESS/BI-13
      title A first message whose agreement is zero opens no session.
      tests CONTRIBUTORY
      needs BP1/BAND/SESS/BV-01, BP1/BAND/DEV/BV-02
      use kept
      lenient wallet CONTRIBUTORY
      twist wallet NoiseKK1.e = low
      twist wallet NoiseMixHash.data#4 = low
      twist wallet dh = zero
      do wallet presence

      case BP1/BAND/PAY/BV-12
      title A second tap approves nothing.
      clause BAND-39
      needs BP1/BAND/PAY/BV-02
      use bound
      twist service PaymentOrder.amount = nat(5001)
      do wallet pay PURCHASE1
      gesture band tap
      gesture band tap
      do wallet pay PURCHASE2

      case BP1/BAND/PAY/BI-28
      title An amount beyond 2^53 - 1 is refused.
      tests MALFORMED
      needs BP1/BAND/PAY/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service PaymentOrder.amount = nat(9007199254740992)
      do wallet pay PURCHASE1
      never Approved

      """;
}
