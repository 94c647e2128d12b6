package org.bandproof.demo;

import java.util.List;
import java.util.Optional;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.Send;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** A central that plays no role: it sends what it is told to, and takes whatever comes. */
record Phone(List<Channel> channels) implements Role {
  private record On<V>() implements State<V> {
    @Override
    public <W> On<W> map(Mapper<V, W> mapper) {
      return new On<>();
    }

    @Override
    public Step<V> onBoot(Optional<V> stored, Turn<V> t) {
      return Step.Taken.to(this);
    }

    @Override
    public Step<V> onLink(Channel channel, V message, Turn<V> t) {
      return Step.Taken.to(this);
    }

    /** The channel's name, then what to write to it; to read it, if there is nothing. */
    @Override
    public Step<V> onCommand(String channel, List<V> message, Turn<V> t) {
      var port = message.isEmpty() ? Port.READ : Port.LINK;
      return Step.Taken.<V>to(this).send(new Send<>(port, channel, message));
    }
  }

  @Override
  public String name() {
    return "phone";
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
    return new On<>();
  }
}
