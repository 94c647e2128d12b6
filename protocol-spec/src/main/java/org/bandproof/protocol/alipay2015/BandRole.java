package org.bandproof.protocol.alipay2015;

import static org.bandproof.spec.model.Channel.Access.READ;
import static org.bandproof.spec.model.Channel.Access.WRITE;

import java.util.EnumSet;
import java.util.List;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.State;

/** The band: a GATT server with four characteristics in service FEE1. */
public final class BandRole implements Role {
  static final Channel KEY = channel("key", "fed0", READ, WRITE);
  static final Channel PLAIN = channel("plain", "fed1", READ, WRITE);
  static final Channel CIPHER = channel("cipher", "fed2", READ);
  static final Channel CONTROL = channel("control", "fed3", READ, WRITE);

  private static Channel channel(String name, String uuid, Channel.Access... access) {
    var full = "0000" + uuid + "-0000-1000-8000-00805f9b34fb";
    return new Channel(name, full, EnumSet.copyOf(List.of(access)), false);
  }

  @Override
  public String name() {
    return "band";
  }

  @Override
  public List<? extends Rule> rules() {
    return List.of(AlipayRule.values());
  }

  @Override
  public List<Channel> channels() {
    return List.of(KEY, PLAIN, CIPHER, CONTROL);
  }

  @Override
  public Side side() {
    return Side.PERIPHERAL;
  }

  @Override
  public List<Gesture> gestures() {
    return List.of(Gesture.TAP);
  }

  @Override
  public <V> State<V> off(Provisions<V> given) {
    return new Band.Off<>();
  }
}
