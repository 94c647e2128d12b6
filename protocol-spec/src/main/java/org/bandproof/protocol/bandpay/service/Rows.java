package org.bandproof.protocol.bandpay.service;

import static org.bandproof.spec.crypto.Field.choice;
import static org.bandproof.spec.crypto.Field.natural;
import static org.bandproof.spec.crypto.Field.number;
import static org.bandproof.spec.crypto.Field.octets;
import static org.bandproof.spec.crypto.Field.text;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Put;
import org.bandproof.spec.model.Turn;

/** The registry's tables; the name of a row's layout is the name of its table. */
final class Rows {
  private static final Field ACCOUNT_ID = octets("account", 16);
  private static final Field BAND_ID = octets("bandId", 16);
  private static final Field EPOCH = natural("epoch");

  /** By account: its wallet key, the hash of its step-up, and its policy. */
  static final Layout ACCOUNT =
      Layout.cbor(
          "Account",
          number(70),
          octets("wallet", 32),
          octets("stepUp", 32),
          choice("mode", 0, "TAP", "AUTOMATIC"),
          text("currency", 3, 3),
          natural("limit"),
          natural("n"));

  /** By account: the live challenge; it is live until the second of its expiry is over. */
  static final Layout CHALLENGE =
      Layout.cbor("Challenge", number(71), octets("challenge", 32), natural("expiry"));

  /** By the hash of a signed BindRequest: whose it was, and the signed grant that it was given. */
  static final Layout REQUEST =
      Layout.cbor("Request", number(72), ACCOUNT_ID, octets("grant", 1, 320));

  /** By the hash of a signed BindGrant: what it was given for. */
  static final Layout GRANT =
      Layout.cbor("Grant", number(73), ACCOUNT_ID, BAND_ID, EPOCH, octets("identity", 32));

  /** By account and band: the epoch of the last grant that the account had for the band. */
  static final Layout TRIED = Layout.cbor("Tried", number(74), EPOCH);

  /** The key of that row. */
  private static final Layout TRIED_BY =
      Layout.cbor("TriedBy", number(82), ACCOUNT_ID, BAND_ID);

  /** By band that was ever released: its epoch, and the signed ReleaseGrant of it. */
  static final Layout RELEASED =
      Layout.cbor("BandReleased", number(75), EPOCH, octets("grant", 1, 320));

  /** By band: who owns it, and the last counter that was accepted of it. */
  static final Layout OWNER =
      Layout.cbor(
          "Owner",
          number(76),
          ACCOUNT_ID,
          octets("identity", 32),
          octets("grant", 32),
          natural("counter"),
          choice("alarm", 0, "no", "yes"));

  /** By account: the band that it owns. */
  static final Layout OWNED = Layout.cbor("Owned", number(77), BAND_ID);

  /** By purchase: what it costs, and whether it is paid. */
  static final Layout PURCHASE =
      Layout.cbor(
          "Purchase",
          number(78),
          natural("amount"),
          text("currency", 3, 3),
          text("payee", 1, 64),
          choice("paid", 0, "no", "yes"));

  /** By account: the number of its last order. */
  static final Layout NUMBERED = Layout.cbor("Numbered", number(79), natural("number"));

  /** By account: its live order; in time until the second of its expiry is over. */
  static final Layout ORDER =
      Layout.cbor(
          "Order",
          number(80),
          octets("order", 32),
          octets("orderId", 16),
          octets("purchase", 16),
          natural("expiry"));

  /** By the hash of a signed approval that was accepted. */
  static final Layout ACCEPTED = Layout.cbor("AcceptedApproval", number(81), octets("orderId", 16));

  static final List<Layout> ALL =
      List.of(
          ACCOUNT, CHALLENGE, REQUEST, GRANT, TRIED, RELEASED, OWNER, OWNED, PURCHASE, NUMBERED,
          ORDER, ACCEPTED);

  private Rows() {}

  static <V> V tried(V account, V bandId, Turn<V> t) {
    return t.crypto.encode(TRIED_BY, List.of(account, bandId));
  }

  static <V> Optional<Message<V>> find(Layout table, V key, Turn<V> t) {
    return t.find(table.name(), key).flatMap(row -> Message.read(table, row, t));
  }

  static <V> Put<V> put(Layout table, V key, List<V> parts, Turn<V> t) {
    return new Put<>(table.name(), key, Optional.of(t.crypto.encode(table, parts)));
  }

  static <V> Put<V> delete(Layout table, V key) {
    return new Put<>(table.name(), key, Optional.empty());
  }
}
