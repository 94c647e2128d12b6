package org.bandproof.protocol.bandpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bandproof.Allocated;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.FreshBytes;
import org.bandproof.crypto.Loaded;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Link;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Cast;
import org.bandproof.spec.model.Event;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Store;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.model.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an approval allocates, by the roles' text, from the message that brings it to the step that stores
 * and sends: each time from the state before it, whose keys have sealed, opened, signed and verified.
 */
@Tag("allocation")
class ApprovalAllocationTest {
  private static final long NOW = 1_000_000;

  private final Map<String, Store<Bytes>> stores = new HashMap<>();
  private ByteCrypto crypto;
  private Cast<Bytes> cast;

  /** The band opens the order's record and verifies the order, signs the approval and seals its record. */
  @ParameterizedTest
  @CsvSource({
    "bouncycastle, 23920, 23920",
    "accelerated, 23920, 24048",
    "conscrypt, 13040, 13232",
    "accp, 13168, 13296"
  })
  void perApprovalWithoutATap(String name, long on17, long on25) {
    paired(name);
    var order = lost(BandPayFlow.PAY, Port.LINK, Messages.CONTINUE);
    var session = cast.world().party("band").state();
    var step = new Input.Link<>(Link.IN, order);
    assertThat(events(take("band", session, step))).containsExactly("Approved");
    assertThat(allocated(() -> take("band", session, step)))
        .isEqualTo(Allocated.expected(on17, on25));
  }

  /** As before, in two steps: the band shows the payment, and its user taps. */
  @ParameterizedTest
  @CsvSource({
    "bouncycastle, 24280, 24280",
    "accelerated, 24280, 24408"
  })
  void perApprovalWithATap(String name, long on17, long on25) {
    paired(name);
    var order = lost(BandPayFlow.TAP, Port.LINK, Messages.CONTINUE);
    var session = cast.world().party("band").state();
    var step = new Input.Link<>(Link.IN, order);
    var tap = new Input.Gestured<Bytes>(Gesture.TAP);
    assertThat(events(take("band", session, step))).isEmpty();
    assertThat(events(take("band", take("band", session, step).next(), tap)))
        .containsExactly("Approved");
    assertThat(allocated(() -> take("band", take("band", session, step).next(), tap)))
        .isEqualTo(Allocated.expected(on17, on25));
  }

  /** The service verifies the approval and finds its order; its registry has one account. */
  @ParameterizedTest
  @CsvSource({
    "bouncycastle, 21080, 21080",
    "accelerated, 21080, 21080",
    "conscrypt, 11560, 11560",
    "accp, 11464, 11464"
  })
  void perApprovalThatIsAccepted(String name, long on17, long on25) {
    paired(name);
    var approval = lost(BandPayFlow.PAY, Port.ACCOUNT, AccountMessages.GIVE_APPROVAL);
    var serving = cast.world().party("service").state();
    var step = new Input.Account<>(cast.made().get("wallet").value("account").orElseThrow(), approval);
    assertThat(events(take("service", serving, step))).containsExactly("Accepted");
    assertThat(allocated(() -> take("service", serving, step)))
        .isEqualTo(Allocated.expected(on17, on25));
  }

  /** A JDK 17 generates code for what is called by reflection, as Conscrypt does, at the 16th call. */
  private static long allocated(Runnable steps) {
    return Allocated.by(steps, 20, 5);
  }

  private void paired(String name) {
    crypto = new ByteCrypto(Loaded.named(name));
    cast = Cast.of(new BandPay(), means(), new World.Watcher<>() {});
    cast.play(BandPayFlow.OPEN);
    cast.play(BandPayFlow.PAIR);
  }

  private Cast.Means<Bytes> means() {
    return new Cast.Means<>() {
      @Override
      public Crypto<Bytes> crypto() {
        return crypto;
      }

      @Override
      public Fresh<Bytes> fresh(String instance, int step) {
        return FreshBytes.replayed(crypto, Bytes.of(new byte[32]), instance, step);
      }

      @Override
      public Store<Bytes> store(String actor) {
        return stores.computeIfAbsent(actor, name -> Store.inMemory());
      }
    };
  }

  /** What the wallet sends of that kind in a flow, and nobody gets. */
  private Bytes lost(BandPayFlow flow, Port port, Layout layout) {
    var lost = new ArrayList<Bytes>();
    Predicate<World.Message<Bytes>> its =
        m ->
            m.from().equals("wallet")
                && m.send().port() == port
                && crypto.decode(layout, m.send().message()).isPresent();
    cast.world().lose(m -> its.test(m) && lost.add(m.send().message()));
    cast.play(flow);
    assertThat(lost).hasSize(1);
    return lost.get(0);
  }

  private Step.Taken<Bytes> take(String party, State<Bytes> state, Input<Bytes> input) {
    var turn = new Turn<>(crypto, null, crypto.nat(NOW), Rules.ALL, stores.get(party));
    return (Step.Taken<Bytes>) input.to(state, turn);
  }

  private static List<String> events(Step.Taken<Bytes> step) {
    return step.events().stream().map(Event::name).toList();
  }
}
