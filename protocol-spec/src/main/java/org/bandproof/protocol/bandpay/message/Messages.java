package org.bandproof.protocol.bandpay.message;

import static org.bandproof.spec.crypto.Field.choice;
import static org.bandproof.spec.crypto.Field.holding;
import static org.bandproof.spec.crypto.Field.natural;
import static org.bandproof.spec.crypto.Field.number;
import static org.bandproof.spec.crypto.Field.octets;
import static org.bandproof.spec.crypto.Field.text;
import static org.bandproof.spec.crypto.Field.words;

import java.util.List;
import org.bandproof.spec.crypto.Cose;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/**
 * What crosses the link between wallet and band, and what is signed. Every CBOR message opens with a
 * number of its own, so that no two have an encoding in common.
 */
public final class Messages {
  private static final Field BAND_ID = octets("bandId", 16);
  private static final Field EPOCH = natural("epoch");
  private static final Field ACCOUNT = octets("account", 16);
  private static final Field CHALLENGE = octets("challenge", 32);

  /** The largest signed object, in bytes. */
  private static final int SIGNED = 320;

  /** Read from the characteristic info. */
  public static final Layout INFO =
      Layout.cbor(
          "Info",
          octets("versions", 1, 4),
          octets("suites", 1, 4),
          choice("state", 0, "unbound", "window", "bound", "damaged"));

  /** One ATT value of a framed characteristic, of which a message is made. */
  public static final Layout FRAGMENT =
      Layout.concat("Fragment", octets("header", 1), octets("part", 1, 513));

  /** Opens a pairing: suite 1, then the first message of XX. */
  public static final Layout PAIR_OPEN =
      Layout.concat("PairOpen", number(1), number(1), octets("message", 32, 1000));

  /** Opens a session: suite 1, then the first message of KK. */
  public static final Layout SESSION_OPEN =
      Layout.concat("SessionOpen", number(2), number(1), octets("message", 48, 1000));

  /** The next message of a handshake, or a record of the transport after it; both directions. */
  public static final Layout CONTINUE =
      Layout.concat("Continue", number(3), octets("message", 16, 1000));

  /** A release in clear, however malformed; it should hold a {@link #CARRIED}. */
  public static final Layout RELEASE = Layout.concat("Release", number(4), octets("carried", 0, 1023));

  /** A key set in clear, however malformed; it should hold a signed {@link #KEY_SET}. */
  public static final Layout KEYS = Layout.concat("Keys", number(5), octets("keySet", 0, 1023));

  public static final Layout PAIR_PROLOGUE =
      Layout.cbor(
          "PairPrologue",
          words("BandPay"),
          number(1),
          number(1),
          number(1),
          octets("versions", 1, 4),
          octets("suites", 1, 4));

  public static final Layout SESSION_PROLOGUE =
      Layout.cbor(
          "SessionPrologue",
          words("BandPay"),
          number(1),
          number(1),
          number(2),
          octets("versions", 1, 4),
          octets("suites", 1, 4),
          BAND_ID,
          EPOCH);

  /** The payload of KK's first message: no bytes. */
  public static final Layout NOTHING = Layout.concat("Nothing");

  // What is signed: the payloads of COSE_Sign1 objects.

  public static final Layout CERTIFICATE =
      Layout.cbor(
          "Certificate",
          number(1),
          BAND_ID,
          octets("static", 32),
          octets("identity", 32),
          choice("capability", 0, "tap", "pattern", "digits"));

  public static final Layout BIND_REQUEST =
      Layout.cbor(
          "BindRequest",
          number(2),
          BAND_ID,
          EPOCH,
          CHALLENGE,
          choice("method", 0, "tap", "pattern", "digits"),
          octets("commitment", 32));

  public static final Layout BIND_GRANT =
      Layout.cbor(
          "BindGrant",
          number(3),
          ACCOUNT,
          octets("wallet", 32),
          choice("mode", 0, "TAP", "AUTOMATIC"),
          text("currency", 3, 3),
          natural("limit"),
          natural("n"),
          octets("request", 32));

  public static final Layout KEY_SET =
      Layout.cbor(
          "KeySet", number(4), natural("version"), octets("grantKey", 32), octets("orderKey", 32));

  public static final Layout BIND_RECEIPT =
      Layout.cbor("BindReceipt", number(5), octets("grant", 32), EPOCH);

  public static final Layout PAYMENT_ORDER =
      Layout.cbor(
          "PaymentOrder",
          number(6),
          octets("orderId", 16),
          octets("session", 32),
          natural("number"),
          natural("amount"),
          text("currency", 3, 3),
          text("payee", 1, 64),
          natural("expiry"),
          ACCOUNT);

  public static final Layout PAYMENT_APPROVAL =
      Layout.cbor(
          "PaymentApproval",
          number(7),
          octets("order", 32),
          BAND_ID,
          EPOCH,
          natural("counter"),
          choice("gesture", 0, "none", "tap"));

  public static final Layout RELEASE_GRANT = Layout.cbor("ReleaseGrant", number(8), BAND_ID, EPOCH);

  // Payloads of handshake messages and records.

  /** In XX, message 1. */
  public static final Layout CHALLENGED = Layout.cbor("Challenged", number(20), CHALLENGE);

  /** In XX, message 2. */
  public static final Layout OFFER =
      Layout.cbor(
          "Offer", number(21), signed("certificate", "Certificate"), signed("request", "BindRequest"));

  /** In XX, message 3. */
  public static final Layout BIND =
      Layout.cbor("Bind", number(22), signed("grant", "BindGrant"), signed("keySet", "KeySet"));

  /** The record after XX. */
  public static final Layout BOUND =
      Layout.cbor("Bound", number(23), signed("receipt", "BindReceipt"));

  /** In clear, within {@link #RELEASE}. */
  public static final Layout CARRIED =
      Layout.cbor(
          "Carried", number(24), signed("grant", "ReleaseGrant"), signed("keySet", "KeySet"));

  /** In KK, message 2. */
  public static final Layout WELCOME =
      Layout.cbor("Welcome", number(25), signed("receipt", "BindReceipt"));

  public static final Layout PRESENCE =
      Layout.cbor("Presence", number(26), octets("challenge", 16));

  public static final Layout PRESENT =
      Layout.cbor(
          "Present",
          number(27),
          octets("challenge", 16),
          choice("worn", 0, "unknown", "off", "worn"));

  public static final Layout PAY = Layout.cbor("Pay", number(28), signed("order", "PaymentOrder"));

  public static final Layout APPROVED =
      Layout.cbor("Approved", number(29), signed("approval", "PaymentApproval"));

  public static final List<Layout> ALL =
      List.of(
          INFO,
          FRAGMENT,
          PAIR_OPEN,
          SESSION_OPEN,
          CONTINUE,
          RELEASE,
          KEYS,
          PAIR_PROLOGUE,
          SESSION_PROLOGUE,
          NOTHING,
          Cose.SIGN1,
          Cose.SIG_STRUCTURE,
          CERTIFICATE,
          BIND_REQUEST,
          BIND_GRANT,
          KEY_SET,
          BIND_RECEIPT,
          PAYMENT_ORDER,
          PAYMENT_APPROVAL,
          RELEASE_GRANT,
          CHALLENGED,
          OFFER,
          BIND,
          BOUND,
          CARRIED,
          WELCOME,
          PRESENCE,
          PRESENT,
          PAY,
          APPROVED);

  private Messages() {}

  /** A field that holds a signed object; {@code type} is the layout of the object's payload. */
  static Field signed(String name, String type) {
    return holding(name, "Sign1", SIGNED);
  }
}
