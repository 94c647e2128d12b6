package org.bandproof.spec.symbolic.intruder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bandproof.spec.symbolic.Conditions;
import org.bandproof.spec.symbolic.Power;
import org.bandproof.spec.symbolic.Substitution;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.spec.symbolic.Unifier;

/**
 * Solves constraints to simple ones: what the intruder puts into a variable is left open, lazily, until
 * something depends on it (Millen, Shmatikov 2001; Basin, Mödersheim, Viganò: OFMC, 2005). The knowledge
 * has to be taken apart by {@link Analysis} before.
 *
 * <p>A term that can be made whatever its variables stand for is made, and nothing else is tried. Else
 * it is something known, up to a binding, or is composed. A power loses first the scalars that the
 * intruder knows, which it can put there and take away; then it is a known one, or its base is a point
 * that the intruder sent: a known point blinded by one scalar of its own, or zero. While a new scalar
 * will do for all powers of a base, they are simple too, and which scalar it is, is left open.
 *
 * <p>Limit: the intruder blinds a point by one scalar. Products of several are of no use against roles
 * that, like ours, only compare a point with others or raise it.
 */
public final class Solver {
  private final Substitution sigma;
  private final Unifier unifier;
  private final List<Term> scalars;
  private int made;

  /** @param scalars the intruder's long-term scalars */
  public Solver(Substitution sigma, Unifier unifier, List<Term> scalars) {
    this.sigma = sigma;
    this.unifier = unifier;
    this.scalars = List.copyOf(scalars);
  }

  /** One call. */
  private record Task(
      Knowledge knowledge,
      Conditions conditions,
      List<Constraint> asked,
      Set<Object> seen,
      boolean lazy,
      Consumer<List<Constraint>> found) {}

  /**
   * Finds every solution, up to instances.
   *
   * @param found sees the simple constraints of one while its bindings hold
   */
  public void solve(
      Knowledge knowledge,
      List<Constraint> constraints,
      Conditions conditions,
      Consumer<List<Constraint>> found) {
    solve(new Task(knowledge, conditions, constraints, new HashSet<>(), true, found), constraints);
  }

  /** The same, where only variables are left open. */
  public void settle(
      Knowledge knowledge,
      List<Constraint> constraints,
      Conditions conditions,
      Consumer<List<Constraint>> found) {
    solve(new Task(knowledge, conditions, constraints, new HashSet<>(), false, found), constraints);
  }

  /** Whether the intruder can make terms at a level, whatever the variables stand for. */
  public boolean makes(
      Knowledge knowledge, List<Constraint> simple, List<Term> terms, int level) {
    var synthesis = new Synthesis(knowledge, simple, sigma);
    return terms.stream().allMatch(term -> synthesis.makes(term, level));
  }

  /** Whether the intruder can make any of some terms, each at its level, as things stand. */
  public boolean makesAny(
      Knowledge knowledge, List<Constraint> simple, List<Constraint> wanted) {
    if (wanted.isEmpty()) return false;
    var synthesis = new Synthesis(knowledge, simple, sigma);
    return wanted.stream().anyMatch(one -> synthesis.makes(sigma.apply(one.term()), one.level()));
  }

  /** A quick test of terms at a level: false only if the intruder can't make one whatever is bound. */
  public Predicate<Term> outlook(Knowledge knowledge, List<Constraint> simple, int level) {
    var synthesis = new Synthesis(knowledge, simple, sigma);
    return term -> !synthesis.hopeless(sigma.apply(term), level);
  }

  private void solve(Task task, List<Constraint> constraints) {
    if (!task.conditions.hold(sigma, unifier)) return;
    var now = new ArrayList<Constraint>();
    for (var one : constraints) now.add(new Constraint(sigma.apply(one.term()), one.level()));
    var variables = now.stream().filter(c -> c.term().isVariable()).toList();
    var synthesis = new Synthesis(task.knowledge, variables, sigma);
    var open = new ArrayList<Constraint>();
    if (!reduce(now, synthesis, open)) return;
    var blinds = new Blinds(open, synthesis);
    var next =
        open.stream()
            .filter(one -> !one.term().isVariable())
            .filter(one -> !task.lazy || !blinds.leaveOpen(one))
            .min(Comparator.comparingInt(one -> choices(one, synthesis)));
    if (next.isEmpty()) report(task, open);
    else branch(task, next.get(), without(open, next.get()), synthesis);
  }

  /**
   * Does what leaves no choice: a term that nothing known can be is composed.
   *
   * @param open takes what is left
   * @return false if a constraint has no solution
   */
  private static boolean reduce(
      List<Constraint> constraints, Synthesis synthesis, List<Constraint> open) {
    var todo = new ArrayDeque<>(constraints);
    var seen = new HashSet<Constraint>();
    while (!todo.isEmpty()) {
      var one = todo.poll();
      var term = one.term();
      if (!seen.add(one)) continue;
      if (term.isVariable()) keep(one, open);
      else if (synthesis.hopeless(term, one.level())) return false;
      else if (synthesis.makes(term, one.level())) continue;
      else if (isPower(term) || !synthesis.matching(term, one.level()).isEmpty()) open.add(one);
      else for (var part : term.arguments()) todo.add(new Constraint(part, one.level()));
    }
    return true;
  }

  private static boolean isPower(Term term) {
    return !Power.of(term).scalars().isEmpty();
  }

  /** Of a variable only the lowest level counts. */
  private static void keep(Constraint variable, List<Constraint> open) {
    for (var other : open)
      if (other.term() == variable.term() && other.level() <= variable.level()) return;
    open.removeIf(other -> other.term() == variable.term());
    open.add(variable);
  }

  /** Powers of unknown points come last: other constraints may tell what the points are. */
  private static int choices(Constraint one, Synthesis synthesis) {
    if (Power.of(one.term()).base().isVariable()) return Integer.MAX_VALUE;
    return synthesis.matching(one.term(), one.level()).size();
  }

  private void report(Task task, List<Constraint> simple) {
    var solution = new ArrayList<Object>(simple);
    task.asked.forEach(one -> solution.add(sigma.apply(one.term())));
    if (task.seen.add(solution)) task.found.accept(simple);
  }

  private static List<Constraint> without(List<Constraint> all, Constraint one) {
    var rest = new ArrayList<>(all);
    rest.remove(one);
    return rest;
  }

  private void branch(Task task, Constraint one, List<Constraint> rest, Synthesis synthesis) {
    if (isPower(one.term())) power(task, one, rest, synthesis);
    else {
      for (var known : synthesis.matching(one.term(), one.level()))
        equal(task, one.term(), known, rest);
      compose(task, one.term().arguments(), one.level(), rest);
    }
  }

  private void compose(Task task, List<Term> parts, int level, List<Constraint> rest) {
    if (parts.isEmpty()) return;
    var all = new ArrayList<>(rest);
    for (var part : parts) {
      var constraint = new Constraint(part, level);
      if (!all.contains(constraint)) all.add(constraint);
    }
    solve(task, all);
  }

  private void equal(Task task, Term term, Term known, List<Constraint> rest) {
    int mark = sigma.mark();
    if (unifier.unify(term, known)) solve(task, rest);
    sigma.undo(mark);
  }

  private void power(Task task, Constraint one, List<Constraint> rest, Synthesis synthesis) {
    var power = synthesis.stripped(one.term(), one.level());
    if (power.scalars().isEmpty()) compose(task, List.of(power.base()), one.level(), rest);
    else {
      var points = synthesis.points(one.level());
      for (var point : points) equal(task, power.term(), point.term(), rest);
      if (!power.base().isVariable()) return;
      equal(task, power.base(), Terms.ZERO, rest);
      for (var point : points)
        if (point.has(power.scalars())) blinded(task, power, point, rest);
    }
  }

  /** The base was a known point, blinded. */
  private void blinded(Task task, Power power, Power point, List<Constraint> rest) {
    var base = point.without(power.scalars());
    for (var scalar : scalars) equal(task, power.base(), base.times(scalar).term(), rest);
    equal(task, power.base(), base.times(Intruder.name("blind" + made++)).term(), rest);
  }
}
