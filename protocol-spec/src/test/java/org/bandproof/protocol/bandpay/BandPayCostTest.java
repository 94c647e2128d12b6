package org.bandproof.protocol.bandpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bandproof.spec.crypto.Counting;
import org.bandproof.spec.crypto.Counting.Operation;
import org.bandproof.spec.symbolic.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each flow costs whom in public-key operations. */
class BandPayCostTest {
  private static final Map<String, Consumer<Story>> FLOWS = flows();

  private static Map<String, Consumer<Story>> flows() {
    var flows = new LinkedHashMap<String, Consumer<Story>>();
    flows.put("pair", story -> story.pair("wallet"));
    flows.put("presence", story -> story.order("wallet", "presence"));
    flows.put("pay", story -> story.pay(0));
    flows.put("pay again", story -> story.pay(1));
    flows.put(
        "pay with a tap",
        story -> {
          story.pay(2);
          story.tap();
        });
    flows.put("release", Story::release);
    flows.put("carry", story -> story.carry("stranger"));
    return flows;
  }

  /**
   * By hand: whoever takes part in XX multiplies for its two keys and for ee, es and se; in KK for its
   * ephemeral key, for its static one, which both sides hash, and for es, ss, ee and se. A band signs
   * request, receipt and approval; it verifies the key set that comes with a grant or a release, the
   * grant, the order and the release. The wallet verifies the certificate. The service signs grant,
   * order and release, and verifies the certificate, the request, the receipt and the approval.
   */
  @ParameterizedTest
  @CsvSource({
    "pair,           2 pub 3 dh 2 sign 2 verify, 2 pub 3 dh 1 verify, 1 sign 3 verify",
    "presence,       2 pub 4 dh,                 2 pub 4 dh,          none",
    "pay,            2 pub 4 dh 1 sign 1 verify, 2 pub 4 dh,          1 sign 1 verify",
    "pay with a tap, 2 pub 4 dh 1 sign 1 verify, 2 pub 4 dh,          1 sign 1 verify",
    "release,        none,                       none,                1 sign",
    "carry,          2 verify,                   none,                none"
  })
  void publicKeyOperations(String flow, String band, String wallet, String service) {
    var counted = new HashMap<String, Counting<Term>>();
    var story = new Story((actor, own) -> counted.computeIfAbsent(actor, a -> new Counting<>(own)));
    for (var earlier : FLOWS.keySet()) {
      var before = counts(counted);
      FLOWS.get(earlier).accept(story);
      if (!earlier.equals(flow)) continue;
      assertThat(spent(before, counts(counted)))
          .isEqualTo(Map.of("band", band, "wallet", wallet, "service", service, "stranger", "none"));
      return;
    }
    throw new AssertionError("no such flow: " + flow);
  }

  @Test
  void aCountedWorldTellsTheSameStory() {
    assertThat(told(new Story((actor, own) -> new Counting<>(own)))).isEqualTo(told(new Story()));
  }

  private static List<String> told(Story story) {
    FLOWS.values().forEach(flow -> flow.accept(story));
    return story.told;
  }

  private static Map<String, Map<Operation, Integer>> counts(Map<String, Counting<Term>> counted) {
    return counted.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().counts()));
  }

  private static Map<String, String> spent(
      Map<String, Map<Operation, Integer>> before, Map<String, Map<Operation, Integer>> after) {
    return after.keySet().stream()
        .collect(
            Collectors.toMap(actor -> actor, actor -> words(before.get(actor), after.get(actor))));
  }

  private static String words(Map<Operation, Integer> before, Map<Operation, Integer> after) {
    var words =
        Stream.of(Operation.values())
            .filter(Operation::publicKey)
            .filter(o -> count(after, o) > count(before, o))
            .map(o -> count(after, o) - count(before, o) + " " + o.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? "none" : words;
  }

  private static int count(Map<Operation, Integer> counts, Operation operation) {
    return counts.getOrDefault(operation, 0);
  }
}
