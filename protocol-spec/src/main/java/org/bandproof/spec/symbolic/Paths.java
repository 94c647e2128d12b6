package org.bandproof.spec.symbolic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Put;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/**
 * Every path of a role: each decision is answered both ways, over states and inputs whose values are
 * all unknown, private keys too. Decisions are not related to each other, so some of the paths can't
 * happen; none that can is missing, up to two rows in each table. What can happen to known values,
 * {@link Branches} tells.
 */
public final class Paths {
  /** One path of one step: the answers to its decisions, and where it leads. */
  public record Path(State<Term> from, Input<Term> input, List<Boolean> answers, Step<Term> step) {}

  private static final int ROWS = 2;
  private static final int LIMIT = 100_000;

  private final Role role;
  private final List<Path> all = new ArrayList<>();
  private final Map<String, State<Term>> states = new LinkedHashMap<>();
  private final Set<Rule> deciding = new LinkedHashSet<>();
  private final Set<Rule> greedy = new LinkedHashSet<>();
  private int unknowns;

  private Paths(Role role) {
    this.role = role;
  }

  /** Explores a role from its first boot. */
  public static Paths of(Role role) {
    var paths = new Paths(role);
    paths.explore();
    return paths;
  }

  public List<Path> all() {
    return List.copyOf(all);
  }

  /** The states that were reached, one for each control state, in the order of discovery. */
  public List<State<Term>> states() {
    return List.copyOf(states.values());
  }

  /** The rules that are broken on some path. */
  public Set<Rule> deciding() {
    return Set.copyOf(deciding);
  }

  /** The rules whose condition made more than one decision, which none may. */
  public Set<Rule> greedy() {
    return Set.copyOf(greedy);
  }

  private void explore() {
    var todo = new ArrayDeque<State<Term>>();
    todo.add(role.off(anything()));
    while (!todo.isEmpty()) {
      State<Term> state = todo.remove().map(generalise());
      if (states.putIfAbsent(state.control(), state) != null) continue;
      for (var input : inputs())
        for (var path : of(state, input)) {
          all.add(path);
          if (all.size() > LIMIT) throw new AssertionError(role.name() + " has too many paths");
          todo.add(
              path.step() instanceof Step.Taken<Term> taken ? taken.next() : state.dropped());
        }
      todo.add(state.dropped());
    }
  }

  private List<Path> of(State<Term> state, Input<Term> input) {
    var found = new ArrayList<Path>();
    var todo = new ArrayDeque<List<Boolean>>();
    todo.push(List.of());
    while (!todo.isEmpty()) {
      var prefix = todo.pop();
      var fork = new Fork(prefix);
      var turn =
          new Turn<>(
              fork, fork.fresh("new", 0), fork.nat(unknown()), fork, table -> rows(table));
      var step = input.to(state, turn);
      found.add(new Path(state, input, fork.taken(), step));
      fork.others().forEach(todo::push);
    }
    return found;
  }

  private List<Input<Term>> inputs() {
    var all = new ArrayList<Input<Term>>();
    all.add(new Input.Boot<>(Optional.empty()));
    all.add(new Input.Boot<>(Optional.of(unknown())));
    for (Channel channel : role.channels()) {
      all.add(new Input.Link<>(channel, unknown()));
      all.add(new Input.Read<>(channel));
    }
    for (Gesture gesture : role.gestures()) all.add(new Input.Gestured<>(gesture));
    new TreeMap<>(role.commands())
        .forEach((verb, arity) -> all.add(new Input.Command<>(verb, unknowns(arity))));
    all.add(new Input.Account<>(unknown(), unknown()));
    all.add(new Input.Clock<>());
    return all;
  }

  private List<Put<Term>> rows(String table) {
    var rows = new ArrayList<Put<Term>>();
    for (int i = 0; i < ROWS; i++)
      rows.add(
          new Put<>(table, Term.of("?key." + table + i), Optional.of(Term.of("?row." + table + i))));
    return rows;
  }

  private Term unknown() {
    return Term.of("?" + unknowns++);
  }

  private List<Term> unknowns(int count) {
    var all = new ArrayList<Term>();
    for (int i = 0; i < count; i++) all.add(unknown());
    return all;
  }

  private Mapper<Term, Term> generalise() {
    return value -> unknown();
  }

  private Provisions<Term> anything() {
    return new Provisions<>() {
      private final Terms terms = new Terms();

      @Override
      public Optional<Term> value(String name) {
        return Optional.of(unknown());
      }

      @Override
      public Optional<Secret<Term>> secret(String name) {
        return Optional.of(terms.key(unknown()));
      }
    };
  }

  /** The algebra that answers every decision both ways. */
  private final class Fork extends Execution implements Rules {
    Fork(List<Boolean> prefix) {
      super(new Terms(), prefix);
    }

    @Override
    protected Optional<List<Term>> answer(Question question, int bindings) {
      return choose() ? Optional.of(unknowns(bindings)) : Optional.empty();
    }

    @Override
    public boolean kept(Rule rule, BooleanSupplier condition) {
      int before = taken().size();
      boolean kept = condition.getAsBoolean();
      if (taken().size() > before + 1) greedy.add(rule);
      if (!kept) deciding.add(rule);
      return kept;
    }
  }
}
