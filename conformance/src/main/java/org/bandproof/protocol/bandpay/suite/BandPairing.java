package org.bandproof.protocol.bandpay.suite;

/** Sections 5.1 and 5.2 of the specification: key sets and pairing. */
final class BandPairing {
  private BandPairing() {}

  static final String TEXT =
      """
      case BP1/BAND/KEYS/BV-01
      title A higher key set, in clear and from anybody, is taken, and is there after power was lost.
      clause BAND-2
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      write in Keys(key(service.next-key-set))
      power band
      gesture band button
      do wallet pair ID STEPUP
      never Bound

      case BP1/BAND/KEYS/BV-02
      title A key set that is taken disturbs nothing: not the prompt.
      clause BAND-2
      needs BP1/BAND/PAIR/BV-01
      use prompted
      write in Keys(key(service.next-key-set))
      gesture band tap
      expect Bound

      case BP1/BAND/KEYS/BI-01
      title A key set that the service's root did not sign is not taken, and disturbs nothing.
      tests KEY_SET_SIGNED
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      inject in Keys(Sign1(KeySet(nat(2), vk(stranger.agreement), vk(stranger.agreement)), fresh(64)))
      gesture band button
      do wallet pair ID STEPUP
      gesture band tap
      expect Bound

      case BP1/BAND/KEYS/BI-02
      title A key set that came with a grant and that the root did not sign is refused.
      tests KEY_SET_SIGNED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service Granted.keySet = Sign1(KeySet(nat(2), vk(service.grant-key), vk(service.order-key)), fresh(64))
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/KEYS/BI-03
      title A lower key set does not come back with a grant that it would make good.
      tests KEY_SET_RISES
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      ! write in Keys(key(service.next-key-set))
      gesture band button
      do wallet pair ID STEPUP
      gesture band tap

      case BP1/BAND/KEYS/BI-04
      title A lower key set does not come back in clear.
      tests KEY_SET_RISES
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      ! write in Keys(key(service.next-key-set))
      write in Keys(key(service.key-set))
      gesture band button
      do wallet pair ID STEPUP
      gesture band tap

      case BP1/BAND/KEYS/BI-05
      title A key set that does not decode disturbs nothing: not the prompt.
      clause BAND-1
      needs BP1/BAND/PAIR/BV-01
      use prompted
      inject in Keys(cut(key(service.next-key-set)))
      gesture band tap
      expect Bound

      case BP1/BAND/PAIR/BV-01
      title A wallet pairs: request, grant, prompt, tap, receipt.
      clause BAND-19
      needs BP1/BAND/LINK/BV-02
      use bound
      expect Bound

      case BP1/BAND/PAIR/BV-02
      title Once the offer is sent, the window is closed.
      clause BAND-13
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      write in HELLO
      read info
      disconnect
      connect attacker band
      read info

      case BP1/BAND/PAIR/BV-03
      title A first message that is refused leaves the window open.
      clause BAND-13
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      write in PairOpen(NoiseXX1(pub(stranger.agreement), fresh(32)))
      read info
      write in HELLO

      case BP1/BAND/PAIR/BV-04
      title After a pairing that failed, another press of the button and another pairing.
      clause BAND-10
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      write in HELLO
      write in Continue(NoiseXX3(fresh(48), fresh(150)))
      gesture band button
      do wallet pair ID STEPUP
      gesture band tap
      expect Bound

      case BP1/BAND/PAIR/BV-05
      title A stray tap and a stray press disturb nothing.
      clause BAND-6
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band tap
      gesture band button
      gesture band tap
      do wallet pair ID STEPUP
      gesture band button
      gesture band tap
      gesture band tap
      gesture band button
      connect attacker band
      read info
      expect Bound

      case BP1/BAND/PAIR/BI-01
      title No pairing begins while the window is closed.
      tests WINDOW_OPEN
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      ~ gesture band button
      write in HELLO

      case BP1/BAND/PAIR/BI-02
      title A bound band begins no pairing, whatever button was pressed.
      tests BOUND_STAYS_BOUND
      needs BP1/BAND/REL/BV-01, BP1/BAND/DEV/BV-02
      use kept
      ~ do wallet release ID STEPUP
      ~ do wallet carry ID
      connect attacker band
      gesture band button
      write in HELLO

      case BP1/BAND/PAIR/BI-03
      title A grant that a stranger signed is refused.
      tests GRANT_SIGNED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service sign BindGrant by fresh
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-04
      title A grant that the service's order key signed is refused.
      tests GRANT_SIGNED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service sign BindGrant by service.order-key
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-05
      title A grant signed as another kind of object is refused.
      tests GRANT_SIGNED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service SigStructure.external_aad#3 = text(BandPay-1 PaymentOrder)
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-06
      title A grant for another request is refused.
      tests GRANT_NAMES_REQUEST
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service BindGrant.request = fresh(32)
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-07
      title The grant of an earlier pairing is not good for a second one.
      tests GRANT_NAMES_REQUEST
      needs BP1/BAND/REL/BV-02
      use released
      gesture band button
      twist service Granted.grant = old(Granted#1.grant)
      do wallet pair ID STEPUP
      gesture band tap

      case BP1/BAND/PAIR/BI-08
      title A grant for another wallet's key is refused.
      tests GRANT_NAMES_WALLET
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service BindGrant.wallet = key(stranger.wallet-key)
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-09
      title Nothing is bound before the tap.
      tests TAP_BINDS
      needs BP1/BAND/PAIR/BV-01
      use prompted
      ~ gesture band tap
      connect attacker band
      read info

      case BP1/BAND/PAIR/BI-10
      title A tap before the prompt does not count.
      tests TAP_BINDS
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      ! gesture band tap
      do wallet pair ID STEPUP
      ~ gesture band tap
      connect attacker band
      read info

      case BP1/BAND/PAIR/BI-11
      title A challenge with a byte too many is refused.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist wallet Challenged = longer
      do wallet pair ID STEPUP

      case BP1/BAND/PAIR/BI-12
      title A challenge whose encoding is not the shortest is refused.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist wallet Challenged = uncanonical
      do wallet pair ID STEPUP

      case BP1/BAND/PAIR/BI-13
      title A Bind that lacks its last byte is refused.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist wallet Bind = cut
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-14
      title A grant whose encoding is not the shortest is refused, though it is signed so.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service BindGrant = uncanonical
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-15
      title A signed object with a byte behind it is refused.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service Granted.grant = longer
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-16
      title A BindRequest's place does not take another signed object: a key set is no grant.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service Granted.grant = key(service.key-set)
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-17
      title A third message with one bit wrong does not open.
      tests UNOPENED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist wallet seal#2 = flip
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-18
      title A wallet that hides its static key's half of the agreement does not get in.
      tests UNOPENED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist wallet NoiseXX3.s = fresh(48)
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-19
      title The third message with an empty payload where the grant should be is refused.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist wallet Bind = empty
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-20
      title A message during the prompt ends it.
      tests UNEXPECTED
      needs BP1/BAND/PAIR/BV-01
      use prompted
      inject in Continue(fresh(64))
      gesture band tap

      case BP1/BAND/KEYS/BI-06
      title A key set whose protected header names another algorithm is not taken.
      clause ENC-2
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      inject in Keys(es256(key(service.next-key-set)))
      gesture band button
      do wallet pair ID STEPUP
      gesture band tap
      expect Bound

      case BP1/BAND/PAIR/BI-21
      title A grant whose protected header names another algorithm is refused, though its signature is good.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service Granted.grant = es256
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-22
      title A grant with something in its unprotected header, which nobody signed, is refused.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service Granted.grant = unprotected
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-23
      title A grant whose signature has an S above the group's order is refused.
      tests GRANT_SIGNED
      clause ENC-3
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service Sign1.signature = malleable
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-24
      title A challenge in an array of indefinite length is refused.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist wallet Challenged = indefinite
      do wallet pair ID STEPUP

      case BP1/BAND/PAIR/BI-25
      title A grant for a request that differs in its last bit is refused.
      tests GRANT_NAMES_REQUEST
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service BindGrant.request = flip
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-26
      title A grant for a wallet's key that differs in its last bit is refused.
      tests GRANT_NAMES_WALLET
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service BindGrant.wallet = flip
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/KEYS/BV-03
      title A key set that is taken disturbs nothing: not the session.
      clause BAND-2
      needs BP1/BAND/PAY/BV-01
      use open
      write in Keys(key(service.next-key-set))
      write in Continue(record(wallet, Presence(fresh(16))))

      case BP1/BAND/KEYS/BV-04
      title A key set that is taken in the middle of a handshake leaves it, and judges the grant.
      clause BAND-2
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service sign BindGrant by service.next-grant-key
      lose link NoiseXX3
      do wallet pair ID STEPUP
      lose nothing
      write in Keys(key(service.next-key-set))
      write in observed(4)
      gesture band tap
      expect Bound

      case BP1/BAND/KEYS/BV-05
      title A key set that came with a grant is not stored before the tap.
      clause BAND-5
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service Granted.keySet = key(service.next-key-set)
      twist service sign BindGrant by service.next-grant-key
      do wallet pair ID STEPUP
      disconnect
      gesture band button
      do wallet pair ID STEPUP
      gesture band tap
      expect Bound

      case BP1/BAND/KEYS/BV-06
      title A key set that came with a grant is stored with the binding, and judges the orders.
      clause BAND-5
      needs BP1/BAND/PAY/BV-01
      use on
      gesture band button
      twist service Granted.keySet = key(service.next-key-set)
      twist service sign BindGrant by service.next-grant-key
      do wallet pair ID STEPUP
      gesture band tap
      power band
      twist service sign PaymentOrder by service.next-order-key
      do wallet pay PURCHASE1
      expect Approved

      case BP1/BAND/KEYS/BI-07
      title A key set that does not decode disturbs nothing: not the session.
      clause BAND-1
      needs BP1/BAND/PAY/BV-01
      use open
      inject in Keys(cut(key(service.next-key-set)))
      write in Continue(record(wallet, Presence(fresh(16))))

      case BP1/BAND/PAIR/BV-06
      title A press of the button in the middle of a handshake opens no window.
      clause BAND-10
      needs BP1/BAND/PAIR/BV-02
      use on
      connect attacker band
      gesture band button
      write in HELLO
      gesture band button
      write in Continue(NoiseXX3(fresh(48), fresh(150)))
      read info
      write in HELLO

      case BP1/BAND/PAIR/BV-07
      title A press of the button during the prompt opens no window, and info says unbound.
      clause BAND-10
      needs BP1/BAND/PAIR/BV-02
      use prompted
      gesture band button
      read info
      fragment in 4001
      read info
      write in HELLO

      case BP1/BAND/PAIR/BI-27
      title A grant of a mode that there is not is refused.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service BindGrant.mode = nat(2)
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-28
      title A wallet's static key that makes the agreement zero ends the handshake.
      tests CONTRIBUTORY
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      lenient wallet CONTRIBUTORY
      twist wallet pub#2 = low
      twist wallet dh#3 = zero
      twist service BindGrant.wallet = low
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/PAIR/BI-29
      title A currency of four letters in a grant is refused.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      twist service BindGrant.currency = text(EURO)
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      case BP1/BAND/KEYS/BV-07
      title During the prompt, a key set is judged with the stored one, not with the one that came with the grant.
      clause BAND-5
      needs BP1/BAND/KEYS/BV-02
      use on
      gesture band button
      twist service Granted.keySet = key(service.next-key-set)
      twist service sign BindGrant by service.next-grant-key
      do wallet pair ID STEPUP
      write in Keys(key(service.next-key-set))
      advance 30000
      advance 60000
      gesture band button
      do wallet pair ID STEPUP
      gesture band tap
      never Bound

      """;
}
