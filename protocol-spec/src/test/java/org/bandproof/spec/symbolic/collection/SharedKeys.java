package org.bandproof.spec.symbolic.collection;

import static org.bandproof.spec.symbolic.collection.Realm.message;

import java.util.List;
import java.util.Optional;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** Roles of protocols in which each principal shares a key with a server. */
final class SharedKeys {
  private SharedKeys() {}

  /** A role that is asked to begin. */
  interface Beginner extends Strand.Script {
    @Override
    default boolean begins() {
      return true;
    }
  }

  /**
   * Wide-mouthed frog (Burrows, Abadi, Needham 1989), its timestamps as nonces, as no time passes:
   *
   * <pre>{@code
   * 1. A -> S: A, {1, Ta, B, Kab}Kas
   * 2. S -> B: {2, Ta, A, Kab}Kbs
   * }</pre>
   */
  static final class WideMouthedFrog {
    private static final Layout ONE = message("FrogOne", "a", "sealed");
    private static final Layout IN_ONE = message("FrogInOne", "t", "b", "k");
    private static final Layout IN_TWO = message("FrogInTwo", "t", "a", "k");

    static final class A implements Beginner {
      @Override
      public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
        if (line > 0) return t.unexpected();
        V k = t.fresh.bytes(32);
        V one = t.crypto.encode(IN_ONE, List.of(t.fresh.bytes(8), me.of("peer"), k));
        V sealed = Box.shared(me.of("key"), one, t);
        return me.say(t.crypto.encode(ONE, List.of(me.of("me"), sealed)))
            .event("Running", List.of(me.of("me"), me.of("peer"), k));
      }
    }

    static final class B implements Strand.Script {
      @Override
      public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
        var two = Box.open(me.of("key"), in, IN_TWO, t);
        if (two.isEmpty() || line > 0) return t.unexpected();
        return me.next().event("Commit", List.of(two.get().get(1), me.of("me"), two.get().get(2)));
      }
    }

    static final class S implements Strand.Script {
      @Override
      public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
        var one = t.decode(ONE, in);
        if (one.isEmpty()) return t.refuse();
        var kas = t.find("keys", one.get().get(0));
        if (kas.isEmpty()) return t.unexpected();
        var inOne = Box.open(kas.get(), one.get().get(1), IN_ONE, t);
        if (inOne.isEmpty()) return t.refuse();
        var kbs = t.find("keys", inOne.get().get(1));
        if (kbs.isEmpty()) return t.unexpected();
        V two =
            t.crypto.encode(
                IN_TWO, List.of(inOne.get().get(0), one.get().get(0), inOne.get().get(2)));
        return me.say(Box.shared(kbs.get(), two, t));
      }
    }
  }

  /**
   * Denning-Sacco with shared keys (1981), and Needham-Schroeder with shared keys (1978), which has a
   * nonce for the timestamp and ends with a handshake under the new key:
   *
   * <pre>{@code
   * 1. A -> S: A, B, Na
   * 2. S -> A: {2, Na, B, Kab, {3, Kab, A}Kbs}Kas
   * 3. A -> B: {3, Kab, A}Kbs          Denning-Sacco ends here
   * 4. B -> A: {4, Nb}Kab
   * 5. A -> B: {5, Nb}Kab
   * }</pre>
   */
  static final class Ticket {
    private static final Layout ONE = message("TicketOne", "a", "b", "na");
    private static final Layout TWO = message("TicketTwo", "na", "b", "k", "ticket");
    static final Layout TICKET = message("Ticket", "k", "a");
    private static final Layout FOUR = message("TicketFour", "nb");
    private static final Layout FIVE = message("TicketFive", "nb");

    static final class A implements Beginner {
      @Override
      public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
        var c = t.crypto;
        if (line == 0) {
          V na = t.fresh.bytes(32);
          return me.with("na", na).say(c.encode(ONE, List.of(me.of("me"), me.of("peer"), na)));
        }
        if (line == 2) {
          var four = Box.open(me.of("k"), in, FOUR, t);
          if (four.isEmpty()) return t.refuse();
          return me.say(Box.shared(me.of("k"), c.encode(FIVE, List.of(four.get().get(0))), t));
        }
        var two = line == 1 ? Box.open(me.of("key"), in, TWO, t) : Optional.<List<V>>empty();
        if (two.isEmpty() || !c.same(two.get().get(0), me.of("na"))) return t.unexpected();
        if (!c.same(two.get().get(1), me.of("peer"))) return t.unexpected();
        V k = two.get().get(2);
        return me.with("k", k)
            .say(two.get().get(3))
            .event("Running", List.of(me.of("me"), me.of("peer"), k));
      }
    }

    record B(boolean handshake) implements Strand.Script {
      @Override
      public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
        var c = t.crypto;
        if (line == 0) {
          var ticket = Box.open(me.of("key"), in, TICKET, t);
          if (ticket.isEmpty()) return t.refuse();
          var knowing = me.with("k", ticket.get().get(0)).with("a", ticket.get().get(1));
          if (!handshake) return commit(knowing);
          V nb = t.fresh.bytes(32);
          V four = c.encode(FOUR, List.of(nb));
          return knowing.with("nb", nb).say(Box.shared(knowing.of("k"), four, t));
        }
        if (line > 1 || !handshake) return t.unexpected();
        var five = Box.open(me.of("k"), in, FIVE, t);
        if (five.isEmpty() || !c.same(five.get().get(0), me.of("nb"))) return t.unexpected();
        return commit(me);
      }

      private static <V> Step<V> commit(Strand<V> me) {
        return me.next().event("Commit", List.of(me.of("a"), me.of("me"), me.of("k")));
      }
    }

    static final class S implements Strand.Script {
      @Override
      public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
        var c = t.crypto;
        var one = t.decode(ONE, in);
        if (one.isEmpty()) return t.refuse();
        V a = one.get().get(0);
        V b = one.get().get(1);
        var kas = t.find("keys", a);
        if (kas.isEmpty()) return t.unexpected();
        var kbs = t.find("keys", b);
        if (kbs.isEmpty()) return t.unexpected();
        V k = t.fresh.bytes(32);
        V ticket = Box.shared(kbs.get(), c.encode(TICKET, List.of(k, a)), t);
        V two = c.encode(TWO, List.of(one.get().get(2), b, k, ticket));
        return me.say(Box.shared(kas.get(), two, t));
      }
    }
  }

  /**
   * Woo-Lam Pi (1994), without the names that its fuller versions have:
   *
   * <pre>{@code
   * 1. A -> B: A
   * 2. B -> A: Nb
   * 3. A -> B: {3, Nb}Kas
   * 4. B -> S: {4, A, {3, Nb}Kas}Kbs     with B beside, so that S knows the key
   * 5. S -> B: {5, Nb}Kbs
   * }</pre>
   */
  static final class WooLam {
    private static final Layout THREE = message("WooThree", "nb");
    private static final Layout FOUR = message("WooFour", "a", "three");
    private static final Layout TO_SERVER = message("WooToServer", "b", "four");
    private static final Layout FIVE = message("WooFive", "nb");

    static final class A implements Beginner {
      @Override
      public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
        if (line == 0)
          return me.say(me.of("me")).event("Running", List.of(me.of("me"), me.of("peer")));
        if (line > 1) return t.unexpected();
        return me.say(Box.shared(me.of("key"), t.crypto.encode(THREE, List.of(in)), t));
      }
    }

    static final class B implements Strand.Script {
      @Override
      public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
        var c = t.crypto;
        if (line == 0) {
          V nb = t.fresh.bytes(32);
          return me.with("a", in).with("nb", nb).say(nb);
        }
        if (line == 1) {
          V four = Box.shared(me.of("key"), c.encode(FOUR, List.of(me.of("a"), in)), t);
          return me.say(c.encode(TO_SERVER, List.of(me.of("me"), four)));
        }
        var five = Box.open(me.of("key"), in, FIVE, t);
        if (five.isEmpty() || !c.same(five.get().get(0), me.of("nb"))) return t.unexpected();
        return me.next().event("Commit", List.of(me.of("a"), me.of("me")));
      }
    }

    static final class S implements Strand.Script {
      @Override
      public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
        var asked = t.decode(TO_SERVER, in);
        if (asked.isEmpty()) return t.refuse();
        var kbs = t.find("keys", asked.get().get(0));
        if (kbs.isEmpty()) return t.unexpected();
        var four = Box.open(kbs.get(), asked.get().get(1), FOUR, t);
        if (four.isEmpty()) return t.refuse();
        var kas = t.find("keys", four.get().get(0));
        if (kas.isEmpty()) return t.unexpected();
        var three = Box.open(kas.get(), four.get().get(1), THREE, t);
        if (three.isEmpty()) return t.refuse();
        V five = t.crypto.encode(FIVE, List.of(three.get().get(0)));
        return me.say(Box.shared(kbs.get(), five, t));
      }
    }
  }

  /**
   * Yahalom (Burrows, Abadi, Needham 1989):
   *
   * <pre>{@code
   * 1. A -> B: A, Na
   * 2. B -> S: B, {2, A, Na, Nb}Kbs
   * 3. S -> A: {3, B, Kab, Na, Nb}Kas, {4, A, Kab}Kbs
   * 4. A -> B: {4, A, Kab}Kbs, {5, Nb}Kab
   * }</pre>
   */
  static final class Yahalom {
    private static final Layout ONE = message("YahalomOne", "a", "na");
    private static final Layout TWO = message("YahalomTwo", "b", "sealed");
    private static final Layout IN_TWO = message("YahalomInTwo", "a", "na", "nb");
    private static final Layout THREE = message("YahalomThree", "sealed", "ticket");
    private static final Layout IN_THREE = message("YahalomInThree", "b", "k", "na", "nb");
    private static final Layout TICKET = message("YahalomTicket", "a", "k");
    private static final Layout FOUR = message("YahalomFour", "ticket", "sealed");
    private static final Layout IN_FOUR = message("YahalomInFour", "nb");

    static final class A implements Beginner {
      @Override
      public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
        var c = t.crypto;
        if (line == 0) {
          V na = t.fresh.bytes(32);
          return me.with("na", na).say(c.encode(ONE, List.of(me.of("me"), na)));
        }
        if (line > 1) return t.unexpected();
        var three = t.decode(THREE, in);
        if (three.isEmpty()) return t.refuse();
        var sealed = Box.open(me.of("key"), three.get().get(0), IN_THREE, t);
        if (sealed.isEmpty() || !c.same(sealed.get().get(0), me.of("peer"))) return t.unexpected();
        if (!c.same(sealed.get().get(2), me.of("na"))) return t.unexpected();
        V k = sealed.get().get(1);
        V nb = Box.shared(k, c.encode(IN_FOUR, List.of(sealed.get().get(3))), t);
        return me.say(c.encode(FOUR, List.of(three.get().get(1), nb)))
            .event("Running", List.of(me.of("me"), me.of("peer"), k));
      }
    }

    static final class B implements Strand.Script {
      @Override
      public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
        var c = t.crypto;
        if (line == 0) {
          var one = t.decode(ONE, in);
          if (one.isEmpty()) return t.refuse();
          V nb = t.fresh.bytes(32);
          V two = c.encode(IN_TWO, List.of(one.get().get(0), one.get().get(1), nb));
          return me.with("a", one.get().get(0))
              .with("nb", nb)
              .say(c.encode(TWO, List.of(me.of("me"), Box.shared(me.of("key"), two, t))));
        }
        if (line > 1) return t.unexpected();
        var four = t.decode(FOUR, in);
        if (four.isEmpty()) return t.refuse();
        var ticket = Box.open(me.of("key"), four.get().get(0), TICKET, t);
        if (ticket.isEmpty() || !c.same(ticket.get().get(0), me.of("a"))) return t.unexpected();
        V k = ticket.get().get(1);
        var nb = Box.open(k, four.get().get(1), IN_FOUR, t);
        if (nb.isEmpty() || !c.same(nb.get().get(0), me.of("nb"))) return t.unexpected();
        return me.next().event("Commit", List.of(me.of("a"), me.of("me"), k));
      }
    }

    static final class S implements Strand.Script {
      @Override
      public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
        var c = t.crypto;
        var two = t.decode(TWO, in);
        if (two.isEmpty()) return t.refuse();
        V b = two.get().get(0);
        var kbs = t.find("keys", b);
        if (kbs.isEmpty()) return t.unexpected();
        var sealed = Box.open(kbs.get(), two.get().get(1), IN_TWO, t);
        if (sealed.isEmpty()) return t.refuse();
        V a = sealed.get().get(0);
        var kas = t.find("keys", a);
        if (kas.isEmpty()) return t.unexpected();
        V k = t.fresh.bytes(32);
        V three = c.encode(IN_THREE, List.of(b, k, sealed.get().get(1), sealed.get().get(2)));
        V ticket = Box.shared(kbs.get(), c.encode(TICKET, List.of(a, k)), t);
        return me.say(c.encode(THREE, List.of(Box.shared(kas.get(), three, t), ticket)));
      }
    }
  }
}
