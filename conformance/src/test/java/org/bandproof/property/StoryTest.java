package org.bandproof.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bandproof.suite.Action;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static List<Action> script(String... lines) {
    return Stream.of(lines).map(Action::parse).toList();
  }

  @Test
  void whatComesAgainIsToldOnce() {
    var tap = Collections.nCopies(3, "gesture band tap").stream();
    var paid = Collections.nCopies(257, List.of("do wallet pay hex(01)", "power band")).stream().flatMap(List::stream);
    assertThat(Story.of(script(Stream.concat(tap, paid).toArray(String[]::new))))
        .containsExactly(
            "band: its user makes the gesture tap, 3 times",
            "wallet is asked to pay hex(01)",
            "band: power comes, or goes and comes back; these 2 steps 257 times");
  }

  /** Told once or not, so many steps were made. */
  @Property
  void noStepIsLost(@ForAll @Size(max = 40) List<@IntRange(min = 0, max = 2) Integer> places) {
    var told = Story.of(places.stream().map(n -> Action.parse("advance " + (n + 1) + "000")).toList());
    int steps = 0;
    for (var line : told) {
      var again = line.replaceAll("^.* s pass(, |; these (\\d+) steps )?|( times)$", "");
      int of = line.contains("; these ") ? Integer.parseInt(line.replaceAll("^.*; these (\\d+) steps .*$", "$1")) : 1;
      steps += again.isEmpty() ? 1 : of * Integer.parseInt(again) - (of - 1);
    }
    assertThat(steps).isEqualTo(places.size());
  }
}
