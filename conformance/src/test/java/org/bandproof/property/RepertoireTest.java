package org.bandproof.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bandproof.property.Repertoire.Amid;
import org.bandproof.property.Repertoire.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepertoireTest {
  private static final String TEXT =
      """
      # a remark
      begin
      power all

      move 8 pair
      gesture band button
      # another
      do wallet pair ID STEPUP

      between 5 a power cut
      power band

      amid a prompt to pay
      do wallet pay PURCHASE3
      ...
      gesture band tap

      end
      read info
      """;

  @Test
  void aTextIsReadBlockByBlock() {
    assertThat(Repertoire.parse(TEXT))
        .isEqualTo(
            new Repertoire(
                List.of("power all"),
                List.of(new Move("pair", 8, List.of("gesture band button", "do wallet pair ID STEPUP"))),
                List.of(new Move("a power cut", 5, List.of("power band"))),
                List.of(
                    new Amid(
                        "a prompt to pay",
                        List.of("do wallet pay PURCHASE3"),
                        List.of("gesture band tap"))),
                List.of("read info")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"moves 1 pair\npower band", "move pair\npower band", "amid it\npower band", "power band"})
  void whatIsNoBlockIsRefused(String text) {
    assertThatThrownBy(() -> Repertoire.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void oneIsChosenOfEachChoice(@ForAll long chance) {
    assertThat(Repertoire.chosen("{a|b} c {d|e f|}", new Random(chance))).matches("[ab] c (d|e f|)");
  }

  @Property
  void whatHasNoWeightIsNeverDrawn(@ForAll long chance) {
    var moves = List.of(new Move("never", 0, List.of()), new Move("always", 3, List.of()));
    assertThat(Repertoire.draw(moves, new Random(chance)).name()).isEqualTo("always");
  }
}
