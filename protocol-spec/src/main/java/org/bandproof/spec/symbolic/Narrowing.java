package org.bandproof.spec.symbolic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bandproof.spec.crypto.Layout;

/**
 * The algebra of terms with variables, for one path of one step. Each decision but those of order is an
 * equation: a yes binds its most general unifier, and where that binds no more than the values which the
 * decision gives, there is nothing to choose; a no is remembered as a disequality. A yes that asks for a
 * message that nobody can make is none, and then a no has nothing to remember.
 */
final class Narrowing extends Execution {
  private final Substitution sigma;
  private final Unifier unifier;
  private final BooleanSupplier feasible;
  private final List<Disequality> different = new ArrayList<>();
  private final List<AtMost> ordered = new ArrayList<>();

  /** @param feasible whether the input can still be made */
  Narrowing(
      Terms shared,
      Substitution sigma,
      Unifier unifier,
      List<Boolean> prefix,
      BooleanSupplier feasible) {
    super(shared, prefix);
    this.feasible = feasible;
    this.sigma = sigma;
    this.unifier = unifier;
  }

  Conditions conditions() {
    return new Conditions(different, ordered);
  }

  @Override
  public Optional<List<Term>> decode(Layout layout, Term encoded) {
    learn(layout);
    return super.decode(layout, encoded);
  }

  @Override
  protected Optional<List<Term>> answer(Question question, int bindings) {
    var about = question.about();
    var holes = holes(Math.max(bindings, 1));
    return switch (question.decision()) {
      case SAME -> found(equal(about.get(0), about.get(1), holes), List.of());
      case CONTRIBUTORY -> found(!equal(about.get(0), ZERO, holes), List.of());
      case VERIFY -> found(verified(about, holes), List.of());
      case DECODE -> decoded(question, holes.subList(0, bindings));
      case OPEN -> found(opened(question, holes), holes);
      case LESS -> found(ordered(new AtMost(about.get(0), 1, about.get(1))), List.of());
      case AT_MOST -> found(ordered(new AtMost(about.get(0), 0, about.get(1))), List.of());
    };
  }

  private List<Term> holes(int count) {
    var all = new ArrayList<Term>();
    for (int i = 0; i < count; i++) all.add(sigma.fresh());
    return all;
  }

  /** The components may be none. */
  private Optional<List<Term>> decoded(Question question, List<Term> components) {
    var encoding = Term.of(question.symbol(), components);
    return found(equal(question.about().get(0), encoding, components), components);
  }

  private Optional<List<Term>> found(boolean yes, List<Term> values) {
    return yes ? Optional.of(sigma.apply(values)) : Optional.empty();
  }

  private boolean opened(Question question, List<Term> holes) {
    var about = question.about();
    var sealed = new ArrayList<>(about.subList(0, 3));
    sealed.add(holes.get(0));
    return equal(about.get(3), Term.of(question.symbol(), sealed), holes);
  }

  /** The verifier rebuilds what is signed, so nothing is read out of a signature. */
  private boolean verified(List<Term> about, List<Term> holes) {
    var signer = holes.get(0);
    return equal(
        Term.of("both", about.get(0), about.get(2)),
        Term.of("both", Term.of("vk", signer), Term.of("sign", signer, about.get(1))),
        holes);
  }

  private boolean equal(Term left, Term right, List<Term> holes) {
    var free = new HashSet<>(holes);
    int mark = sigma.mark();
    if (!unifier.unify(left, right, free)) return false;
    if (free.containsAll(sigma.since(mark))) return true;
    boolean possible = feasible.getAsBoolean();
    if (possible && choose()) return true;
    sigma.undo(mark);
    if (possible) different.add(new Disequality(left, right, free));
    return false;
  }

  private boolean ordered(AtMost question) {
    var low = Sum.of(sigma.apply(question.low()));
    var high = Sum.of(sigma.apply(question.high()));
    if (low.unknown().equals(high.unknown()))
      return low.constant() + question.by() <= high.constant();
    boolean yes = choose();
    ordered.add(yes ? question : question.negated());
    return yes;
  }
}
