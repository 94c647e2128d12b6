package org.bandproof.protocol.bandpay.service;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.*;

import java.util.List;
import java.util.Map;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.State;

/** The service: no link, a registry, and a channel to each account. */
public final class ServiceRole implements Role {
  private static final List<Provision> PROVISIONS =
      List.of(
          new Provision("manufacturer-root", Provision.Sort.VALUE, true),
          new Provision("key-set", Provision.Sort.VALUE, true),
          new Provision("grant-key", Provision.Sort.SIGNING_KEY, true),
          new Provision("order-key", Provision.Sort.SIGNING_KEY, true));

  @Override
  public String name() {
    return "service";
  }

  @Override
  public List<? extends Rule> rules() {
    return List.of(
        STEP_UP,
        BAND_GENUINE,
        REQUEST_SIGNED,
        REQUEST_NAMES_BAND,
        REQUEST_NAMES_CHALLENGE,
        CHALLENGE_IN_TIME,
        EPOCH_NOT_BELOW,
        EPOCH_NOT_ABOVE,
        BAND_FREE,
        RECEIPT_SIGNED,
        RECEIPT_OF_EPOCH,
        FIRST_RECEIPT_OWNS,
        ACCOUNT_FREE,
        RECEIPT_OF_ACCOUNT,
        OWNER_ORDERS,
        PURCHASE_UNPAID,
        APPROVAL_SIGNED,
        ORDER_LIVE,
        ORDER_IN_TIME,
        COUNTER_RISES,
        BINDING_UNBLOCKED,
        OWNER_RELEASES);
  }

  @Override
  public List<Channel> channels() {
    return List.of();
  }

  @Override
  public Side side() {
    return Side.NONE;
  }

  @Override
  public Map<String, Integer> commands() {
    return Map.of("open", 7, "purchase", 4);
  }

  @Override
  public List<Provision> provisions() {
    return PROVISIONS;
  }

  @Override
  public List<String> tables() {
    return Rows.ALL.stream().map(Layout::name).toList();
  }

  @Override
  public <V> State<V> off(Provisions<V> given) {
    return new Serving.Off<>(
        new Self<>(
            given.value("manufacturer-root").orElseThrow(),
            given.value("key-set").orElseThrow(),
            given.secret("grant-key").orElseThrow(),
            given.secret("order-key").orElseThrow()));
  }
}
