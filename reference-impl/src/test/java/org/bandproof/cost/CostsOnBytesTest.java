package org.bandproof.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.FreshBytes;
import org.bandproof.link.Framing;
import org.bandproof.spec.cost.Carried;
import org.bandproof.spec.cost.CostModel;
import org.bandproof.spec.cost.FlowCost;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.model.Cast;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Store;
import org.bandproof.store.CountingMedium;
import org.bandproof.store.Flash;
import org.bandproof.store.MemoryMedium;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is counted on ground terms and printed in the specifications is so on bytes, cut and stored. */
class CostsOnBytesTest {
  private final Map<String, CountingMedium> media = new TreeMap<>();

  static List<Protocol> protocols() {
    return Protocol.all();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void termsAndBytesCostTheSame(Protocol protocol) {
    assertThat(onBytes(protocol)).isNotEmpty().isEqualTo(CostModel.of(protocol));
  }

  /** A role's own store; the wallet's and the band's begin blank, with one write that formats them. */
  @ParameterizedTest
  @MethodSource("protocols")
  void aStoreIsAWriteToFlash(Protocol protocol) {
    var costs = onBytes(protocol);
    for (var actor : List.of("band", "wallet")) {
      int stores = costs.stream().mapToInt(cost -> cost.of(actor).stores()).sum();
      int writes = media.containsKey(actor) ? media.get(actor).writes() - 1 : 0;
      assertThat(writes).as(actor).isEqualTo(stores);
    }
  }

  @Property
  void aMessageIsCutAsFramingCutsIt(
      @ForAll @IntRange(min = 1, max = Framing.MAX_MESSAGE) int size,
      @ForAll @IntRange(min = Framing.MIN_MTU, max = Framing.MAX_MTU) int mtu) {
    var cut = Framing.cut(new byte[size], mtu);
    var carried = new Carried(framed(), true, size);
    assertThat(carried.values(mtu)).isEqualTo(cut.size());
    assertThat(carried.bytes(mtu)).isEqualTo(cut.stream().mapToInt(part -> part.length).sum());
  }

  private static Channel framed() {
    return protocols().stream()
        .flatMap(protocol -> protocol.roles().stream())
        .flatMap(role -> role.channels().stream())
        .filter(Channel::framed)
        .findFirst()
        .orElseThrow();
  }

  private List<FlowCost> onBytes(Protocol protocol) {
    var crypto = new ByteCrypto();
    var seed = Bytes.of(new byte[32]);
    var means =
        new Cast.Means<Bytes>() {
          @Override
          public Crypto<Bytes> crypto() {
            return crypto;
          }

          @Override
          public Fresh<Bytes> fresh(String instance, int step) {
            return FreshBytes.replayed(crypto, seed, instance, step);
          }

          @Override
          public Store<Bytes> store(String actor) {
            media.put(actor, new CountingMedium(new MemoryMedium()));
            return new Flash(media.get(actor));
          }
        };
    return CostModel.of(protocol, means, Bytes::size);
  }
}
