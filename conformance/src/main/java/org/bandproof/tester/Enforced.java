package org.bandproof.tester;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.Rules;

/** The rules of one party of a play: which are off, and which were broken in the step at hand. */
final class Enforced implements Rules {
  private final Set<String> off = new HashSet<>();
  private final List<Rule> broken = new ArrayList<>();

  void off(String rule) {
    off.add(rule);
  }

  @Override
  public boolean kept(Rule rule, BooleanSupplier condition) {
    boolean kept = off.contains(rule.name()) || condition.getAsBoolean();
    if (!kept) broken.add(rule);
    return kept;
  }

  /** The rules that were broken since this was last asked. */
  List<Rule> takeBroken() {
    var all = List.copyOf(broken);
    broken.clear();
    return all;
  }
}
