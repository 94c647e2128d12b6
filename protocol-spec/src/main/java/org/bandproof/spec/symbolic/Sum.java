package org.bandproof.spec.symbolic;

import java.util.Optional;

/**
 * The normal form of a natural number: an unknown and a constant that is added to it, or the constant
 * alone.
 */
public record Sum(Optional<Term> unknown, long constant) {
  private static final String SYMBOL = "plus";

  /** The sum that a term is: of itself and zero, if it is neither a sum nor a number. */
  public static Sum of(Term term) {
    var number = Terms.number(term);
    if (number.isPresent()) return new Sum(Optional.empty(), number.get());
    if (!term.is(SYMBOL)) return new Sum(Optional.of(term), 0);
    return of(term.argument(0)).plus(Terms.number(term.argument(1)).orElseThrow());
  }

  /** Whether a term is a number, or a sum. */
  static boolean is(Term term) {
    return term.is(SYMBOL) || Terms.number(term).isPresent();
  }

  public Sum plus(long more) {
    return new Sum(unknown, constant + more);
  }

  public Term term() {
    var number = Term.of(Long.toString(constant));
    if (unknown.isEmpty()) return number;
    return constant == 0 ? unknown.get() : Term.of(SYMBOL, unknown.get(), number);
  }
}
