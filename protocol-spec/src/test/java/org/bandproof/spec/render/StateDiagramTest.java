package org.bandproof.spec.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.symbolic.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateDiagramTest {
  static Stream<Role> roles() {
    return Protocol.all().stream().flatMap(p -> p.roles().stream());
  }

  @ParameterizedTest
  @MethodSource("roles")
  void everyStateThatIsReachedIsDrawn(Role role) {
    var drawn = StateDiagram.of(role).mermaid();
    for (var state : Paths.of(role).states())
      assertThat(drawn).contains("state \"" + ControlNames.classOf(state));
    assertThat(drawn.lines()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("roles")
  void everyRuleThatRefusesIsTold(Role role) {
    var told = StateDiagram.of(role).refusals();
    for (var path : Paths.of(role).all())
      if (path.step() instanceof Step.Refused<?> refused && role.rules().contains(refused.why()))
        assertThat(told).contains("`" + refused.why().name() + "`");
  }

  @Test
  void aRoleOfFewStatesIsDrawnInFull() {
    assertThat(StateDiagram.of(new Counter(2)).mermaid())
        .isEqualTo(
            """
            stateDiagram-v2
              state "Counting (taps 0)" as Counting
              state "Counting (taps 1)" as Counting2
              [*] --> Counting
              Counting --> Counting2 : tap
              Counting2 --> Counting : tap / show full
            """);
  }

  @Test
  void aRoleOfManyStatesIsDrawnByClass() {
    assertThat(StateDiagram.of(new Counter(40)).mermaid())
        .isEqualTo(
            """
            stateDiagram-v2
              state "Counting" as Counting
              [*] --> Counting
              Counting --> Counting : tap / show full
            """);
  }

  /** Counts taps up to a limit, then starts again. */
  private static final class Counter extends SmallRole {
    private final int limit;

    Counter(int limit) {
      super("counter", Side.PERIPHERAL);
      this.limit = limit;
    }

    @Override
    public <V> State<V> off(Provisions<V> given) {
      return new Counting<>(limit, 0);
    }

    private record Counting<V>(int limit, int taps) implements State<V> {
      @Override
      public Step<V> onGesture(Gesture gesture, Turn<V> t) {
        if (taps + 1 < limit) return Step.Taken.to(new Counting<>(limit, taps + 1));
        return Step.Taken.<V>to(new Counting<>(limit, 0)).show("full", List.of());
      }

      @Override
      public <W> Counting<W> map(Mapper<V, W> m) {
        return new Counting<>(limit, taps);
      }
    }
  }
}
