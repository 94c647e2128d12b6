package org.bandproof.spec.symbolic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Unification of terms modulo commuting exponents and sums with a constant. It is unitary: a pair of
 * terms has one most general unifier or none, because every scalar is a name and all else is free.
 *
 * <p>Two powers are unified by cancelling the scalars that they share: {@code exp(U, A) = exp(W, B)}
 * with A and B disjoint has the solution {@code U = exp(Z, B), W = exp(Z, A)}, or {@code U = exp(W, B)}
 * if A is empty; where a base is no variable, it has no further scalars to give. Only zero is left in
 * its place by scalars, so {@code U = exp(U, B)} has the solution zero.
 *
 * <p>Not a solution here, but one on bytes: {@link Terms#LOW}, a second encoding of a point of low
 * order. Whatever the intruder does with it, it can do with zero.
 */
public final class Unifier {
  private record Pair(Term left, Term right) {}

  private final Substitution sigma;
  private final Deque<Pair> todo = new ArrayDeque<>();
  private final Set<Pair> seen = new HashSet<>();

  public Unifier(Substitution sigma) {
    this.sigma = sigma;
  }

  /** Binds what makes two terms the same; if nothing does, what it bound is undone. */
  public boolean unify(Term left, Term right) {
    return unify(left, right, Set.of());
  }

  /** @param holes variables that are bound rather than another, where there is a choice */
  public boolean unify(Term left, Term right, Set<Term> holes) {
    int mark = sigma.mark();
    todo.clear();
    seen.clear();
    todo.push(new Pair(left, right));
    while (!todo.isEmpty())
      if (!solve(todo.pop(), holes)) {
        sigma.undo(mark);
        return false;
      }
    return true;
  }

  /** A quick test: false only if two terms, to which all bindings are applied, can't become the same. */
  public static boolean mayBe(Term left, Term right) {
    return mayBe(left, right, 4);
  }

  private static boolean mayBe(Term left, Term right, int depth) {
    if (left == right || left.isVariable() || right.isVariable()) return true;
    if (left.isGround() && right.isGround()) return false;
    if (isPower(left) || isPower(right) || Sum.is(left) || Sum.is(right)) return true;
    int arity = left.arguments().size();
    if (!left.is(right.symbol()) || arity != right.arguments().size()) return false;
    if (depth == 0) return true;
    for (int i = 0; i < arity; i++)
      if (!mayBe(left.argument(i), right.argument(i), depth - 1)) return false;
    return true;
  }

  private boolean solve(Pair pair, Set<Term> holes) {
    var left = head(pair.left());
    var right = head(pair.right());
    if (left == right) return true;
    if (left.isVariable() && right.isVariable()) {
      boolean first = holes.contains(left) || !holes.contains(right);
      sigma.bind(first ? left : right, first ? right : left);
      return true;
    }
    if (left.isVariable()) return bind(left, right);
    if (right.isVariable()) return bind(right, left);
    if (isPower(left) || isPower(right)) return powers(Power.of(left), Power.of(right));
    if (Sum.is(left) && Sum.is(right)) return sums(Sum.of(left), Sum.of(right));
    return arguments(left, right);
  }

  /** The head of a power or a sum shows once its variable is replaced. */
  private Term head(Term term) {
    var found = sigma.find(term);
    return isPower(found) || found.is("plus") ? sigma.apply(found) : found;
  }

  private static boolean isPower(Term term) {
    return !Power.of(term).scalars().isEmpty();
  }

  private boolean bind(Term variable, Term to) {
    if (isPower(to) && Power.of(to).base() == variable) sigma.bind(variable, Terms.ZERO);
    else if (sigma.occurs(variable, to)) return false;
    else sigma.bind(variable, to);
    return true;
  }

  private boolean arguments(Term left, Term right) {
    int arity = left.arguments().size();
    if (left.isGround() && right.isGround()) return false;
    if (!left.is(right.symbol()) || arity != right.arguments().size()) return false;
    if (!seen.add(new Pair(left, right))) return true;
    for (int i = arity - 1; i >= 0; i--) todo.push(new Pair(left.argument(i), right.argument(i)));
    return true;
  }

  private boolean powers(Power left, Power right) {
    var shared = new ArrayList<>(left.scalars());
    left.without(right.scalars()).scalars().forEach(shared::remove);
    var a = left.without(shared);
    var b = right.without(shared);
    if (a.scalars().isEmpty() && b.scalars().isEmpty()) return push(a.base(), b.base());
    if (a.base() == b.base()) return zero(a.base());
    if (a.base() == Terms.ZERO) return zero(b.base());
    if (b.base() == Terms.ZERO) return zero(a.base());
    if (a.scalars().isEmpty()) return push(a.base(), b);
    if (b.scalars().isEmpty()) return push(b.base(), a);
    if (!a.base().isVariable() || !b.base().isVariable()) return false;
    var z = Power.of(sigma.fresh());
    return push(a.base(), z.times(b.scalars())) && push(b.base(), z.times(a.scalars()));
  }

  /** A base that is not zero as it stands is so only if it is a variable. */
  private boolean zero(Term base) {
    return base.isVariable() && push(base, Terms.ZERO);
  }

  private boolean push(Term base, Power power) {
    return base.isVariable() && push(base, power.term());
  }

  private boolean push(Term left, Term right) {
    todo.push(new Pair(left, right));
    return true;
  }

  private boolean sums(Sum left, Sum right) {
    long common = Math.min(left.constant(), right.constant());
    var a = left.plus(-common);
    var b = right.plus(-common);
    Optional<Term> x = a.unknown();
    Optional<Term> y = b.unknown();
    if (x.equals(y)) return false;
    if (isVariable(x) && a.constant() == 0) return push(x.get(), b.term());
    if (isVariable(y) && b.constant() == 0) return push(y.get(), a.term());
    boolean both = x.isPresent() && y.isPresent() && a.constant() == b.constant();
    return both && push(x.get(), y.get());
  }

  private static boolean isVariable(Optional<Term> unknown) {
    return unknown.isPresent() && unknown.get().isVariable();
  }
}
