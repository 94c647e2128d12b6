package org.bandproof.protocol.bandpay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The seed's story on ground terms: the model is alive. */
class BandPayFlowTest {
  private final Story story = new Story();

  @Test
  void pairsPaysIsLostAndPairsAgain() {
    story.pair("wallet");
    assertThat(story.told)
        .containsExactly(
            "service Challenged",
            "band Requested",
            "service Granted",
            "wallet Binding",
            "band shows tap",
            "band Bound",
            "service Recorded",
            "wallet Paired",
            "wallet shows paired");

    story.told.clear();
    for (int i = 0; i < 3; i++) story.pay(i);
    assertThat(story.told).endsWith("service Ordered", "band shows payment");
    story.tap();
    assertThat(story.told)
        .endsWith("band Approved", "service Accepted", "wallet Paid", "wallet shows paid");
    assertThat(story.told.stream().filter("wallet Paid"::equals)).hasSize(3);

    story.told.clear();
    story.pair("stranger");
    assertThat(story.told).containsExactly("service Challenged", "stranger shows not-ready");

    story.told.clear();
    story.release();
    story.carry("stranger");
    story.pair("stranger");
    assertThat(story.told)
        .containsSubsequence(
            "service Deactivated",
            "wallet shows released",
            "stranger shows carried",
            "band Released",
            "stranger shows paired");
    story.pay(3);
    assertThat(story.told).endsWith("wallet refuses UNEXPECTED");
  }

  @Test
  void aLostReceiptIsRepeatedInTheNextSession() {
    story.world.lose(
        message -> message.send().on().equals("out") && story.told.contains("band Bound"));
    story.pair("wallet");
    assertThat(story.told).doesNotContain("service Recorded");
    story.world.lose(message -> false);
    story.world.disconnect();
    story.order("wallet", "presence");
    assertThat(story.told)
        .endsWith("service Recorded", "wallet Paired", "band Present", "wallet shows present");
  }
}
