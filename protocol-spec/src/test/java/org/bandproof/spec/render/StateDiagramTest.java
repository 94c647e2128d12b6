package org.bandproof.spec.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.symbolic.Paths;
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
}
