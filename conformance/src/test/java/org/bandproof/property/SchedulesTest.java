package org.bandproof.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Refusal;
import org.bandproof.spec.model.Rule;
import org.bandproof.suite.Action;
import org.bandproof.suite.Case;
import org.bandproof.suite.Catalogue;
import org.bandproof.suite.Suite;
import org.bandproof.tester.Rehearsal;
import org.bandproof.tester.Seed;
import org.bandproof.tester.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every role that has a suite. */
class SchedulesTest {
  private static final Seed SEED = Seed.of(1);

  static Stream<Setting> settings() {
    return Suite.all().stream()
        .map(
            suite -> {
              var protocol =
                  Protocol.all().stream()
                      .filter(p -> p.name().equals(suite.protocol()))
                      .findFirst()
                      .orElseThrow();
              return Setting.of(protocol, protocol.role(suite.role()).orElseThrow());
            });
  }

  static Schedules of(Setting setting) {
    var catalogue = Catalogue.of(setting.protocol(), setting.role());
    return new Schedules(setting, Repertoire.parse(catalogue.moves()));
  }

  private static List<Case> first(int tries, Setting setting) {
    var schedules = of(setting);
    return IntStream.range(0, tries).mapToObj(n -> schedules.of(SEED, n)).toList();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aTryIsTheSameWheneverItIsMade(Setting setting) {
    var once = of(setting);
    var again = of(setting);
    var backwards = IntStream.range(0, 20).map(n -> 19 - n).mapToObj(n -> again.of(SEED, n)).toList();
    for (int n = 0; n < 20; n++)
      assertThat(once.of(SEED, n)).isEqualTo(backwards.get(19 - n));
    assertThat(first(20, setting).stream().map(Case::script).distinct().count()).isGreaterThan(18);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everyScheduleCanBePlayedAndIsReadAsItIsWritten(Setting setting) {
    for (var schedule : first(60, setting)) {
      assertThat(Rehearsal.playable(setting, schedule.actions())).isTrue();
      for (var action : schedule.actions())
        assertThat(Action.parse(action.toString())).isEqualTo(action);
    }
  }

  /** Else the search could not find what lacks it. */
  @ParameterizedTest
  @MethodSource("settings")
  void everyRuleOfTheRoleIsBroken(Setting setting) {
    var missing = new TreeSet<String>();
    setting.role().rules().stream().map(Rule::name).forEach(missing::add);
    for (var form : Refusal.Form.values()) missing.add(form.name());
    if (setting.protocol().name().equals("alipay2015")) missing.remove("UNOPENED");
    var schedules = of(setting);
    for (int n = 0; n < 2_000 && !missing.isEmpty(); n++)
      missing.removeAll(seen(setting, schedules.of(SEED, n)));
    assertThat(missing).isEmpty();
  }

  /** Else what comes amid it comes amid something else. */
  @ParameterizedTest
  @MethodSource("settings")
  void everyStateIsReachedAndGoesOn(Setting setting) {
    var repertoire = Repertoire.parse(Catalogue.of(setting.protocol(), setting.role()).moves());
    assertThat(repertoire.amid()).isNotEmpty();
    for (var amid : repertoire.amid()) {
      var rehearsal = new Rehearsal(setting);
      play(repertoire.begin(), rehearsal);
      play(amid.before(), rehearsal);
      assertThat(rehearsal.seen()).as(amid.name()).doesNotContain("UNEXPECTED", "MALFORMED");
      play(amid.after(), rehearsal);
    }
  }

  private static void play(List<String> lines, Rehearsal rehearsal) {
    for (var line : lines)
      rehearsal.perform(Action.parse(Repertoire.chosen(line.replace("?", "1"), new Random(0))));
  }

  private static Set<String> seen(Setting setting, Case schedule) {
    return new HashSet<>(Rehearsal.after(setting, schedule.actions()).seen());
  }
}
