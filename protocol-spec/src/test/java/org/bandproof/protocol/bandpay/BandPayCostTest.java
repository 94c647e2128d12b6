package org.bandproof.protocol.bandpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bandproof.spec.cost.Carried;
import org.bandproof.spec.cost.CostModel;
import org.bandproof.spec.cost.FlowCost;
import org.bandproof.spec.cost.Spent;
import org.bandproof.spec.crypto.Counting;
import org.bandproof.spec.crypto.Counting.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each flow costs whom. Every figure here was computed by hand, from the documents. */
class BandPayCostTest {
  private static final List<FlowCost> COSTS = CostModel.of(new BandPay());

  /**
   * By hand. Whoever takes part in XX multiplies for its two keys and for ee, es and se; in KK for its
   * ephemeral key, for its static one, which both sides hash, and for es, ss, ee and se. A band signs
   * request, receipt and approval; it verifies the key set that comes with a grant or a release, the
   * grant, the order and the release. The wallet verifies the certificate. The service signs grant,
   * order and release, and verifies the certificate, the request, the receipt and the approval.
   *
   * <p>MixHash hashes the prologue, in KK both static keys, and every e, s and payload: 8 in XX, 7 in
   * KK. Beside that a band hashes its commitment, its request, the grant and the order; the service the
   * step-up (twice in a life: to pair and to release), the request twice (to know it again, for the
   * grant), the grant, the order and the approval. Every Diffie-Hellman result is one HKDF, and Split
   * another. A key is used where something is sealed under it: in XX three and, for Bound, one of
   * the transport; in KK those after ss and after se, and both of the transport. In XX the band seals
   * its s, the Offer and Bound, and the wallet its s and the Bind; in KK each side one payload.
   */
  @ParameterizedTest
  @CsvSource({
    "PAIR,     band,    2 pub 3 dh 2 sign 2 verify 11 hash 4 hkdf 4 key 3 seal 2 open, 1",
    "PAIR,     wallet,  2 pub 3 dh 1 verify 8 hash 4 hkdf 4 key 2 seal 3 open,         2",
    "PAIR,     service, 1 sign 3 verify 4 hash,                                        3",
    "SESSION,  band,    2 pub 4 dh 7 hash 5 hkdf 2 key 1 seal 1 open,                  0",
    "SESSION,  wallet,  2 pub 4 dh 7 hash 5 hkdf 2 key 1 seal 1 open,                  0",
    "PRESENCE, band,    2 key 1 seal 1 open,                                           0",
    "PRESENCE, wallet,  2 key 1 seal 1 open,                                           0",
    "PAY,      band,    1 sign 1 verify 1 hash 2 key 1 seal 1 open,                    1",
    "PAY,      wallet,  2 key 1 seal 1 open,                                           0",
    "PAY,      service, 1 sign 1 verify 2 hash,                                        2",
    "TAP,      band,    1 sign 1 verify 1 hash 2 key 1 seal 1 open,                    1",
    "TAP,      wallet,  2 key 1 seal 1 open,                                           0",
    "TAP,      service, 1 sign 1 verify 2 hash,                                        2",
    "RELEASE,  band,    2 verify,                                                      1",
    "RELEASE,  wallet,  none,                                                          1",
    "RELEASE,  service, 1 sign 1 hash,                                                 1"
  })
  void operationsAndStores(String flow, String actor, String operations, int stores) {
    var spent = cost(flow).of(actor);
    assertThat(words(spent)).isEqualTo(operations);
    assertThat(spent.stores()).isEqualTo(stores);
  }

  @Test
  void nobodyElseSpendsAnything() {
    for (var cost : COSTS) assertThat(cost.of("stranger").nothing()).as(cost.flow()).isTrue();
    for (var flow : List.of("SESSION", "PRESENCE"))
      assertThat(cost(flow).of("service").nothing()).as(flow).isTrue();
  }

  /**
   * By hand; a number takes one byte here, but for the limit 5000 and the amounts (3) and the expiry (5).
   * Payloads: Certificate 88, BindRequest 89, BindGrant 96, KeySet 71, BindReceipt 37, PaymentOrder 89,
   * PaymentApproval 56, ReleaseGrant 20. Sign1 adds its head, 4 for the protected header, 1 for the map,
   * 66 for the signature, and the payload's own head (2, or 1 below 24 bytes). So Challenged is 36,
   * Offer 331, Bind 321, Bound 115, Carried 245, Welcome 116, Presence 20, Present 21, Pay 168,
   * Approved 135. A key is 32, sealed 48; a sealed payload has 16 more; Info is 6.
   */
  @ParameterizedTest
  @CsvSource({
    "PAIR,     70 386, 6 428 132", // 2+32+36, 1+48+321+16; 1+32+48+331+16, 1+115+16
    "SESSION,  50,     6 165", // 2+32+16; 1+32+116+16
    "PRESENCE, 37,     38", // 1+20+16; 1+21+16
    "PAY,      185,    152", // 1+168+16; 1+135+16
    "TAP,      185,    152",
    "RELEASE,  246,    6" // 1+245
  })
  void messages(String flow, String inward, String outward) {
    assertThat(sizes(cost(flow).link(true))).isEqualTo(inward);
    assertThat(sizes(cost(flow).link(false))).isEqualTo(outward);
  }

  /**
   * By hand. HKDF of 32 bytes, and of none, is 12 compressions: three HMACs, each with two pads, one
   * inner and one outer block. MixHash adds 32 bytes to what it mixes, so 2 blocks for a key, sealed or
   * not. XX: 4 HKDF (48), prologue of 16 (1), both e and both s (8), payloads of 36, 347 and 337 (2, 7,
   * 6): 72; a band's commitment, request and grant add 1, 3 and 3. KK: 5 HKDF (60), prologue of 34 (2),
   * two statics and both e (8), payloads of 16 and 132 (1, 3): 74. An order has 3 blocks, an approval
   * of 130 too, a step-up 1. Through the cipher go, with 32 bytes of h each but in the transport: in XX
   * two keys, 331, 321 and then 115; in KK nothing and 116.
   */
  @ParameterizedTest
  @CsvSource({
    "PAIR,     band,    79, 959",
    "PAIR,     wallet,  72, 959",
    "PAIR,     service, 10, 0",
    "SESSION,  band,    74, 180",
    "SESSION,  wallet,  74, 180",
    "PRESENCE, band,    0,  41",
    "PAY,      band,    3,  303",
    "PAY,      wallet,  0,  303",
    "PAY,      service, 6,  0",
    "TAP,      band,    3,  303",
    "RELEASE,  band,    0,  0",
    "RELEASE,  service, 1,  0"
  })
  void blocksAndBytes(String flow, String actor, int blocks, int bytes) {
    var spent = cost(flow).of(actor);
    assertThat(spent.of(Operation.BLOCK)).isEqualTo(blocks);
    assertThat(spent.of(Operation.BYTE)).isEqualTo(bytes);
  }

  /** By hand: a fragment holds 19 bytes of a message at MTU 23, and 243 at 247; Info is not cut. */
  @ParameterizedTest
  @CsvSource({
    "PAIR,    true,  23,  25, 481", // 4 + 21
    "PAIR,    false, 23,  31, 596", // 1 + 23 + 7
    "PAIR,    true,  247, 3,  459",
    "PAIR,    false, 247, 4,  569",
    "SESSION, true,  53,  2,  52", // exactly 49 + 1
    "RELEASE, true,  247, 2,  248"
  })
  void values(String flow, boolean inward, int mtu, int values, int bytes) {
    var link = cost(flow).link(inward);
    assertThat(link.stream().mapToInt(carried -> carried.values(mtu)).sum()).isEqualTo(values);
    assertThat(link.stream().mapToInt(carried -> carried.bytes(mtu)).sum()).isEqualTo(bytes);
  }

  @Test
  void aCountedWorldTellsTheSameStory() {
    assertThat(told(new Story((actor, own) -> new Counting<>(own)))).isEqualTo(told(new Story()));
  }

  private static List<String> told(Story story) {
    story.pair("wallet");
    story.order("wallet", "presence");
    story.pay(0);
    story.pay(1);
    story.pay(2);
    story.tap();
    story.release();
    story.carry("stranger");
    assertThat(story.told).contains("wallet Paid", "band Released");
    return story.told;
  }

  private static FlowCost cost(String flow) {
    return COSTS.stream().filter(cost -> cost.flow().equals(flow)).findFirst().orElseThrow();
  }

  private static String words(Spent spent) {
    var words =
        Stream.of(Operation.values())
            .filter(o -> !o.sized() && spent.of(o) != 0)
            .map(o -> spent.of(o) + " " + o.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? "none" : words;
  }

  private static String sizes(List<Carried> messages) {
    return messages.stream()
        .map(message -> Integer.toString(message.size()))
        .collect(Collectors.joining(" "));
  }
}
