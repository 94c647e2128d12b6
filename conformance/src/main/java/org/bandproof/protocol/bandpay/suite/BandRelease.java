package org.bandproof.protocol.bandpay.suite;

/** Section 5.5 of the specification: release. */
final class BandRelease {
  private BandRelease() {}

  static final String TEXT =
      """
      case BP1/BAND/REL/BV-01
      title A release, in clear and from anybody, unbinds the band, and stays done after a power cut.
      clause BAND-54
      needs BP1/BAND/PAIR/BV-01
      use released
      connect attacker band
      read info
      power band
      connect attacker band
      read info
      expect Released

      case BP1/BAND/REL/BV-02
      title After the release a stranger pairs, in the next epoch, under his own policy.
      clause BAND-54
      needs BP1/BAND/REL/BV-01, BP1/BAND/PAY/BV-02
      use bound
      do wallet pay PURCHASE1
      do wallet release ID STEPUP
      do stranger carry ID
      gesture band button
      do stranger pair ID STRANGERSTEPUP
      gesture band tap
      do stranger pay PURCHASE2
      gesture band tap
      expect Approved

      case BP1/BAND/REL/BV-03
      title A release in the middle of a handshake is taken.
      clause BAND-1
      needs BP1/BAND/REL/BV-01
      use bound
      do wallet release ID STEPUP
      do wallet carry ID
      connect attacker band
      gesture band button
      write in HELLO
      write in Release(Carried(old(Released#1.grant), key(service.key-set)))
      read info

      case BP1/BAND/REL/BV-04
      title A release during the prompt to bind ends it.
      clause BAND-54
      needs BP1/BAND/REL/BV-01
      use prompted
      twist service ReleaseGrant.epoch = nat(7)
      lenient service OWNER_RELEASES
      do stranger release ID STRANGERSTEPUP
      write in Release(Carried(old(Released#1.grant), key(service.key-set)))
      gesture band tap
      read info
      expect Released

      case BP1/BAND/REL/BV-05
      title A release during the prompt to pay ends it, the session and the binding.
      clause BAND-54
      needs BP1/BAND/REL/BV-01, BP1/BAND/PAY/BV-02
      use bound
      twist service PaymentOrder.amount = nat(5001)
      do wallet pay PURCHASE1
      lenient service OWNER_RELEASES
      do stranger release ID STRANGERSTEPUP
      write in Release(Carried(old(Released#1.grant), key(service.key-set)))
      gesture band tap
      read info
      expect Released

      case BP1/BAND/REL/BV-06
      title A release that skips epochs is taken.
      clause BAND-54
      needs BP1/BAND/REL/BV-01
      use bound
      twist service ReleaseGrant.epoch = nat(9)
      do wallet release ID STEPUP
      do wallet carry ID
      connect attacker band
      read info
      gesture band button
      write in HELLO
      expect Released

      case BP1/BAND/REL/BV-07
      title Once a higher key set is in force, a release that the former grant key signed is not taken.
      clause BAND-50
      needs BP1/BAND/REL/BV-01
      use bound
      do wallet release ID STEPUP
      connect attacker band
      write in Keys(key(service.next-key-set))
      write in Release(Carried(old(Released#1.grant), key(service.key-set)))
      read info
      never Released

      case BP1/BAND/REL/BI-01
      title A release that a stranger signed disturbs nothing.
      tests RELEASE_SIGNED
      needs BP1/BAND/REL/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service sign ReleaseGrant by fresh
      do wallet release ID STEPUP
      do wallet carry ID
      connect attacker band
      read info
      never Released

      case BP1/BAND/REL/BI-02
      title A release that the order key signed disturbs nothing.
      tests RELEASE_SIGNED
      needs BP1/BAND/REL/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service sign ReleaseGrant by service.order-key
      do wallet release ID STEPUP
      do wallet carry ID
      connect attacker band
      read info
      never Released

      case BP1/BAND/REL/BI-03
      title Another band's release disturbs nothing.
      tests RELEASE_NAMES_BAND
      needs BP1/BAND/REL/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service ReleaseGrant.bandId = fresh(16)
      do wallet release ID STEPUP
      do wallet carry ID
      connect attacker band
      read info
      never Released

      case BP1/BAND/REL/BI-04
      title A release of the band's own epoch disturbs nothing.
      tests RELEASE_RISES
      needs BP1/BAND/REL/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service ReleaseGrant.epoch = nat(0)
      do wallet release ID STEPUP
      do wallet carry ID
      connect attacker band
      read info
      never Released

      case BP1/BAND/REL/BI-05
      title An old release, played again to the band's next binding, disturbs nothing.
      tests RELEASE_RISES
      needs BP1/BAND/REL/BV-02
      use released
      gesture band button
      do wallet pair ID STEPUP
      gesture band tap
      ! do stranger carry ID
      connect attacker band
      read info
      do wallet presence

      case BP1/BAND/REL/BI-06
      title A release whose key set the root did not sign disturbs nothing.
      tests KEY_SET_SIGNED
      needs BP1/BAND/REL/BV-01, BP1/BAND/DEV/BV-02
      use kept
      do wallet release ID STEPUP
      connect attacker band
      ~ write in Release(Carried(old(Released#1.grant), key(service.key-set)))
      inject in Release(Carried(old(Released#1.grant), Sign1(KeySet(nat(2), vk(service.grant-key), vk(service.order-key)), fresh(64))))
      read info

      case BP1/BAND/REL/BI-07
      title A release that does not decode disturbs nothing: not the prompt.
      clause BAND-54
      needs BP1/BAND/REL/BV-01
      use prompted
      inject in Release(fresh(40))
      gesture band tap
      expect Bound

      case BP1/BAND/REL/BI-08
      title The release of a band whose id differs in its last bit disturbs nothing.
      tests RELEASE_NAMES_BAND
      needs BP1/BAND/REL/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service ReleaseGrant.bandId = flip
      do wallet release ID STEPUP
      do wallet carry ID
      connect attacker band
      read info
      never Released

      case BP1/BAND/REL/BV-08
      title A release is judged with the key set that it brings, which is stored with it.
      clause BAND-50
      needs BP1/BAND/REL/BV-01
      use bound
      twist service sign ReleaseGrant by service.next-grant-key
      do wallet release ID STEPUP
      connect attacker band
      write in Release(Carried(old(Released#1.grant), key(service.next-key-set)))
      read info
      power band
      gesture band button
      do wallet pair ID STEPUP
      expect Released

      case BP1/BAND/REL/BV-09
      title A release of an unbound band closes its window.
      clause BAND-54
      needs BP1/BAND/REL/BV-01
      use on
      lenient service OWNER_RELEASES
      do wallet release ID STEPUP
      connect attacker band
      gesture band button
      write in Release(Carried(old(Released#1.grant), key(service.key-set)))
      read info
      write in HELLO
      expect Released

      case BP1/BAND/REL/BI-09
      title The key set of a release that is not taken is not taken.
      tests RELEASE_RISES
      needs BP1/BAND/REL/BV-01, BP1/BAND/DEV/BV-02
      use kept
      twist service ReleaseGrant.epoch = nat(0)
      twist service sign ReleaseGrant by service.next-grant-key
      lenient service OWNER_RELEASES OWNER_ORDERS
      do stranger release ID STRANGERSTEPUP
      connect attacker band
      inject in Release(Carried(old(Released#1.grant), key(service.next-key-set)))
      do wallet pay PURCHASE1
      expect Approved

      """;
}
