package org.bandproof.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.iut.Source;
import org.bandproof.mutant.Flaw;
import org.bandproof.spec.model.Duty;
import org.bandproof.spec.model.Rule;
import org.bandproof.suite.Catalogue;
import org.bandproof.tester.Seed;
import org.bandproof.tester.Setting;
import org.bandproof.tester.Tester;
import org.bandproof.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search alone, without a case that was written by hand, against the reference and its mutants. */
class SearchTest {
  private static final Seed SEED = Seed.of(1);
  private static final int TRIES = 2_000;
  private static final Map<String, Schedules> SCHEDULES = new HashMap<>();

  static Stream<Setting> settings() {
    return SchedulesTest.settings();
  }

  private static Search.Outcome search(Setting setting, Source source, int tries, int threads) {
    var numbers = IntStream.range(0, tries).boxed().toList();
    return new Search(setting, schedules(setting), SEED, source, () -> {}).run(numbers, threads);
  }

  /** Learnt once for all mutants. */
  private static Schedules schedules(Setting setting) {
    return SCHEDULES.computeIfAbsent(
        setting.protocol().name() + " " + setting.role().name(),
        name -> SchedulesTest.of(setting));
  }

  private static Source reference(Setting setting) {
    return () -> new ReferenceIut(setting.protocol(), setting.role());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void nothingTellsTheReferenceFromItsModel(Setting setting) {
    var outcome = search(setting, reference(setting), 300, 1);
    assertThat(outcome.found()).isEmpty();
    assertThat(outcome.notJudged().size()).isLessThan(30);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everyMutantIsFoundAndItsShortestScheduleFailsAgain(Setting setting) {
    var survivors = new TreeSet<String>();
    for (var name : mutants(setting)) {
      Source mutant = () -> new ReferenceIut(setting.protocol(), setting.role(), flaw(setting, name));
      var found = search(setting, mutant, TRIES, 2).found();
      if (found.isEmpty()) {
        survivors.add(name);
        continue;
      }
      var again = new Tester(setting, SEED, mutant.open()).run(found.get().shrunk());
      assertThat(again.result().verdict()).as(name).isEqualTo(Verdict.FAIL);
      assertThat(again.result().finding()).isEqualTo(found.get().tried().result().finding());
    }
    assertThat(survivors).isEmpty();
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    var setting = settings().filter(s -> s.protocol().name().equals("alipay2015")).findFirst().orElseThrow();
    Source mutant =
        () -> new ReferenceIut(setting.protocol(), setting.role(), flaw(setting, "STORE_BEFORE_SEND"));
    var one = search(setting, mutant, 400, 1);
    assertThat(one.found()).isPresent();
    assertThat(search(setting, mutant, 400, 3)).isEqualTo(one);
  }

  private static List<String> mutants(Setting setting) {
    var catalogue = Catalogue.of(setting.protocol(), setting.role());
    var duties =
        setting.protocol().duties().stream().map(Duty::name).filter(d -> catalogue.flaw(d).isPresent());
    return Stream.concat(setting.role().rules().stream().map(Rule::name), duties).toList();
  }

  private static Flaw flaw(Setting setting, String name) {
    var catalogue = Catalogue.of(setting.protocol(), setting.role());
    return catalogue
        .flaw(name)
        .orElseGet(
            () ->
                Flaw.without(
                    setting.role().rules().stream()
                        .filter(rule -> rule.name().equals(name))
                        .findFirst()
                        .orElseThrow()));
  }
}
