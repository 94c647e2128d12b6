package org.bandproof.spec.symbolic.intruder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bandproof.spec.symbolic.Power;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/**
 * What the intruder can make of ground terms that it heard, and by which {@link Recipe}. It decides by
 * saturation and shares no code with the constraint solver, whose proposals it judges.
 */
public final class Deduction {
  private final Terms terms;
  private final Map<Term, Recipe> known = new LinkedHashMap<>();

  public Deduction(Terms terms) {
    this.terms = terms;
  }

  public void hear(Term term, Recipe recipe) {
    if (known.putIfAbsent(term, recipe) == null) saturate();
  }

  /** How it is made, if it can be. */
  public Optional<Recipe> recipe(Term term) {
    return recipe(term, new HashMap<>());
  }

  /** @param tried the answers of this question, as shared parts are asked for often */
  private Optional<Recipe> recipe(Term term, Map<Term, Optional<Recipe>> tried) {
    if (Intruder.has(term)) return Optional.of(Recipe.atom(term));
    if (known.containsKey(term)) return Optional.of(known.get(term));
    if (term.arguments().isEmpty()) return Optional.empty();
    var before = tried.get(term);
    if (before == null) {
      var power = Power.of(term);
      before = power.scalars().isEmpty() ? composed(term, tried) : raised(power, tried);
      tried.put(term, before);
    }
    return before;
  }

  private Optional<Recipe> composed(Term term, Map<Term, Optional<Recipe>> tried) {
    var parts = new ArrayList<Recipe>();
    for (var argument : term.arguments()) {
      var part = recipe(argument, tried);
      if (part.isEmpty()) return Optional.empty();
      parts.add(part.get());
    }
    return Optional.of(new Recipe(term.symbol(), parts));
  }

  /** Raised to known scalars from a known point, or from any that can be made. */
  private Optional<Recipe> raised(Power power, Map<Term, Optional<Recipe>> tried) {
    for (var point : List.copyOf(known.entrySet())) {
      var from = Power.of(point.getKey());
      if (from.base() != power.base() || !power.has(from.scalars())) continue;
      var raised = raised(point.getValue(), power.without(from.scalars()).scalars(), tried);
      if (raised.isPresent()) return raised;
    }
    return recipe(power.base(), tried).flatMap(base -> raised(base, power.scalars(), tried));
  }

  private Optional<Recipe> raised(
      Recipe point, List<Term> scalars, Map<Term, Optional<Recipe>> tried) {
    var at = point;
    for (var scalar : scalars) {
      var known = recipe(scalar, tried);
      if (known.isEmpty()) return Optional.empty();
      at = new Recipe("dh", List.of(known.get(), at));
    }
    return Optional.of(at);
  }

  private void saturate() {
    boolean more = true;
    while (more) {
      more = false;
      for (var entry : List.copyOf(known.entrySet())) more |= open(entry.getKey(), entry.getValue());
    }
  }

  private boolean open(Term term, Recipe recipe) {
    boolean more = false;
    if (terms.layoutOf(term).isPresent())
      for (int i = 0; i < term.arguments().size(); i++)
        more |= add(term.argument(i), new Recipe(term.symbol() + "." + i, List.of(recipe)));
    if (term.is("sign")) more |= add(term.argument(1), new Recipe("message", List.of(recipe)));
    if (term.symbol().startsWith("seal.") && !known.containsKey(term.argument(3))) {
      var key = recipe(term.argument(0));
      if (key.isPresent())
        more |= add(term.argument(3), new Recipe("open", List.of(key.get(), recipe)));
    }
    var power = Power.of(term);
    for (var scalar : power.scalars()) {
      var known = recipe(scalar);
      if (known.isPresent())
        more |=
            add(
                power.without(List.of(scalar)).term(),
                new Recipe("root", List.of(known.get(), recipe)));
    }
    return more;
  }

  private boolean add(Term term, Recipe recipe) {
    return !Intruder.has(term) && known.putIfAbsent(term, recipe) == null;
  }
}
