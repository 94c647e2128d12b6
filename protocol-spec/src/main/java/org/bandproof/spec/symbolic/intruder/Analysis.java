package org.bandproof.spec.symbolic.intruder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bandproof.spec.symbolic.Conditions;
import org.bandproof.spec.symbolic.Disequality;
import org.bandproof.spec.symbolic.Substitution;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/**
 * Takes apart what the intruder knows, until nothing more comes out of it whatever the variables stand
 * for (OFMC 2005, section 5). Encodings give their components, a signature its message, a ciphertext its
 * plaintext from the level on at which its key can be made. Where a binding makes the key, or makes it
 * earlier, the search branches: the binding is made, or it is ruled out.
 */
public final class Analysis {
  /** Sees what is known, and under which simple constraints and conditions. */
  @FunctionalInterface
  public interface Visitor {
    void analysed(Knowledge knowledge, List<Constraint> simple, Conditions conditions);
  }

  private record Binding(Term variable, Term to) {}

  /** One way to make a key. */
  private record Key(List<Binding> bindings, List<Constraint> simple) {}

  private final Terms terms;
  private final Substitution sigma;
  private final Solver solver;

  public Analysis(Terms terms, Substitution sigma, Solver solver) {
    this.terms = terms;
    this.sigma = sigma;
    this.solver = solver;
  }

  /** @param level the highest level */
  public void analyse(
      Knowledge knowledge,
      List<Constraint> simple,
      Conditions conditions,
      int level,
      Visitor visitor) {
    var opened = opened(knowledge, simple, level);
    var synthesis = new Synthesis(opened, simple, sigma);
    var left = conditions;
    for (var item : opened.items()) {
      int before = opens(item, synthesis, level) - 1;
      if (before < item.level() || opened.left().contains(item.term())) continue;
      var keys = keys(item.term().argument(0), opened, simple, left, before);
      for (var key : keys) open(key, opened, left, level, visitor);
      for (var key : keys) if (key.simple.size() <= simple.size()) left = left.and(not(key, simple));
      if (!keys.isEmpty()) opened = opened.leaving(item.term());
    }
    visitor.analysed(opened, simple, left);
  }

  /** The ways to make a key that the intruder can't make as things stand. */
  private List<Key> keys(
      Term key, Knowledge knowledge, List<Constraint> simple, Conditions conditions, int level) {
    var all = new ArrayList<Key>();
    var asked = new ArrayList<>(simple);
    asked.add(new Constraint(key, level));
    int mark = sigma.mark();
    solver.solve(knowledge, asked, conditions, found -> all.add(new Key(since(mark), found)));
    return all;
  }

  private List<Binding> since(int mark) {
    return sigma.since(mark).stream().map(v -> new Binding(v, sigma.apply(v))).toList();
  }

  private void open(
      Key key, Knowledge knowledge, Conditions conditions, int level, Visitor visitor) {
    int mark = sigma.mark();
    key.bindings.forEach(binding -> sigma.bind(binding.variable, binding.to));
    analyse(knowledge, key.simple, conditions, level, visitor);
    sigma.undo(mark);
  }

  /** That the variables of the constraints are not bound so, whatever else is in what they are bound to. */
  private static Disequality not(Key key, List<Constraint> simple) {
    var old = simple.stream().map(Constraint::term).collect(Collectors.toSet());
    var bound = key.bindings.stream().filter(b -> old.contains(b.variable)).toList();
    var values = Term.of("all", bound.stream().map(Binding::to).toList());
    var holes = new HashSet<Term>();
    variables(values, holes, new HashSet<>());
    holes.removeAll(old);
    return new Disequality(
        Term.of("all", bound.stream().map(Binding::variable).toList()), values, holes);
  }

  private static void variables(Term term, Set<Term> found, Set<Term> seen) {
    if (term.isGround() || !seen.add(term)) return;
    if (term.isVariable()) found.add(term);
    for (var argument : term.arguments()) variables(argument, found, seen);
  }

  /** Takes apart all that needs no binding. */
  private Knowledge opened(Knowledge knowledge, List<Constraint> simple, int level) {
    var all = new LinkedHashMap<Term, Item>();
    var todo = new ArrayDeque<Item>();
    for (var item : knowledge.items()) todo.add(new Item(sigma.apply(item.term()), item.level()));
    boolean more = true;
    while (more) {
      while (!todo.isEmpty()) take(todo.poll(), all, todo);
      var known = new Knowledge(List.copyOf(all.values()), Set.of());
      var synthesis = new Synthesis(known, simple, sigma);
      more = false;
      for (var item : known.items()) {
        if (!item.term().symbol().startsWith("seal.")) continue;
        int opens = opens(item, synthesis, level);
        var plaintext = item.term().argument(3);
        if (opens > level || synthesis.makes(plaintext, opens)) continue;
        todo.add(new Item(plaintext, opens));
        more = true;
      }
    }
    return new Knowledge(List.copyOf(all.values()), knowledge.left());
  }

  private void take(Item item, LinkedHashMap<Term, Item> all, ArrayDeque<Item> todo) {
    var term = item.term();
    if (term.isVariable() || Intruder.has(term)) return;
    var before = all.get(term);
    if (before != null && before.level() <= item.level()) return;
    boolean encoding = terms.layoutOf(term).isPresent();
    if (encoding) for (var part : term.arguments()) todo.add(new Item(part, item.level()));
    else all.put(term, item);
    if (term.is("sign")) todo.add(new Item(term.argument(1), item.level()));
  }

  /** The level from which on a ciphertext opens; one more than the last if it does not. */
  private static int opens(Item item, Synthesis synthesis, int last) {
    if (!item.term().symbol().startsWith("seal.")) return item.level();
    return synthesis.first(item.term().argument(0), item.level(), last);
  }
}
