package org.bandproof.spec.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a flow costs: what each actor of the scene spends, and what crosses the link.
 *
 * @param after the name of the flow that it begins with, whose cost is not in it; or empty
 */
public record FlowCost(String flow, String after, Map<String, Spent> spent, List<Carried> link) {
  /** What an actor spends. */
  public Spent of(String actor) {
    return spent.getOrDefault(actor, new Spent(Map.of(), 0));
  }

  /** The messages of one direction. */
  public List<Carried> link(boolean inward) {
    return link.stream().filter(carried -> carried.inward() == inward).toList();
  }

  /** The bytes of all ATT values. */
  public int bytes(int mtu) {
    return link.stream().mapToInt(carried -> carried.bytes(mtu)).sum();
  }

  /** What comes after a flow that this one begins with. */
  FlowCost beyond(FlowCost first) {
    if (!link.subList(0, first.link.size()).equals(first.link))
      throw new IllegalStateException(flow + " does not begin with " + first.flow);
    var rest = new LinkedHashMap<String, Spent>();
    spent.forEach((actor, all) -> rest.put(actor, all.minus(first.of(actor))));
    return new FlowCost(
        flow, first.flow, rest, List.copyOf(link.subList(first.link.size(), link.size())));
  }
}
