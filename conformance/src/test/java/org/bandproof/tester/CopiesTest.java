package org.bandproof.tester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bandproof.iut.Iut;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.mutant.Flaw;
import org.bandproof.spec.model.Protocol;
import org.bandproof.suite.Action;
import org.bandproof.suite.Case;
import org.bandproof.suite.Catalogue;
import org.bandproof.suite.Clauses;
import org.bandproof.verdict.Attribution;
import org.bandproof.verdict.CaseEnded;
import org.bandproof.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** A device as it was saved is as good as one that was led there, and no better. */
class CopiesTest {
  private static final Protocol BANDPAY =
      Protocol.all().stream().filter(p -> p.name().equals("bandpay")).findFirst().orElseThrow();
  private static final Setting BAND = Setting.of(BANDPAY, BANDPAY.role("band").orElseThrow());
  private static final List<Case> SAVING =
      Catalogue.of(BANDPAY, BAND.role()).all().stream()
          .filter(c -> c.actions().contains(new Action.Save()))
          .limit(8)
          .toList();

  private static Iut reference() {
    return new ReferenceIut(BANDPAY, BAND.role());
  }

  private static Iut without(String rule) {
    var flaw = Flaw.without(Clauses.rule(BANDPAY, rule).orElseThrow());
    return new ReferenceIut(BANDPAY, BAND.role(), flaw);
  }

  /** Answers other commands than were asked. */
  private static Iut hearing(Iut iut, UnaryOperator<String> heard) {
    return command -> iut.answer(heard.apply(command));
  }

  private static Map<String, Tried> run(Iut iut, List<Case> cases) {
    var tester = new Tester(BAND, Seed.of(1), iut);
    var all = new HashMap<String, Tried>();
    for (var one : cases) all.put(one.id(), tester.run(one));
    return all;
  }

  @Test
  void whoeverIsFirstTheTranscriptsAreTheSame() {
    var backwards = new ArrayList<>(SAVING);
    Collections.reverse(backwards);
    assertThat(run(reference(), backwards)).isEqualTo(run(reference(), SAVING));
  }

  @Test
  void theStepsBeforeASaveAreTakenOnce() {
    var asked = new ArrayList<String>();
    var iut = reference();
    run(
        command -> {
          asked.add(command);
          return iut.answer(command);
        },
        SAVING);
    assertThat(asked).filteredOn(c -> c.equals("gesture tap")).hasSize(1);
    assertThat(asked).filteredOn(c -> c.endsWith(" saved")).hasSize(2 * SAVING.size());
  }

  @Test
  void withoutCopiesTheResultsAreTheSame() {
    var none = run(hearing(reference(), c -> c.equals("save") ? "fly" : c), SAVING);
    var some = run(reference(), SAVING);
    for (var one : SAVING) {
      assertThat(none.get(one.id()).result()).isEqualTo(some.get(one.id()).result());
      assertThat(none.get(one.id()).transcript()).noneMatch(line -> line.endsWith(" saved"));
    }
  }

  @Test
  void whatFailsFailsFromTheFactory() {
    var failed =
        run(without("ORDER_IS_NEXT"), Catalogue.of(BANDPAY, BAND.role()).select("BP1/BAND/PAY/BI-*"))
            .values().stream().filter(t -> t.result().verdict() == Verdict.FAIL).toList();
    assertThat(failed).isNotEmpty();
    for (var one : failed) {
      assertThat(one.result().finding().orElseThrow().blame()).isEqualTo("ORDER_IS_NEXT");
      assertThat(one.transcript()).noneMatch(line -> line.endsWith(" saved"));
    }
  }

  /** It brings back what was given, and not what was stored since. */
  @Test
  void aCopyThatForgetsIsBlamedAndNotTheBand() {
    var provisions = new ArrayList<String>();
    var iut = reference();
    var tried =
        run(
            command -> {
              if (command.startsWith("provision ")) provisions.add(command);
              if (!command.endsWith(" saved")) return iut.answer(command);
              iut.answer(command.replace("saved", "factory"));
              provisions.forEach(iut::answer);
              return List.of("done");
            },
            SAVING);
    for (var one : tried.values()) {
      assertThat(one.result().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      var finding = one.result().finding().orElseThrow();
      assertThat(finding.attribution()).isEqualTo(Attribution.ADAPTER);
      assertThat(finding.came()).startsWith("after reset saved");
      assertThat(one.transcript()).anyMatch(line -> line.endsWith(" saved"));
    }
  }

  @Test
  void anAdapterWhoseCopyHasNoProvisionsDoesNotQualify() {
    var iut = hearing(reference(), c -> c.replace(" saved", " factory"));
    var ended =
        catchThrowableOfType(
            CaseEnded.class, () -> new Qualification(BAND, Seed.of(1), iut).qualify());
    assertThat(ended.finding().attribution()).isEqualTo(Attribution.ADAPTER);
    assertThat(ended.finding().came()).contains("missing provision");
    assertThat(new Qualification(BAND, Seed.of(1), reference()).qualify()).isNotNull();
  }
}
