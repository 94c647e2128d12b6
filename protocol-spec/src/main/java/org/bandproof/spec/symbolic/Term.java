package org.bandproof.spec.symbolic;

import java.util.Arrays;
import java.util.List;

/**
 * A term: a symbol and its arguments; a symbol that begins with {@code ?} and has none is a variable,
 * which stands for any term. Terms are shared: two that are equal are one object, so that a
 * handshake's hash, in which every earlier message occurs many times over, costs no more than its
 * distinct parts.
 */
public final class Term implements Comparable<Term> {
  private final String symbol;
  private final List<Term> arguments;
  private final int hash;
  private final boolean variable;
  private final boolean ground;

  Term(String symbol, List<Term> arguments, int hash) {
    this.symbol = symbol;
    this.arguments = arguments;
    this.hash = hash;
    variable = arguments.isEmpty() && symbol.startsWith("?");
    ground = !variable && areGround(arguments);
  }

  private static boolean areGround(List<Term> arguments) {
    for (int i = 0; i < arguments.size(); i++) if (!arguments.get(i).ground) return false;
    return true;
  }

  public static Term of(String symbol, Term... arguments) {
    return of(symbol, Arrays.asList(arguments));
  }

  public static Term of(String symbol, List<Term> arguments) {
    return SharedTerms.of(symbol, arguments);
  }

  /** The variable of a name. */
  public static Term variable(String name) {
    return of("?" + name);
  }

  public boolean isVariable() {
    return variable;
  }

  /** Whether no variable occurs in it. */
  public boolean isGround() {
    return ground;
  }

  public String symbol() {
    return symbol;
  }

  public List<Term> arguments() {
    return arguments;
  }

  public Term argument(int i) {
    return arguments.get(i);
  }

  public boolean is(String other) {
    return symbol.equals(other);
  }

  /** Whether it is of this symbol and these very arguments. */
  boolean of(String symbol, List<Term> arguments, int hash) {
    if (this.hash != hash || !this.symbol.equals(symbol)) return false;
    if (this.arguments.size() != arguments.size()) return false;
    for (int i = 0; i < arguments.size(); i++)
      if (this.arguments.get(i) != arguments.get(i)) return false;
    return true;
  }

  /** Equality of shared terms is that of objects. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public int compareTo(Term other) {
    if (this == other) return 0;
    int order = symbol.compareTo(other.symbol);
    if (order == 0) order = Integer.compare(arguments.size(), other.arguments.size());
    for (int i = 0; order == 0 && i < arguments.size(); i++)
      order = arguments.get(i).compareTo(other.arguments.get(i));
    return order;
  }

  /** The term in full to a depth of four, then three dots: shared parts would make it very long. */
  @Override
  public String toString() {
    return print(4);
  }

  private String print(int depth) {
    if (arguments.isEmpty()) return symbol;
    if (depth == 0) return symbol + "(...)";
    var text = new StringBuilder(symbol).append('(');
    for (int i = 0; i < arguments.size(); i++)
      text.append(i == 0 ? "" : ", ").append(arguments.get(i).print(depth - 1));
    return text.append(')').toString();
  }
}
