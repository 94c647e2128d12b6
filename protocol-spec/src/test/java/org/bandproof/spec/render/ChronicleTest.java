package org.bandproof.spec.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Store;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.model.World;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.junit.jupiter.api.Test;

class ChronicleTest {
  private static final Channel AIR = SmallRole.AIR;

  /** A caller that calls on a tap, or the one who answers. */
  private static final class Talker extends SmallRole {
    private static final Layout HELLO = Layout.concat("Hello");
    private static final Layout ANSWER = Layout.concat("Answer");

    Talker(String name, Side side) {
      super(name, side);
    }

    @Override
    public <V> State<V> off(Provisions<V> given) {
      return new On<>();
    }

    private record On<V>() implements State<V> {
      @Override
      public Step<V> onGesture(Gesture gesture, Turn<V> t) {
        return Step.Taken.<V>to(this)
            .send(Port.CONNECT, AIR, t.crypto.empty())
            .send(Port.LINK, AIR, t.crypto.encode(HELLO, List.of()))
            .event("Called", List.of());
      }

      @Override
      public Step<V> onLink(Channel channel, V message, Turn<V> t) {
        if (t.decode(HELLO, message).isEmpty()) return t.refuse();
        return Step.Taken.<V>to(this).send(Port.LINK, AIR, t.crypto.encode(ANSWER, List.of()));
      }

      @Override
      public <W> On<W> map(Mapper<V, W> m) {
        return new On<>();
      }
    }
  }

  @Test
  void aRunIsDrawnAsItHappened() {
    var chronicle = Chronicle.ofTerms();
    var world = new World<Term>(0, chronicle);
    add(world, "caller", Role.Side.CENTRAL);
    add(world, "callee", Role.Side.PERIPHERAL);
    world.give("caller", new Input.Gestured<>(Gesture.TAP));
    world.disconnect();
    world.lose(message -> message.send().port() == Port.LINK);
    world.give("caller", new Input.Gestured<>(Gesture.TAP));
    assertThat(chronicle.chart(world).text())
        .isEqualTo(
            """
            caller                callee
               * tap                 |
               * Called              |
               |-- (connect) ------->|
               |-- air Hello ------->|
               |<-- air Answer ------|
               * refuses: MALFORMED  |
               |-- (disconnect) ---->|
               * tap                 |
               * Called              |
               |-- (connect) ------->|
               |-- air Hello ------->|
            """);
  }

  private static void add(World<Term> world, String name, Role.Side side) {
    var terms = new Terms();
    var party =
        new Party<Term>(
            new Talker(name, side),
            new Scene.Made<>(Map.of(), Map.of()),
            terms,
            step -> terms.fresh(name, step),
            Rules.ALL,
            Store.inMemory());
    world.add(name, party, Optional.empty());
  }

  @Test
  void whatIsSentOverNoLinkIsLost() {
    var world = new World<Term>(0, Chronicle.ofTerms());
    add(world, "caller", Role.Side.CENTRAL);
    add(world, "callee", Role.Side.PERIPHERAL);
    world.lose(message -> message.send().port() == Port.CONNECT);
    world.give("caller", new Input.Gestured<>(Gesture.TAP));
    world.give("callee", new Input.Gestured<>(Gesture.TAP));
    assertThat(world.connected()).isFalse();
    assertThat(world.passed()).hasSize(4);
  }
}
