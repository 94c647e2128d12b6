package org.bandproof.junit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.bandproof.iut.Iut;
import org.bandproof.property.Repertoire;
import org.bandproof.property.Schedules;
import org.bandproof.property.Search;
import org.bandproof.report.Told;
import org.bandproof.spec.model.Protocol;
import org.bandproof.suite.Catalogue;
import org.bandproof.tester.Campaign;
import org.bandproof.tester.Qualification;
import org.bandproof.tester.Seed;
import org.bandproof.tester.Setting;
import org.bandproof.tester.Tried;
import org.bandproof.verdict.CaseEnded;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The tests of one role. Vendors extend one of its subclasses. */
abstract class Conformance {
  private static final int TRIES = 200;

  private final Setting setting;
  private final Catalogue catalogue;
  private final Schedules schedules;

  Conformance(String protocolName, String roleName) {
    var protocol =
        Protocol.all().stream().filter(p -> p.name().equals(protocolName)).findFirst().orElseThrow();
    var role = protocol.role(roleName).orElseThrow();
    setting = Setting.of(protocol, role);
    catalogue = Catalogue.of(protocol, role);
    schedules = new Schedules(setting, Repertoire.parse(catalogue.moves()));
  }

  /** Makes a new implementation; it is closed after use. */
  protected abstract Iut implementation();

  /** The seed of all that the tester draws. */
  protected long seed() {
    return 1;
  }

  /** Section 7 of the line protocol, then the role's cases; one whose prerequisite failed is aborted. */
  @TestFactory
  Stream<DynamicTest> cases() {
    var qualified = dynamicTest("the adapter qualifies", this::qualify);
    return Stream.concat(Stream.of(qualified), ran().entrySet().stream().map(Conformance::test));
  }

  private void qualify() {
    try (var iut = implementation()) {
      new Qualification(setting, Seed.of(seed()), iut).qualify();
    } catch (CaseEnded end) {
      throw new AssertionFailedError(Told.of(end.finding()));
    }
  }

  private Map<String, Tried> ran() {
    var campaign =
        new Campaign(setting, catalogue, Seed.of(seed()), this::implementation, 1, tried -> {});
    return campaign.run(catalogue.all());
  }

  private static DynamicTest test(Map.Entry<String, Tried> ran) {
    var result = ran.getValue().result();
    return dynamicTest(result.id() + " " + result.title(), () -> judge(ran.getValue()));
  }

  private static void judge(Tried tried) {
    var result = tried.result();
    var why = result.finding().map(Told::of).orElse("blocked by " + result.blockedBy());
    switch (result.verdict()) {
      case PASS -> {}
      case FAIL, ERROR -> throw new AssertionFailedError(why);
      case NONE, INCONCLUSIVE -> throw new TestAbortedException(why);
    }
  }

  /** The numbers of tries: a try is the same wherever it is made with the same {@link #seed}. */
  @Provide
  Arbitrary<Integer> tries() {
    return Arbitraries.integers().between(0, 999_999);
  }

  /** No schedule of honest and dishonest actions tells the implementation from the model. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void noScheduleTellsItFromTheModel(@ForAll("tries") int number) {
    var search = new Search(setting, schedules, Seed.of(seed()), this::implementation, () -> {});
    search
        .run(List.of(number), 1)
        .found()
        .ifPresent(
            found -> {
              throw new AssertionFailedError(Told.of(found.story(), found.tried().result()));
            });
  }
}
