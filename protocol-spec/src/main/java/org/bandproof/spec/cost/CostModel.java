package org.bandproof.spec.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.bandproof.spec.crypto.Counting;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.model.Cast;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Flow;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Send;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Store;
import org.bandproof.spec.model.World;
import org.bandproof.spec.symbolic.Sizes;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/**
 * Counts what the flows of a protocol cost, by playing them with everybody's role text: exact for the
 * text, and for the sizes that the flows' own texts and numbers have. What a device does around its role
 * is not in it.
 */
public final class CostModel<V> {
  private final Protocol protocol;
  private final ToIntFunction<V> size;
  private final Map<String, Counting<V>> counted = new LinkedHashMap<>();
  private final Map<String, Integer> stores = new LinkedHashMap<>();
  private final List<Carried> link = new ArrayList<>();
  private final Map<String, Role> roles = new LinkedHashMap<>();

  private CostModel(Protocol protocol, ToIntFunction<V> size) {
    this.protocol = protocol;
    this.size = size;
    for (var actor : protocol.scene().actors())
      roles.put(actor.name(), protocol.role(actor.role()).orElseThrow());
  }

  /** The costs of all flows in which something crosses the link, counted on ground terms. */
  public static List<FlowCost> of(Protocol protocol) {
    var terms = new Terms();
    var means = Cast.Means.<Term>of(terms, terms::fresh);
    return of(protocol, means, new Sizes(terms, protocol.functions()));
  }

  /** The same, counted over any algebra whose values have a size. */
  public static <V> List<FlowCost> of(
      Protocol protocol, Cast.Means<V> means, ToIntFunction<V> size) {
    return new CostModel<V>(protocol, size).played(means);
  }

  private List<FlowCost> played(Cast.Means<V> means) {
    var cast = Cast.of(protocol, counting(means), watcher());
    var whole = new LinkedHashMap<String, FlowCost>();
    var costs = new ArrayList<FlowCost>();
    for (var flow : protocol.flows()) {
      var cost = played(flow, cast);
      whole.put(flow.name(), cost);
      var first = flow.opening().map(opening -> whole.get(opening.name()));
      if (!cost.link().isEmpty()) costs.add(first.map(cost::beyond).orElse(cost));
    }
    return costs;
  }

  private FlowCost played(Flow flow, Cast<V> cast) {
    var before = spent();
    link.clear();
    cast.play(flow);
    var spent = spent();
    spent.replaceAll((actor, all) -> all.minus(before.get(actor)));
    return new FlowCost(flow.name(), "", spent, List.copyOf(link));
  }

  private Map<String, Spent> spent() {
    var spent = new LinkedHashMap<String, Spent>();
    for (var actor : roles.keySet())
      spent.put(actor, new Spent(counted.get(actor).counts(), stores.getOrDefault(actor, 0)));
    return spent;
  }

  private Cast.Means<V> counting(Cast.Means<V> means) {
    return new Cast.Means<>() {
      @Override
      public Crypto<V> crypto() {
        return means.crypto();
      }

      @Override
      public Fresh<V> fresh(String instance, int step) {
        return means.fresh(instance, step);
      }

      @Override
      public Crypto<V> crypto(String actor) {
        var counting = new Counting<>(means.crypto(actor), size);
        counted.put(actor, counting);
        return counting;
      }

      @Override
      public Store<V> store(String actor) {
        return means.store(actor);
      }
    };
  }

  private World.Watcher<V> watcher() {
    return new World.Watcher<>() {
      @Override
      public void stepped(String party, Input<V> input, Step<V> step) {
        boolean peripheral = roles.get(party).side() == Role.Side.PERIPHERAL;
        if (peripheral && input instanceof Input.Link<V> written)
          carried(written.channel(), true, written.message());
        if (step instanceof Step.Taken<V> taken) taken(party, peripheral, taken);
      }
    };
  }

  private void taken(String party, boolean peripheral, Step.Taken<V> taken) {
    if (!taken.store().isEmpty()) stores.merge(party, 1, Integer::sum);
    if (!peripheral) return;
    for (var send : taken.sends())
      if (send.port() == Port.LINK) carried(channel(party, send), false, send.message());
  }

  private void carried(Channel channel, boolean inward, V message) {
    link.add(new Carried(channel, inward, size.applyAsInt(message)));
  }

  private Channel channel(String party, Send<V> send) {
    return roles.get(party).channels().stream()
        .filter(channel -> channel.name().equals(send.on()))
        .findFirst()
        .orElseThrow();
  }
}
