package org.bandproof.protocol.bandpay.rule;

import org.bandproof.spec.model.Duty;

/** What BandPay's devices do around their roles. */
public enum BandPayDuty implements Duty {
  FRESH_CHANCE("DEV-1", "Every ephemeral key, challenge and commitment is drawn anew."),
  STORE_BEFORE_SEND("DEV-2", "What a step stores is in flash before what it sends leaves."),
  ERASE("DEV-3", "Keys that the next state does not hold are erased."),
  DISCONNECT_ENDS("DEV-4", "A disconnect ends handshake, session and prompt."),
  WINDOW_ENDS("DEV-5", "A band's window ends after 60 s."),
  PROMPT_ENDS("DEV-6", "A prompt that nobody answers ends after 30 s."),
  HANDSHAKE_ENDS("DEV-7", "A handshake that gets no next message ends after 60 s.");

  private final String clause;
  private final String text;

  BandPayDuty(String clause, String text) {
    this.clause = clause;
    this.text = text;
  }

  @Override
  public String clause() {
    return clause;
  }

  @Override
  public String text() {
    return text;
  }
}
