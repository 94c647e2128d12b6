package org.bandproof.spec.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One run of a step along one path. Role text is opaque, so a path is taken by running the step again
 * with a longer prefix of answers to the decisions that can go either way; past the prefix the answer is
 * yes. The same question has the same answer throughout a run.
 */
abstract class Execution extends Terms {
  private final List<Boolean> prefix;
  private final List<Boolean> taken = new ArrayList<>();
  private final Map<Question, Optional<List<Term>>> known = new HashMap<>();

  Execution(Terms shared, List<Boolean> prefix) {
    super(shared);
    this.prefix = prefix;
  }

  /** Answers a question that this run did not answer before. */
  protected abstract Optional<List<Term>> answer(Question question, int bindings);

  @Override
  protected final Optional<List<Term>> decide(
      Question question, int bindings, Supplier<Optional<List<Term>>> truth) {
    var answer = known.get(question);
    if (answer == null) known.put(question, answer = answer(question, bindings));
    return answer;
  }

  /** The answer of this path to a decision that can go either way. */
  protected final boolean choose() {
    boolean yes = taken.size() >= prefix.size() || prefix.get(taken.size());
    taken.add(yes);
    return yes;
  }

  /** The answers to the decisions that could go either way. */
  final List<Boolean> taken() {
    return List.copyOf(taken);
  }

  /** The prefixes of the paths that leave this one after its own prefix. */
  final List<List<Boolean>> others() {
    var all = new ArrayList<List<Boolean>>();
    for (int i = prefix.size(); i < taken.size(); i++) {
      var other = new ArrayList<>(taken.subList(0, i));
      other.add(!taken.get(i));
      all.add(other);
    }
    return all;
  }
}
