package org.bandproof.spec.symbolic.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.State;
import org.bandproof.spec.symbolic.Tables;
import org.bandproof.spec.symbolic.Term;

/**
 * An honest agent as the scenario has it.
 *
 * @param name distinct; the names that it makes are told apart by it
 * @param channels on which the intruder writes to it
 * @param script what its user or the operator asks for, each once and in order
 * @param free what may come at any time: gestures, reads
 * @param limit of the steps that it takes
 * @param account of a wallet: the account on whose channel it speaks with the service
 */
public record Instance(
    String name,
    State<Term> start,
    Tables stored,
    Rules rules,
    List<Channel> channels,
    List<Input<Term>> script,
    List<Input<Term>> free,
    int limit,
    Optional<Term> account) {

  public static Instance of(String name, State<Term> start, int limit) {
    return new Instance(
        name, start, Tables.EMPTY, Rules.ALL, List.of(), List.of(), List.of(), limit, Optional.empty());
  }

  /** Whether another is the same but for its name. */
  boolean twin(Instance other) {
    return equals(
        new Instance(
            name,
            other.start,
            other.stored,
            other.rules,
            other.channels,
            other.script,
            other.free,
            other.limit,
            other.account));
  }

  public Instance storing(Tables tables) {
    return new Instance(name, start, tables, rules, channels, script, free, limit, account);
  }

  public Instance under(Rules enforced) {
    return new Instance(name, start, stored, enforced, channels, script, free, limit, account);
  }

  public Instance on(Channel... where) {
    return new Instance(name, start, stored, rules, List.of(where), script, free, limit, account);
  }

  public Instance asked(Input<Term> next) {
    return new Instance(
        name, start, stored, rules, channels, with(script, next), free, limit, account);
  }

  public Instance at(Input<Term> any) {
    return new Instance(name, start, stored, rules, channels, script, with(free, any), limit, account);
  }

  public Instance of(Term owner) {
    return new Instance(
        name, start, stored, rules, channels, script, free, limit, Optional.of(owner));
  }

  private static List<Input<Term>> with(List<Input<Term>> list, Input<Term> last) {
    var all = new ArrayList<>(list);
    all.add(last);
    return List.copyOf(all);
  }
}
