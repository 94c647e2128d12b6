package org.bandproof.protocol.bandpay.suite;

/** Sections 2 to 4 of the specification: encoding, link, devices. */
final class BandLink {
  private BandLink() {}

  static final String TEXT =
      """
      case BP1/BAND/LINK/BV-01
      title Info of a band as manufactured: version 1, suite 1, unbound.
      clause LINK-1
      use on
      connect attacker band
      read info

      case BP1/BAND/LINK/BV-02
      title Info of a band whose window is open.
      clause LINK-1
      needs BP1/BAND/LINK/BV-01
      use on
      connect attacker band
      gesture band button
      read info

      case BP1/BAND/LINK/BV-03
      title Info of a bound band, before and after power was lost.
      clause LINK-1
      needs BP1/BAND/PAIR/BV-01
      use bound
      connect attacker band
      read info
      power band
      connect attacker band
      read info

      case BP1/BAND/LINK/BV-04
      title A pairing over the smallest MTU, in many fragments.
      clause LINK-2
      needs BP1/BAND/PAIR/BV-01
      mtu 23
      use bound
      expect Bound

      case BP1/BAND/LINK/BV-05
      title A pairing over the largest MTU.
      clause LINK-2
      needs BP1/BAND/PAIR/BV-01
      mtu 517
      use bound
      expect Bound

      case BP1/BAND/LINK/BI-01
      title A fragment that is empty behind its header is refused.
      clause LINK-3
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      fragment in 80
      write in HELLO

      case BP1/BAND/LINK/BI-02
      title A fragment with the reserved bit is refused.
      clause LINK-3
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      fragment in 4001
      write in HELLO

      case BP1/BAND/LINK/BI-03
      title A message that begins with another index than 0 is refused.
      clause LINK-3
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      fragment in 8101
      write in HELLO

      case BP1/BAND/LINK/BI-04
      title A fragment of index 0 in the middle of a message is refused, and the message dropped.
      clause LINK-3
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      fragment in 0001
      fragment in 0001
      write in HELLO

      case BP1/BAND/LINK/BI-05
      title A fragment that comes twice is refused, and does not overwrite the first.
      clause LINK-3
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      fragment in 0001
      fragment in 0101
      fragment in 0101
      write in HELLO

      case BP1/BAND/LINK/BI-06
      title A fragment that leaves one out is refused.
      clause LINK-3
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      fragment in 0001
      fragment in 8201
      write in HELLO

      case BP1/BAND/LINK/BI-07
      title A message of more than 1,024 bytes is refused at the byte too many.
      clause LINK-3
      needs BP1/BAND/PAIR/BV-01
      mtu 517
      use on
      connect attacker band
      gesture band button
      fragment in 00ZZ513
      fragment in 01ZZ511
      fragment in 8201
      write in HELLO

      case BP1/BAND/LINK/BI-08
      title A fragment that is longer than the MTU allows is refused.
      clause LINK-3
      needs BP1/BAND/PAIR/BV-01
      mtu 23
      use on
      connect attacker band
      gesture band button
      fragment in 80ZZ20
      write in HELLO

      case BP1/BAND/LINK/BI-09
      title A refused fragment ends the prompt, like every refusal.
      clause LINK-3
      needs BP1/BAND/PAIR/BV-01
      use prompted
      fragment in 4001
      gesture band tap

      case BP1/BAND/LINK/BI-10
      title A message of no known kind is refused, and ends the prompt.
      tests UNEXPECTED
      needs BP1/BAND/PAIR/BV-01
      use prompted
      inject in hex(0600)
      gesture band tap

      case BP1/BAND/LINK/BI-11
      title An opening for a suite that was not offered is refused.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      ~ write in HELLO
      inject in hex(0102ZZ90)

      case BP1/BAND/LINK/BI-12
      title A message of one byte is refused.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      inject in hex(01)
      write in HELLO

      case BP1/BAND/LINK/BI-13
      title A Continue without a handshake is refused.
      tests UNEXPECTED
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      inject in Continue(fresh(64))
      write in HELLO

      case BP1/BAND/LINK/BI-14
      title A second opening in the middle of a handshake ends it.
      tests MALFORMED
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      write in HELLO
      inject in HELLO
      read info

      case BP1/BAND/LINK/BI-15
      title A Diffie-Hellman result of zero ends the handshake.
      tests CONTRIBUTORY
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      ~ write in HELLO
      inject in PairOpen(NoiseXX1(low, Challenged(fresh(32))))

      case BP1/BAND/DEV/BV-01
      title Two sessions and a power cut: no ephemeral key, commitment or challenge comes twice.
      tests FRESH_CHANCE
      needs BP1/BAND/SESS/BV-01
      use bound
      do wallet presence
      power band
      do wallet presence
      do wallet release ID STEPUP
      do wallet carry ID
      gesture band button
      do wallet pair ID STEPUP
      gesture band tap

      case BP1/BAND/DEV/BV-02
      title The binding is in flash before the receipt leaves.
      tests STORE_BEFORE_SEND
      needs BP1/BAND/SESS/BV-01
      use bound
      power band
      do wallet presence
      expect Present

      case BP1/BAND/DEV/BI-01
      title A disconnect ends the prompt to bind.
      tests DISCONNECT_ENDS
      needs BP1/BAND/PAIR/BV-01
      use prompted
      ! disconnect
      gesture band tap

      case BP1/BAND/DEV/BI-02
      title A disconnect drops the message under way.
      tests DISCONNECT_ENDS
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      fragment in 0001
      ! disconnect
      ! connect attacker band
      write in HELLO

      case BP1/BAND/DEV/BI-03
      title A window ends after 60 s.
      tests WINDOW_ENDS
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      advance 59999
      read info
      ! advance 1
      read info
      write in HELLO

      case BP1/BAND/DEV/BI-04
      title A prompt to bind ends after 30 s.
      tests PROMPT_ENDS
      needs BP1/BAND/PAIR/BV-01
      use prompted
      advance 29999
      ! advance 1
      gesture band tap

      case BP1/BAND/DEV/BI-05
      title A pairing whose third message takes longer than 60 s is over.
      tests HANDSHAKE_ENDS
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      lose link NoiseXX3
      do wallet pair ID STEPUP
      lose nothing
      advance 59999
      ! advance 1
      write in observed(4)

      case BP1/BAND/DEV/BV-03
      title Another press of the button begins the window anew.
      clause DEV-5
      needs BP1/BAND/LINK/BV-02
      use on
      connect attacker band
      gesture band button
      advance 59999
      gesture band button
      advance 59999
      read info
      advance 1
      read info

      case BP1/BAND/DEV/BI-06
      title A tap after a disconnect does not bind.
      tests DISCONNECT_ENDS
      needs BP1/BAND/PAIR/BV-01
      use prompted
      ! disconnect
      gesture band tap
      connect attacker band
      read info

      case BP1/BAND/DEV/BI-07
      title A disconnect ends the handshake: the button opens the window again.
      tests DISCONNECT_ENDS
      needs BP1/BAND/PAIR/BV-01
      use on
      connect attacker band
      gesture band button
      ! write in HELLO
      ! disconnect
      gesture band button
      connect attacker band
      read info
      write in HELLO

      case BP1/BAND/DEV/BI-08
      title A read of info does not begin the wait for the third message anew.
      tests HANDSHAKE_ENDS
      needs BP1/BAND/PAIR/BV-01
      use on
      gesture band button
      lose link NoiseXX3
      do wallet pair ID STEPUP
      lose nothing
      advance 59999
      read info
      ! advance 1
      write in observed(4)

      case BP1/BAND/DEV/BV-04
      title A window does not outlive a power cut.
      clause LINK-1
      needs BP1/BAND/LINK/BV-02
      use on
      gesture band button
      power band
      connect attacker band
      read info
      write in HELLO

      """
          .replace("ZZ513", "03".repeat(513))
          .replace("ZZ511", "03".repeat(511))
          .replace("ZZ20", "03".repeat(20))
          .replace("ZZ90", "03".repeat(90));
}
