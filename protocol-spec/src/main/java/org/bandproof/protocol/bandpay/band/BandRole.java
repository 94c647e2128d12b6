package org.bandproof.protocol.bandpay.band;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.*;

import java.util.List;
import org.bandproof.protocol.bandpay.message.Link;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.State;

/** The band: a GATT server with one service. */
public final class BandRole implements Role {
  private static final List<Provision> PROVISIONS =
      List.of(
          new Provision("agreement", Provision.Sort.AGREEMENT_KEY, true),
          new Provision("identity", Provision.Sort.SIGNING_KEY, true),
          new Provision("band-id", Provision.Sort.VALUE, true),
          new Provision("certificate", Provision.Sort.VALUE, true),
          new Provision("service-root", Provision.Sort.VALUE, true),
          new Provision("key-set", Provision.Sort.VALUE, true));

  @Override
  public String name() {
    return "band";
  }

  @Override
  public List<? extends Rule> rules() {
    return List.of(
        CONTRIBUTORY,
        KEY_SET_SIGNED,
        KEY_SET_RISES,
        WINDOW_OPEN,
        BOUND_STAYS_BOUND,
        GRANT_SIGNED,
        GRANT_NAMES_REQUEST,
        GRANT_NAMES_WALLET,
        TAP_BINDS,
        ORDER_SIGNED,
        ORDER_NAMES_SESSION,
        ORDER_IS_NEXT,
        POLICY_AUTOMATIC,
        POLICY_CURRENCY,
        POLICY_LIMIT,
        POLICY_COUNT,
        TAP_APPROVES,
        RELEASE_SIGNED,
        RELEASE_NAMES_BAND,
        RELEASE_RISES);
  }

  @Override
  public List<Channel> channels() {
    return Link.CHANNELS;
  }

  @Override
  public Side side() {
    return Side.PERIPHERAL;
  }

  @Override
  public List<Gesture> gestures() {
    return List.of(Gesture.BUTTON, Gesture.TAP);
  }

  @Override
  public List<Provision> provisions() {
    return PROVISIONS;
  }

  @Override
  public <V> State<V> off(Provisions<V> given) {
    return new Off<>(
        new Self<>(
            given.secret("agreement").orElseThrow(),
            given.secret("identity").orElseThrow(),
            given.value("band-id").orElseThrow(),
            given.value("certificate").orElseThrow(),
            given.value("service-root").orElseThrow(),
            given.value("key-set").orElseThrow()));
  }
}
