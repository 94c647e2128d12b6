package org.bandproof.spec.render;

import java.util.List;
import java.util.Set;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rule;

/** A role with one channel, on which nobody is given anything. */
abstract class SmallRole implements Role {
  static final Channel AIR = new Channel("air", "0000", Set.of(), true);

  private final String name;
  private final Side side;

  SmallRole(String name, Side side) {
    this.name = name;
    this.side = side;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Side side() {
    return side;
  }

  @Override
  public List<? extends Rule> rules() {
    return List.of();
  }

  @Override
  public List<Channel> channels() {
    return List.of(AIR);
  }

  @Override
  public List<Gesture> gestures() {
    return List.of(Gesture.TAP);
  }

}
