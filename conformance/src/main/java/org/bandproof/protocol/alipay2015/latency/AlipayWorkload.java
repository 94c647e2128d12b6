package org.bandproof.protocol.alipay2015.latency;

import org.bandproof.latency.Workload;

/** A registration with its tap, an authentication, a payment that is shown. */
public final class AlipayWorkload implements Workload {
  @Override
  public String protocol() {
    return "alipay2015";
  }

  @Override
  public String text() {
    return """
        power band
        connect attacker band
        flow REGISTER
        write key Authorize(hex(01000200), fresh(16))
        gesture band tap
        flow AUTHENTICATE
        write plain Authenticate(hex(01000200), fresh(16))
        read cipher
        flow SHOW
        write control ShowPayment(hex(01000200), fresh(4))
        """;
  }
}
