package org.bandproof.spec.symbolic.intruder;

import java.util.List;
import org.bandproof.spec.symbolic.Power;
import org.bandproof.spec.symbolic.Term;

/** Which points that the intruder sent can be known points blinded by a new scalar, for all it needs. */
final class Blinds {
  private static final Term NEW = Intruder.name("blind");

  private final List<Constraint> open;
  private final Synthesis synthesis;

  /** @param open constraints that don't hold as things stand */
  Blinds(List<Constraint> open, Synthesis synthesis) {
    this.open = open;
    this.synthesis = synthesis;
  }

  /** Whether a constraint is of a power of such a point. */
  boolean leaveOpen(Constraint constraint) {
    var unknown = Power.of(constraint.term()).base();
    if (!unknown.isVariable()) return false;
    var power = synthesis.stripped(constraint.term(), constraint.level());
    return synthesis.points(constraint.level()).stream()
        .filter(point -> !point.base().isVariable() && point.has(power.scalars()))
        .map(point -> point.without(power.scalars()).times(NEW))
        .anyMatch(blinded -> serves(unknown, blinded));
  }

  private boolean serves(Term unknown, Power blinded) {
    for (var one : open) {
      var power = Power.of(one.term());
      if (power.base() != unknown) continue;
      if (!synthesis.makes(blinded.times(power.scalars()).term(), one.level())) return false;
    }
    return true;
  }
}
