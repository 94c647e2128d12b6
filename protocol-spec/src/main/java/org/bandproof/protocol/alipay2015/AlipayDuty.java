package org.bandproof.protocol.alipay2015;

import org.bandproof.spec.model.Duty;

/** What an alipay2015 band does around its role. */
public enum AlipayDuty implements Duty {
  STORE_BEFORE_SEND("REG-3", "The key is stored before the write is acknowledged."),
  PROMPT_ENDS("REG-5", "A prompt that nobody answers ends after 30 s, and the key is forgotten.");

  private final String clause;
  private final String text;

  AlipayDuty(String clause, String text) {
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
