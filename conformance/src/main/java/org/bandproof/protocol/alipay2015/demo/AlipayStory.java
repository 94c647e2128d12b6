package org.bandproof.protocol.alipay2015.demo;

import org.bandproof.demo.Story;

/** The band of 2015 confirms payments, and lets go of its owner after one tap. */
public final class AlipayStory implements Story {
  @Override
  public String protocol() {
    return "alipay2015";
  }

  @Override
  public String text() {
    return """
        cast phone band thief
        promise S1 The wallet and the band together make a payment without a password.
        broken S3 At every payment the band is identified. It answers whoever is near (S-W2, S-W3).
        broken S5 A lost band can't be paired with another phone. One tap, and it is (S-W4).

        before
        power band
        power phone
        power thief

        act The owner's phone registers: it writes a key, in clear, and the owner taps.
        connect phone band
        write key Authorize(hex(01000200), fresh(16))
        gesture band tap
        expect S1 band Bound
        disconnect

        act He pays: the band answers a challenge with its key, and nobody taps.
        connect phone band
        write plain Authenticate(hex(01000200), fresh(16))
        read cipher
        expect S1 band Answered
        write control ShowPayment(hex(01000200), fresh(4))
        disconnect

        act A thief in range asks the same, and is answered too.
        connect thief band
        write plain Authenticate(hex(01000200), fresh(16))
        read cipher
        expect S3 band Answered
        disconnect

        act The thief has the band: he writes a key of his own and taps. It is his band now.
        connect thief band
        write key Authorize(hex(01000200), fresh(16))
        gesture band tap
        expect S5 band Bound
        write plain Authenticate(hex(01000200), fresh(16))
        read cipher
        expect S5 band Answered
        """;
  }
}
