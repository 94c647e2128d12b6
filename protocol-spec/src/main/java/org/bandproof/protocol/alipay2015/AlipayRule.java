package org.bandproof.protocol.alipay2015;

import org.bandproof.spec.model.Rule;

/** What an alipay2015 band decides. */
public enum AlipayRule implements Rule {
  APPLICATION_IS_ALIPAY("MSG-2", "The band takes messages of its own application id only."),
  TAP_BEFORE_KEY("REG-2", "The band takes a key only after its user tapped."),
  KEY_STAYS_INSIDE("REG-4", "A read of KEY gives no bytes.");

  private final String clause;
  private final String text;

  AlipayRule(String clause, String text) {
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
