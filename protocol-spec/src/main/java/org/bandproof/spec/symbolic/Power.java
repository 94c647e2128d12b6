package org.bandproof.spec.symbolic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A point and the scalars that it is raised to, in order: the normal form of Diffie-Hellman values. It
 * makes exponents commute: {@code exp(exp(b, S), T) = exp(b, S + T)}, {@code exp(b, {}) = b}. A point
 * of low order stays at {@link Terms#ZERO} whatever it is raised to; RFC 7748, section 6.1.
 *
 * <p>Scalars are names: role text raises only to private keys, and the intruder to scalars of its own.
 * So the exponents act freely on all points but zero, which is what makes unification unitary.
 *
 * @param scalars a multiset, sorted
 */
public record Power(Term base, List<Term> scalars) {
  private static final String SYMBOL = "exp";

  /** The power that a term is: of itself to no scalars, if it is none. */
  public static Power of(Term term) {
    if (!term.is(SYMBOL)) return new Power(term, List.of());
    return new Power(term.argument(0), term.arguments().subList(1, term.arguments().size()));
  }

  public Power times(Term scalar) {
    return times(List.of(scalar));
  }

  public Power times(List<Term> more) {
    var all = new ArrayList<>(scalars);
    all.addAll(more);
    Collections.sort(all);
    return new Power(base, all);
  }

  /** Of the same base without these scalars, each as often as it is listed. */
  public Power without(List<Term> fewer) {
    var rest = new ArrayList<>(scalars);
    fewer.forEach(rest::remove);
    return new Power(base, rest);
  }

  /** Whether it has all these scalars, each as often as it is listed. */
  public boolean has(List<Term> some) {
    return without(some).scalars.size() == scalars.size() - some.size();
  }

  public Term term() {
    if (scalars.isEmpty()) return base;
    if (base == Terms.LOW || base == Terms.ZERO) return Terms.ZERO;
    var arguments = new ArrayList<Term>(scalars.size() + 1);
    arguments.add(base);
    arguments.addAll(scalars);
    return Term.of(SYMBOL, arguments);
  }
}
