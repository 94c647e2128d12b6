package org.bandproof.spec.symbolic.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bandproof.spec.claim.Goal;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.symbolic.search.Search;
import org.junit.jupiter.api.Test;

/**
 * A sends a number beside a sealed word, to itself on another device: that A runs is certain, and not with
 * which number.
 */
class InTheClearTest {
  private static final Layout NUMBER = Realm.message("Number", "n", "sealed");
  private static final Layout WORD = Realm.message("Word", "name");

  private static final class Sender implements SharedKeys.Beginner {
    @Override
    public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
      if (line > 0) return t.unexpected();
      V n = t.fresh.bytes(32);
      V word = t.crypto.encode(WORD, List.of(me.of("me")));
      V sealed = Box.shared(me.of("key"), word, t);
      return me.say(t.crypto.encode(NUMBER, List.of(n, sealed)))
          .event("Running", List.of(me.of("me"), me.of("me"), n));
    }
  }

  private static final class Receiver implements Strand.Script {
    @Override
    public <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t) {
      var number = t.decode(NUMBER, in);
      if (number.isEmpty() || line > 0) return t.unexpected();
      if (Box.open(me.of("key"), number.get().get(1), WORD, t).isEmpty()) return t.unexpected();
      return me.next().event("Commit", List.of(me.of("me"), me.of("me"), number.get().get(0)));
    }
  }

  private static Search.Result of(Goal goal) {
    var realm = new Realm().plays(new Sender(), "A", "", 1).plays(new Receiver(), "A", "", 1);
    return Search.of(realm.scenario(), goal, 4);
  }

  @Test
  void aRunThatOnlyMayMatchIsNoAgreement() {
    assertThat(of(Realm.FINISHED).attack()).isPresent();
    for (boolean injective : new boolean[] {false, true}) {
      assertThat(of(Realm.agreement("agreement on who", 2, injective)).attack()).isEmpty();
      var result = of(Realm.agreement("agreement on the number", 3, injective));
      assertThat(result.rejected()).isEmpty();
      assertThat(result.attack()).isPresent();
      assertThat(result.depth()).isEqualTo(2);
    }
  }
}
