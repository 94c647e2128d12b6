package org.bandproof.spec.symbolic.intruder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bandproof.spec.symbolic.Power;
import org.bandproof.spec.symbolic.Substitution;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Unifier;

/**
 * What the intruder can make as things stand, that is without binding a variable: what simple
 * constraints are of it made itself, at their levels. Holds for the substitution with which it was built.
 */
final class Synthesis {
  private record Made(Term term, int level) {}

  private final Map<Term, Integer> known = new HashMap<>();
  private final List<Term> terms = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();
  private final Map<Made, Boolean> makes = new HashMap<>();
  private final Map<Made, Boolean> hopeless = new HashMap<>();
  private final Map<Made, List<Term>> matching = new HashMap<>();
  private final Map<Integer, List<Power>> points = new HashMap<>();

  Synthesis(Knowledge knowledge, List<Constraint> simple, Substitution sigma) {
    for (var item : knowledge.items()) {
      var term = sigma.apply(item.term());
      if (!term.isVariable()) add(term, item.level());
    }
    for (var constraint : simple)
      known.merge(sigma.apply(constraint.term()), constraint.level(), Math::min);
  }

  private void add(Term term, int level) {
    known.merge(term, level, Math::min);
    terms.add(term);
    levels.add(level);
  }

  /** The terms that are known at a level and may be this one, by what shows of both. */
  List<Term> matching(Term term, int level) {
    var key = new Made(term, level);
    var found = matching.get(key);
    if (found == null)
      matching.put(
          key, found = of(term.symbol(), level).stream().filter(t -> Unifier.mayBe(term, t)).toList());
    return found;
  }

  private List<Term> of(String symbol, int level) {
    var all = new ArrayList<Term>();
    for (int i = 0; i < terms.size(); i++)
      if (levels.get(i) <= level && terms.get(i).is(symbol)) all.add(terms.get(i));
    return all;
  }

  /** The points that are known at a level, without the scalars that the intruder can take away. */
  List<Power> points(int level) {
    var found = points.get(level);
    if (found == null)
      points.put(
          level,
          found =
              of("exp", level).stream()
                  .map(term -> stripped(term, level))
                  .filter(power -> !power.scalars().isEmpty())
                  .toList());
    return found;
  }

  /** A power without the scalars that are known at a level. */
  Power stripped(Term point, int level) {
    var power = Power.of(point);
    return power.without(power.scalars().stream().filter(s -> makes(s, level)).toList());
  }

  /** Whether the intruder can make it at a level, whatever its variables stand for. */
  boolean makes(Term term, int level) {
    if (Intruder.has(term) || known.getOrDefault(term, Integer.MAX_VALUE) <= level) return true;
    if (term.arguments().isEmpty()) return false;
    var key = new Made(term, level);
    var before = makes.get(key);
    if (before == null) makes.put(key, before = composes(term, level));
    return before;
  }

  private boolean composes(Term term, int level) {
    if (Power.of(term).scalars().isEmpty()) {
      for (var argument : term.arguments()) if (!makes(argument, level)) return false;
      return true;
    }
    var power = stripped(term, level);
    return power.scalars().isEmpty() ? makes(power.base(), level) : points(level).contains(power);
  }

  /** The first level from one on at which the intruder can make it; the last one plus one if never. */
  int first(Term term, int from, int last) {
    int level = from;
    while (level <= last && !makes(term, level)) level++;
    return level;
  }

  /** Whether no binding can ever make it: a quick test, which may say no too often. */
  boolean hopeless(Term term, int level) {
    if (term.isVariable() || makes(term, level)) return false;
    if (term.arguments().isEmpty()) return true;
    var key = new Made(term, level);
    var before = hopeless.get(key);
    if (before == null) hopeless.put(key, before = ruledOut(term, level));
    return before;
  }

  private boolean ruledOut(Term term, int level) {
    if (!Power.of(term).scalars().isEmpty()) return outOfReach(stripped(term, level), level);
    if (!matching(term, level).isEmpty()) return false;
    for (var argument : term.arguments()) if (hopeless(argument, level)) return true;
    return false;
  }

  private boolean outOfReach(Power power, int level) {
    if (power.scalars().isEmpty() || power.base().isVariable()) return false;
    for (var point : points(level)) if (!point.base().isGround()) return false;
    return power.base().isGround();
  }
}
