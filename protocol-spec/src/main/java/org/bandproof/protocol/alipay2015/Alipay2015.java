package org.bandproof.protocol.alipay2015;

import java.util.List;
import java.util.Map;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Duty;
import org.bandproof.spec.model.Flow;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Scene;

/** What was deployed in 2015. */
public final class Alipay2015 implements Protocol {
  @Override
  public String name() {
    return "alipay2015";
  }

  @Override
  public String title() {
    return "what the Alipay client and the Mi Band spoke in 2015";
  }

  @Override
  public List<Role> roles() {
    return List.of(new BandRole());
  }

  @Override
  public List<Layout> layouts() {
    return Messages.ALL;
  }

  @Override
  public List<? extends Duty> duties() {
    return List.of(AlipayDuty.values());
  }

  @Override
  public List<Flow> flows() {
    return List.of(AlipayFlow.values());
  }

  @Override
  public Scene scene() {
    return new BandAlone();
  }

  /** One band; the phone's side is raw messages. */
  private static final class BandAlone implements Scene {
    @Override
    public List<Actor> actors() {
      return List.of(new Actor("band", "band"));
    }

    @Override
    public <V> Map<String, Made<V>> make(Crypto<V> crypto, Fresh<V> fresh) {
      return Map.of("band", new Made<V>(Map.of(), Map.of()));
    }
  }

  @Override
  public List<Function> functions() {
    return List.of(Messages.AES_128_ECB, Messages.MD5);
  }
}
