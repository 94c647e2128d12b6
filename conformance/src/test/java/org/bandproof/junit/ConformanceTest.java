package org.bandproof.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.bandproof.iut.Iut;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.mutant.Flaw;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What a vendor's build says of a band that conforms, and of one that does not. */
class ConformanceTest {
  private static final Protocol ALIPAY =
      Protocol.all().stream().filter(p -> p.name().equals("alipay2015")).findFirst().orElseThrow();

  static class Good extends BandConformance {
    Good() {
      super("alipay2015");
    }

    @Override
    protected Iut implementation() {
      return new ReferenceIut(ALIPAY, ALIPAY.role("band").orElseThrow());
    }
  }

  static class Bad extends BandConformance {
    Bad() {
      super("alipay2015");
    }

    @Override
    protected Iut implementation() {
      var role = ALIPAY.role("band").orElseThrow();
      Rule rule =
          role.rules().stream().filter(r -> r.name().equals("TAP_BEFORE_KEY")).findFirst().orElseThrow();
      return new ReferenceIut(ALIPAY, role, Flaw.without(rule));
    }
  }

  @Test
  void aGoodBandPassesCasesAndTries() {
    assertThat(failures("junit-jupiter", Good.class)).isEmpty();
    assertThat(failures("jqwik", Good.class)).isEmpty();
  }

  @Test
  void aBadOneFailsBothAndTheStoryIsTold() {
    assertThat(failures("junit-jupiter", Bad.class)).anyMatch(m -> m.contains("TAP_BEFORE_KEY"));
    assertThat(failures("jqwik", Bad.class))
        .anyMatch(m -> m.contains("story") && m.contains("Authorize"));
  }

  private static List<String> failures(String engine, Class<?> test) {
    var results = EngineTestKit.engine(engine).selectors(selectClass(test)).execute();
    assertThat(results.testEvents().started().count()).isPositive();
    return results.testEvents().failed().stream().map(ConformanceTest::message).toList();
  }

  private static String message(Event event) {
    return event
        .getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
        .getThrowable()
        .map(Throwable::getMessage)
        .orElse("");
  }
}
