package org.bandproof.protocol.bandpay.message;

import static org.bandproof.protocol.bandpay.message.Messages.signed;
import static org.bandproof.spec.crypto.Field.natural;
import static org.bandproof.spec.crypto.Field.number;
import static org.bandproof.spec.crypto.Field.octets;

import java.util.List;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/** What a wallet and the service tell each other over the channel of the wallet's account. */
public final class AccountMessages {
  private static final Field BAND_ID = octets("bandId", 16);

  /** A secret of the account's owner that is not on the phone. */
  private static final Field STEP_UP = octets("stepUp", 1, 64);

  public static final Layout ASK_CHALLENGE = Layout.cbor("AskChallenge", number(30), STEP_UP);

  public static final Layout ISSUED =
      Layout.cbor("Issued", number(31), octets("challenge", 32));

  public static final Layout ASK_GRANT =
      Layout.cbor(
          "AskGrant", number(32), signed("certificate", "Certificate"), signed("request", "BindRequest"));

  public static final Layout GRANTED =
      Layout.cbor("Granted", number(33), signed("grant", "BindGrant"), signed("keySet", "KeySet"));

  public static final Layout GIVE_RECEIPT =
      Layout.cbor("GiveReceipt", number(34), signed("receipt", "BindReceipt"));

  public static final Layout RECORDED = Layout.cbor("Recorded", number(35), BAND_ID, natural("epoch"));

  public static final Layout ASK_ORDER =
      Layout.cbor("AskOrder", number(36), octets("purchase", 16), octets("session", 32));

  public static final Layout ORDERED =
      Layout.cbor(
          "Ordered", number(37), octets("orderId", 16), signed("order", "PaymentOrder"));

  public static final Layout GIVE_APPROVAL =
      Layout.cbor("GiveApproval", number(38), signed("approval", "PaymentApproval"));

  public static final Layout ACCEPTED = Layout.cbor("Accepted", number(39), octets("orderId", 16));

  public static final Layout ASK_RELEASE = Layout.cbor("AskRelease", number(40), BAND_ID, STEP_UP);

  /** Asked by anybody. */
  public static final Layout ASK_RELEASED = Layout.cbor("AskReleased", number(41), BAND_ID);

  public static final Layout RELEASED =
      Layout.cbor("Released", number(42), signed("grant", "ReleaseGrant"), signed("keySet", "KeySet"));

  public static final Layout REFUSED = Layout.cbor("Refused", number(43));

  public static final List<Layout> ALL =
      List.of(
          ASK_CHALLENGE,
          ISSUED,
          ASK_GRANT,
          GRANTED,
          GIVE_RECEIPT,
          RECORDED,
          ASK_ORDER,
          ORDERED,
          GIVE_APPROVAL,
          ACCEPTED,
          ASK_RELEASE,
          ASK_RELEASED,
          RELEASED,
          REFUSED);

  private AccountMessages() {}
}
