package org.bandproof.spec.symbolic.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bandproof.spec.claim.Goal;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Put;
import org.bandproof.spec.symbolic.Tables;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.spec.symbolic.intruder.Intruder;
import org.bandproof.spec.symbolic.search.Instance;
import org.bandproof.spec.symbolic.search.Scenario;

/** Principals A, B and the dishonest I, each of whom shares a key with a server, which knows them all. */
final class Realm {
  private static final List<String> NAMES = List.of("A", "B", "I");

  private final Terms terms = new Terms();
  private final List<Instance> instances = new ArrayList<>();
  private final List<Term> known = new ArrayList<>();

  static Layout message(String name, String... parts) {
    return Layout.cbor(
        name,
        Arrays.stream(parts).map(part -> Field.octets(part, 0, 1000)).toArray(Field[]::new));
  }

  /** Who commits to A and B, with more data, was run with by the other. */
  static Goal agreement(String name, int data, boolean injective) {
    var places = IntStream.range(0, data).boxed().toList();
    return new Goal.Agreement(
        name, "Commit", places, "Running", places, List.of(0, 1), injective);
  }

  static Goal secrecy(int place) {
    return new Goal.Secrecy("the session key", "Commit", place, List.of(0, 1));
  }

  static final Goal FINISHED = new Goal.Reachable("a run ends", "Commit", List.of(0, 1));

  Terms terms() {
    return terms;
  }

  Term name(String name) {
    return terms.constant(name);
  }

  /** The key that a principal shares with the server. */
  Term key(String name) {
    return name.equals("I") ? Intruder.name("key") : Terms.name("key" + name, 32);
  }

  Realm knows(Term... more) {
    known.addAll(List.of(more));
    return this;
  }

  /** A principal and its key, and with whom it speaks, if it begins or is told. */
  Realm plays(Strand.Script script, String own, String peer, int steps) {
    var start =
        Strand.<Term>of(script)
            .with("me", name(own))
            .with("key", key(own))
            .with("peer", name(peer));
    var instance = Instance.of(own + instances.size(), start, steps).on(Strand.NET);
    instances.add(script.begins() ? instance.asked(new Input.Command<>("begin", List.of())) : instance);
    return this;
  }

  Realm server(Strand.Script script) {
    var rows = new ArrayList<Put<Term>>();
    for (var name : NAMES) rows.add(new Put<>("keys", name(name), Optional.of(key(name))));
    instances.add(
        Instance.of("S" + instances.size(), Strand.of(script), 1)
            .on(Strand.NET)
            .storing(Tables.EMPTY.with(rows, Term::equals)));
    return this;
  }

  Scenario scenario() {
    return Scenario.of(terms, instances, known, Set.of(name("A"), name("B")));
  }
}
