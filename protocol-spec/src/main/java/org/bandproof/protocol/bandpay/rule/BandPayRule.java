package org.bandproof.protocol.bandpay.rule;

import org.bandproof.spec.model.Rule;

/** What the roles of BandPay decide; the clause's prefix says where: BAND, WAL(let), SVC (service). */
public enum BandPayRule implements Rule {
  CONTRIBUTORY("LINK-9", "A Diffie-Hellman result that is all zero ends the handshake."),

  KEY_SET_SIGNED("BAND-3", "A key set is signed by the service's root."),
  KEY_SET_RISES("BAND-4", "A key set takes the place of the band's own only if its version is higher."),
  WINDOW_OPEN("BAND-11", "A band begins a pairing only while its window is open."),
  BOUND_STAYS_BOUND("BAND-12", "A bound band begins no pairing."),
  GRANT_SIGNED("BAND-15", "A BindGrant is signed by the grant key of the key set in force."),
  GRANT_NAMES_REQUEST("BAND-16", "A BindGrant names the BindRequest of this handshake."),
  GRANT_NAMES_WALLET("BAND-17", "A BindGrant names the wallet key of this handshake."),
  TAP_BINDS("BAND-18", "A band binds only after a tap that follows its prompt."),
  ORDER_SIGNED("BAND-31", "A PaymentOrder is signed by the order key of the key set in force."),
  ORDER_NAMES_SESSION("BAND-32", "A PaymentOrder names this session."),
  ORDER_IS_NEXT("BAND-33", "A PaymentOrder's number is above that of every order of this session before it."),
  POLICY_AUTOMATIC("BAND-35", "Only the policy AUTOMATIC approves without a tap."),
  POLICY_CURRENCY("BAND-36", "Without a tap a band approves only in the policy's currency."),
  POLICY_LIMIT("BAND-37", "Without a tap a band approves at most the policy's limit."),
  POLICY_COUNT("BAND-38", "Without a tap a band approves at most n times since the last tap."),
  TAP_APPROVES("BAND-39", "Where the policy asks for it, a band approves only after a tap that follows its prompt."),
  RELEASE_SIGNED("BAND-51", "A ReleaseGrant is signed by the grant key of the key set in force."),
  RELEASE_NAMES_BAND("BAND-52", "A ReleaseGrant names this band."),
  RELEASE_RISES("BAND-53", "A ReleaseGrant's epoch is above the band's."),

  CERTIFICATE_SIGNED("WAL-5", "A certificate is signed by the manufacturer's root."),
  CERTIFICATE_NAMES_STATIC("WAL-6", "A certificate names the static key of this handshake."),
  CERTIFICATE_NAMES_BAND("WAL-7", "A certificate names the band that the user asked for."),

  STEP_UP("SVC-2", "A challenge or a release is given only after the owner's step-up."),
  BAND_GENUINE("SVC-5", "The certificate in a request for a grant is signed by the manufacturer's root."),
  REQUEST_SIGNED("SVC-6", "A BindRequest is signed by the identity key that its band's certificate names."),
  REQUEST_NAMES_BAND("SVC-7", "A BindRequest names the band of the certificate."),
  REQUEST_NAMES_CHALLENGE("SVC-8", "A BindRequest names the live challenge of this account."),
  CHALLENGE_IN_TIME("SVC-9", "A challenge ends after ten minutes."),
  EPOCH_NOT_BELOW("SVC-10", "A BindRequest of a lower epoch than the registry's is answered with the ReleaseGrant."),
  EPOCH_NOT_ABOVE("SVC-11", "A BindRequest of a higher epoch than the registry's raises an alarm."),
  BAND_FREE("SVC-12", "A band that has an owner is granted to nobody."),
  RECEIPT_SIGNED("SVC-15", "A BindReceipt is signed by the identity key of the granted band."),
  RECEIPT_OF_EPOCH("SVC-16", "A BindReceipt of another epoch than the registry's is refused."),
  FIRST_RECEIPT_OWNS("SVC-17", "Once an epoch has an owner, no other receipt makes one."),
  ACCOUNT_FREE("SVC-19", "An account that owns a band becomes the owner of no other."),
  RECEIPT_OF_ACCOUNT("SVC-18", "A BindReceipt is taken only over the channel of the account that was granted."),
  OWNER_ORDERS("SVC-21", "Only an account that owns a band is given an order."),
  PURCHASE_UNPAID("SVC-22", "A purchase is paid once."),
  APPROVAL_SIGNED("SVC-25", "A PaymentApproval is signed by the identity key of the account's band."),
  ORDER_LIVE("SVC-26", "A PaymentApproval names the live order of this account."),
  ORDER_IN_TIME("SVC-27", "A PaymentApproval arrives before the order's expiry."),
  COUNTER_RISES("SVC-29", "A PaymentApproval's counter is above the last accepted one; else a clone is suspected."),
  BINDING_UNBLOCKED("SVC-30", "After an alarm an account is given no order until its band was released."),
  OWNER_RELEASES("SVC-33", "A band is released by its owner, or by an account granted in this epoch while it has none.");

  private final String clause;
  private final String text;

  BandPayRule(String clause, String text) {
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
