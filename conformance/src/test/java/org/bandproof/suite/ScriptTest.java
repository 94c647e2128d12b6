package org.bandproof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Port;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
  @Property
  void aLineIsReadAsItIsPrinted(@ForAll("lines") Line line) {
    assertThat(Line.parse(line.toString())).isEqualTo(line);
  }

  @Property
  void aRecipeIsReadAsItIsPrinted(@ForAll("recipes") Recipe recipe) {
    assertThat(Recipe.parse(recipe.toString())).isEqualTo(recipe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fly",
        "power",
        "power band band",
        "gesture band wink",
        "write key",
        "write key fresh(16) fresh(16)",
        "write key Authorize(fresh(16)",
        "write key hex(0)",
        "twist wallet Grant.epoch nat(1)",
        "twist wallet sign Grant from fresh"
      })
  void aLineThatIsNoneIsRefused(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> Line.parse(line));
  }

  @Provide
  Arbitrary<Recipe> recipes() {
    return Arbitraries.lazyOf(
        () -> Arbitraries.integers().between(0, 99).map(Recipe.Fresh::new),
        () -> Arbitraries.of("", "00", "01020a").map(Recipe.Hex::new),
        () -> Arbitraries.strings().alpha().map(Recipe.Text::new),
        () -> Arbitraries.longs().greaterOrEqual(0).map(Recipe.Number::new),
        () -> Arbitraries.of(Recipe.Word.ALL).map(Recipe.Word::new),
        () -> Combinators.combine(Arbitraries.of(Recipe.Raw.ALL), recipes()).as(Recipe.Raw::new),
        () ->
            Combinators.combine(
                    name(), Arbitraries.integers().between(1, 9), Arbitraries.of("", "epoch"))
                .as(Recipe.Old::new),
        () ->
            Combinators.combine(Arbitraries.of(Recipe.Key.ALL), name(), name()).as(Recipe.Key::new),
        () -> Arbitraries.integers().between(1, 9).map(Recipe.Observed::new),
        () ->
            Combinators.combine(Arbitraries.of("Grant", "Row"), recipes().list().ofMaxSize(3))
                .as(Recipe.Encode::new));
  }

  @Provide
  Arbitrary<Line> lines() {
    return Combinators.combine(Arbitraries.of(Line.In.values()), actions()).as(ScriptTest::line);
  }

  /** What is a defect by its kind can't be marked as being in both runs. */
  private static Line line(Line.In in, Action action) {
    return new Line(in == Line.In.BOTH && action.defect() ? Line.In.DEFECT : in, action);
  }

  private static Arbitrary<String> name() {
    return Arbitraries.of("band", "wallet", "control", "key");
  }

  private Arbitrary<Action> actions() {
    return Arbitraries.oneOf(
        name().map(Action.Power::new),
        Combinators.combine(name(), name()).as(Action.Connect::new),
        Arbitraries.of(new Action.Disconnect(), new Action.LoseNothing()),
        Arbitraries.integers().between(23, 517).map(Action.Mtu::new),
        Combinators.combine(name(), Arbitraries.of(Gesture.values())).as(Action.Gestures::new),
        Combinators.combine(name(), name(), recipes().list().ofMaxSize(2)).as(Action.Do::new),
        Arbitraries.longs().greaterOrEqual(0).map(Action.Advance::new),
        Combinators.combine(Arbitraries.of(Port.values()), Arbitraries.of("", "key"))
            .as(Action.Lose::new),
        name().map(Action.Read::new),
        Combinators.combine(name(), recipes(), Arbitraries.of(true, false)).as(Action.Write::new),
        Combinators.combine(name(), Arbitraries.of("00", "80ff")).as(Action.Fragment::new),
        Combinators.combine(name(), recipes()).as(Action.Tell::new),
        Combinators.combine(name(), name(), Arbitraries.integers().between(1, 3), recipes())
            .as(Action.Twist::new),
        Combinators.combine(name(), name(), Arbitraries.integers().between(1, 3), name())
            .as(Action.Resign::new),
        name().map(n -> new Action.Lenient(n, List.of("A_RULE", "B"))),
        Combinators.combine(name(), Arbitraries.of(true, false)).as(Action.Expect::new));
  }
}
