package org.bandproof.tester;

import java.util.List;
import java.util.Optional;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.State;

/**
 * Somebody at the other end of the link who plays no role: the attacker, whose messages are
 * scripted.
 */
record Nobody(List<Channel> channels) implements Role {
  static final String NAME = "attacker";

  private record Silent<V>() implements State<V> {
    @Override
    public <W> Silent<W> map(Mapper<V, W> mapper) {
      return new Silent<>();
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<? extends Rule> rules() {
    return List.of();
  }

  @Override
  public Side side() {
    return Side.CENTRAL;
  }

  @Override
  public <V> State<V> off(Provisions<V> given) {
    return new Silent<>();
  }

  static Optional<Channel> channel(List<Channel> channels, String name) {
    return channels.stream().filter(c -> c.name().equals(name)).findFirst();
  }
}
