package org.bandproof.protocol.bandpay.wallet;

import static org.bandproof.protocol.bandpay.rule.BandPayRule.CERTIFICATE_NAMES_BAND;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.CERTIFICATE_NAMES_STATIC;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.CERTIFICATE_SIGNED;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.CONTRIBUTORY;

import java.util.List;
import java.util.Map;
import org.bandproof.protocol.bandpay.message.Link;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.State;

/** The wallet: a central, and one end of its account's channel to the service. */
public final class WalletRole implements Role {
  private static final List<Provision> PROVISIONS =
      List.of(
          new Provision("agreement", Provision.Sort.AGREEMENT_KEY, true),
          new Provision("manufacturer-root", Provision.Sort.VALUE, true));

  @Override
  public String name() {
    return "wallet";
  }

  @Override
  public List<? extends Rule> rules() {
    return List.of(
        CONTRIBUTORY, CERTIFICATE_SIGNED, CERTIFICATE_NAMES_STATIC, CERTIFICATE_NAMES_BAND);
  }

  @Override
  public List<Channel> channels() {
    return Link.CHANNELS;
  }

  @Override
  public Side side() {
    return Side.CENTRAL;
  }

  @Override
  public Map<String, Integer> commands() {
    return Map.of("pair", 2, "presence", 0, "pay", 1, "release", 2, "carry", 1);
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
            given.value("manufacturer-root").orElseThrow()));
  }
}
