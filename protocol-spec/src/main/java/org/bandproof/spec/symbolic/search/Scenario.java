package org.bandproof.spec.symbolic.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/**
 * Who takes part, and what the intruder has. Dishonest participants are no instances: the intruder plays
 * them, with their keys.
 *
 * @param terms knows the layouts
 * @param known what the intruder knows from the start, dishonest principals' keys among it
 * @param scalars those of the keys that are Diffie-Hellman private keys
 * @param honest the principals that a goal binds for
 * @param service the instance that has the accounts, if there is one
 * @param accounts those of dishonest principals
 * @param heard whether the intruder hears what honest accounts and the service tell each other; it can
 *     never change it
 */
public record Scenario(
    Terms terms,
    List<Instance> instances,
    List<Term> known,
    List<Term> scalars,
    Set<Term> honest,
    Optional<String> service,
    List<Term> accounts,
    boolean heard) {

  public static Scenario of(
      Terms terms, List<Instance> instances, List<Term> known, Set<Term> honest) {
    return new Scenario(
        terms, instances, known, List.of(), honest, Optional.empty(), List.of(), false);
  }

  /** With a service, and with accounts of dishonest principals. */
  public Scenario service(String instance, List<Term> dishonest, boolean overheard) {
    return new Scenario(
        terms, instances, known, scalars, honest, Optional.of(instance), dishonest, overheard);
  }

  public Scenario scalars(List<Term> own) {
    return new Scenario(terms, instances, known, own, honest, service, accounts, heard);
  }

  /** The place of the service among the instances; -1 if there is none. */
  int serviceAt() {
    return IntStream.range(0, instances.size())
        .filter(i -> service.equals(Optional.of(instances.get(i).name())))
        .findFirst()
        .orElse(-1);
  }
}
