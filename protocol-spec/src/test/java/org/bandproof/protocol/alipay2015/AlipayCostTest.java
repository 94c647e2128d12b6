package org.bandproof.protocol.alipay2015;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bandproof.spec.cost.CostModel;
import org.bandproof.spec.cost.FlowCost;
import org.bandproof.spec.cost.Spent;
import org.bandproof.spec.crypto.Counting.Operation;
import org.junit.jupiter.api.Test;

/** By hand: the key is stored, the response is one AES, and no message is cut. */
class AlipayCostTest {
  private final List<FlowCost> costs = CostModel.of(new Alipay2015());

  @Test
  void aBandStoresTheKeyAndComputesTheResponse() {
    assertThat(costs.stream().map(cost -> cost.of("band")))
        .containsExactly(
            new Spent(Map.of(), 1),
            new Spent(Map.of(Operation.FUNCTION, 1), 0),
            new Spent(Map.of(), 0));
  }

  @Test
  void aMessageIsOneValue() {
    assertThat(costs.stream().map(cost -> cost.bytes(23))).containsExactly(20, 20 + 16, 9);
    assertThat(costs.stream().map(cost -> cost.bytes(247))).containsExactly(20, 20 + 16, 9);
  }
}
