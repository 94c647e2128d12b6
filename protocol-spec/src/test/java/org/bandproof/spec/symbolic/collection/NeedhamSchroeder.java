package org.bandproof.spec.symbolic.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bandproof.spec.claim.Goal;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Put;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.symbolic.Tables;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.spec.symbolic.intruder.Intruder;
import org.bandproof.spec.symbolic.search.Instance;
import org.bandproof.spec.symbolic.search.Scenario;

/**
 * Needham-Schroeder with public keys, and Lowe's fix, which puts the responder's name into message 2:
 *
 * <pre>{@code
 * 1. A -> B: {1, Na, A}pk(B)
 * 2. B -> A: {2, Na, Nb}pk(A)      fixed: {2, Na, Nb, B}pk(A)
 * 3. A -> B: {3, Nb}pk(B)
 * }</pre>
 *
 * Lowe: Breaking and Fixing the Needham-Schroeder Public-Key Protocol Using FDR, TACAS 1996.
 */
final class NeedhamSchroeder {
  private static final Layout ONE =
      Layout.cbor("One", Field.number(1), Field.octets("na", 32), Field.octets("a", 32));
  private static final Layout TWO =
      Layout.cbor("Two", Field.number(2), Field.octets("na", 32), Field.octets("nb", 32));
  private static final Layout TWO_FIXED =
      Layout.cbor(
          "TwoFixed",
          Field.number(2),
          Field.octets("na", 32),
          Field.octets("nb", 32),
          Field.octets("b", 32));
  private static final Layout THREE =
      Layout.cbor("Three", Field.number(3), Field.octets("nb", 32));

  static final Goal AGREEMENT =
      new Goal.Agreement(
          "the initiator runs with whom the responder commits to",
          "Commit",
          List.of(0, 1, 2, 3),
          "Running",
          List.of(0, 1, 2, 3),
          List.of(0, 1),
          false);
  static final Goal INJECTIVE =
      new Goal.Agreement(
          "one run for each who commits",
          "Commit",
          List.of(0, 1, 2, 3),
          "Running",
          List.of(0, 1, 2, 3),
          List.of(0, 1),
          true);
  static final Goal SECRECY =
      new Goal.Secrecy("the responder's nonce", "Commit", 3, List.of(0, 1));
  static final Goal FINISHED = new Goal.Reachable("a run ends", "Commit", List.of(0, 1));

  private final boolean fixed;
  private final Terms terms = new Terms();
  private final List<Instance> instances = new ArrayList<>();
  private final List<Term> directory = new ArrayList<>();

  NeedhamSchroeder(boolean fixed) {
    this.fixed = fixed;
    for (var name : List.of("A", "B", "I")) directory.add(pub(name));
  }

  private Term name(String name) {
    return terms.constant(name);
  }

  private Secret<Term> key(String name) {
    return terms.key(name.equals("I") ? Intruder.name("key") : Terms.name("key" + name, 32));
  }

  private Term pub(String name) {
    return terms.pub(key(name));
  }

  NeedhamSchroeder initiator(String own, String peer) {
    var start =
        Strand.<Term>of(new Initiator(fixed))
            .with("A", name(own))
            .with("sk", key(own))
            .with("B", name(peer))
            .with("pk", pub(peer));
    instances.add(
        Instance.of(own + instances.size(), start, 2)
            .on(Strand.NET)
            .asked(new Input.Command<>("begin", List.of())));
    return this;
  }

  NeedhamSchroeder responder(String own) {
    var start =
        Strand.<Term>of(new Responder(fixed)).with("B", name(own)).with("sk", key(own));
    instances.add(
        Instance.of(own + instances.size(), start, 2).on(Strand.NET).storing(directory()));
    return this;
  }

  private Tables directory() {
    var rows = new ArrayList<Put<Term>>();
    for (var name : List.of("A", "B", "I"))
      rows.add(
          new Put<>(
              "keys", name(name), Optional.of(pub(name))));
    return Tables.EMPTY.with(rows, Term::equals);
  }

  Scenario scenario() {
    return Scenario.of(terms, instances, directory, Set.of(name("A"), name("B")))
        .scalars(List.of(Intruder.name("key")));
  }

  private record Initiator(boolean fixed) implements Strand.Script {
    @Override
    public boolean begins() {
      return true;
    }

    @Override
    public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
      var c = t.crypto;
      if (line == 0) {
        V na = t.fresh.bytes(32);
        return me.with("na", na).say(Box.seal(me.of("pk"), c.encode(ONE, List.of(na, me.of("A"))), t));
      }
      var two = Box.open(me.key("sk"), in, fixed ? TWO_FIXED : TWO, t);
      if (two.isEmpty() || !c.same(two.get().get(0), me.of("na"))) return t.unexpected();
      if (fixed && !c.same(two.get().get(2), me.of("B"))) return t.unexpected();
      V nb = two.get().get(1);
      return me.say(Box.seal(me.of("pk"), c.encode(THREE, List.of(nb)), t))
          .event("Running", List.of(me.of("A"), me.of("B"), me.of("na"), nb));
    }
  }

  private record Responder(boolean fixed) implements Strand.Script {
    @Override
    public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
      var c = t.crypto;
      if (line == 0) {
        var one = Box.open(me.key("sk"), in, ONE, t);
        if (one.isEmpty()) return t.unexpected();
        V na = one.get().get(0);
        V a = one.get().get(1);
        var pk = t.find("keys", a);
        if (pk.isEmpty()) return t.unexpected();
        V nb = t.fresh.bytes(32);
        V two =
            fixed
                ? c.encode(TWO_FIXED, List.of(na, nb, me.of("B")))
                : c.encode(TWO, List.of(na, nb));
        return me.with("a", a).with("na", na).with("nb", nb).say(Box.seal(pk.get(), two, t));
      }
      var three = Box.open(me.key("sk"), in, THREE, t);
      if (three.isEmpty() || !c.same(three.get().get(0), me.of("nb"))) return t.unexpected();
      return me.next()
          .event("Commit", List.of(me.of("a"), me.of("B"), me.of("na"), me.of("nb")));
    }
  }
}
