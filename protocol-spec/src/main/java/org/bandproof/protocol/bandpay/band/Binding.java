package org.bandproof.protocol.bandpay.band;

import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.model.Turn;

/**
 * A binding to one wallet key, with its policy.
 *
 * @param used approvals without a tap since the last tap that bound or approved
 * @param lastOrder the hash of the last order approved, or no bytes
 * @param lastApproval the signed approval that answered it, or no bytes
 */
record Binding<V>(
    V wallet,
    V mode,
    V currency,
    Nat<V> limit,
    Nat<V> n,
    Nat<V> used,
    V receipt,
    V lastOrder,
    V lastApproval)
    implements Mapped<V> {
  /** The mode of the policy that may approve without a tap. */
  static final long AUTOMATIC = 1;

  static <V> Binding<V> of(Signed<V> grant, V wallet, V receipt, Turn<V> t) {
    Crypto<V> c = t.crypto;
    return new Binding<>(
        wallet,
        grant.of("mode"),
        grant.of("currency"),
        grant.nat("limit", t),
        grant.nat("n", t),
        c.nat(0),
        receipt,
        c.empty(),
        c.empty());
  }

  Binding<V> approved(Nat<V> used, V order, V approval) {
    return new Binding<>(wallet, mode, currency, limit, n, used, receipt, order, approval);
  }

  @Override
  public <W> Binding<W> map(Mapper<V, W> m) {
    return new Binding<>(
        m.value(wallet),
        m.value(mode),
        m.value(currency),
        m.nat(limit),
        m.nat(n),
        m.nat(used),
        m.value(receipt),
        m.value(lastOrder),
        m.value(lastApproval));
  }
}
