package org.bandproof.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bandproof.crypto.Bytes;
import org.bandproof.device.Output.Refused;
import org.bandproof.device.Output.Value;
import org.bandproof.device.Output.Written;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Refusal;
import org.bandproof.spec.model.State;
import org.bandproof.store.CountingMedium;
import org.bandproof.store.CuttingMedium;
import org.bandproof.store.CuttingMedium.Cut;
import org.bandproof.store.CuttingMedium.PowerCut;
import org.bandproof.store.Medium;
import org.bandproof.store.MemoryMedium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every flow of band and wallet that stores, with power that fails before, in and after each write. */
class BandPayFlashTest {
  /** A flow, what comes before it, and how many writes it makes. */
  record Flow(
      String actor, String name, int writes, Consumer<Together> before, Consumer<Together> flow) {
    @Override
    public String toString() {
      return actor + ": " + name;
    }

    Together devices(Medium medium) {
      boolean band = actor.equals("band");
      var other = new MemoryMedium();
      return new Together(band ? medium : other, band ? other : medium, UnaryOperator.identity());
    }
  }

  private static final int UNBOUND = 0;
  private static final int DAMAGED = 3;
  private static final Consumer<Together> NOTHING = devices -> {};

  static Stream<Flow> flows() {
    return Stream.of(
        new Flow("band", "bind", 1, Together::prompt, d -> d.gesture(Gesture.TAP)),
        new Flow("band", "present", 0, Together::pair, d -> d.order("presence")),
        new Flow("band", "approve", 1, Together::pair, d -> d.pay(0)),
        new Flow("band", "approve after a tap", 1, BandPayFlashTest::untilTap, tap()),
        new Flow("band", "approve twice in a session", 2, Together::pair, twice()),
        new Flow("band", "take a key set", 1, Together::pair, BandPayFlashTest::newKeys),
        new Flow("band", "be released", 1, BandPayFlashTest::released, Together::carry),
        new Flow("wallet", "pair", 2, NOTHING, Together::pair),
        new Flow("wallet", "pair in the next session", 1, BandPayFlashTest::pending, presence()),
        new Flow("wallet", "pay", 0, Together::pair, d -> d.pay(0)),
        new Flow("wallet", "release", 1, Together::pair, Together::release));
  }

  private static Consumer<Together> tap() {
    return devices -> devices.gesture(Gesture.TAP);
  }

  private static Consumer<Together> presence() {
    return devices -> devices.order("presence");
  }

  private static Consumer<Together> twice() {
    return devices -> {
      devices.pay(0);
      devices.pay(1);
    };
  }

  private static void untilTap(Together devices) {
    devices.pair();
    for (int i = 0; i < 3; i++) devices.pay(i);
    assertThat(devices.seen).endsWith("payment");
  }

  private static void newKeys(Together devices) {
    devices.connect();
    devices.write("Keys", Together.value("service", "next-key-set"));
  }

  private static void released(Together devices) {
    devices.pair();
    devices.release();
  }

  /** The record that brings the receipt is lost. */
  private static void pending(Together devices) {
    devices.prompt();
    devices.lose(Output.Notify.class::isInstance);
    devices.gesture(Gesture.TAP);
    devices.lose(output -> false);
    devices.disconnect();
  }

  @ParameterizedTest
  @MethodSource("flows")
  void aFlowMakesAsManyWritesAsItHasSteps(Flow flow) {
    var medium = new CountingMedium(new MemoryMedium());
    var devices = flow.devices(medium);
    flow.before().accept(devices);
    int before = medium.writes();
    flow.flow().accept(devices);
    System.out.println(flow + " makes " + (medium.writes() - before) + " of " + medium);
    assertThat(medium.writes() - before).isEqualTo(flow.writes());
  }

  @ParameterizedTest
  @MethodSource("flows")
  void whereverPowerFailsTheDeviceWakesAsBeforeTheWriteOrAsAfterIt(Flow flow) {
    var kept = new Kept(flow.actor());
    var devices = flow.devices(kept);
    flow.before().accept(devices);
    int first = kept.written.size();
    flow.flow().accept(devices);
    for (int at = first; at < kept.written.size(); at++) {
      var before = kept.woken.get(at - 1);
      var after = kept.woken.get(at);
      int size = kept.written.get(at);
      assertThat((Object) after).isNotEqualTo(before);
      assertThat(cut(flow, at, Cut.after(0))).isEqualTo(before);
      assertThat(cut(flow, at, Cut.after(size))).isEqualTo(after);
      for (int bytes = 1; bytes < size; bytes += 37)
        assertThat(cut(flow, at, Cut.after(bytes))).isIn(before, after);
      for (long seed = 0; seed < 5; seed++)
        assertThat(cut(flow, at, Cut.torn(seed))).isIn(before, after);
    }
  }

  /** Where the role wakes when power failed in a write. */
  private static Object cut(Flow flow, int at, Cut cut) {
    var medium = new MemoryMedium();
    try {
      var devices = flow.devices(new CuttingMedium(medium, at, cut));
      flow.before().accept(devices);
      flow.flow().accept(devices);
      throw new AssertionError("power did not fail");
    } catch (PowerCut e) {
      return Together.woken(flow.actor(), medium).state();
    }
  }

  /** A medium that knows where the role would have woken after each write. */
  private static final class Kept implements Medium {
    final List<Integer> written = new ArrayList<>();
    final List<State<Bytes>> woken = new ArrayList<>();
    private final String actor;
    private final Medium medium = new MemoryMedium();

    Kept(String actor) {
      this.actor = actor;
    }

    @Override
    public int capacity() {
      return medium.capacity();
    }

    @Override
    public byte[] read(int slot) {
      return medium.read(slot);
    }

    @Override
    public void write(int slot, byte[] content) {
      medium.write(slot, content);
      written.add(content.length);
      var copy = new MemoryMedium();
      for (int i = 0; i < SLOTS; i++) copy.write(i, medium.read(i));
      woken.add(Together.woken(actor, copy).state());
    }

    @Override
    public void erase() {
      medium.erase();
    }
  }

  @Test
  void aBandWhoseFlashIsDamagedTakesKeySetsAndAReleaseAndNothingElse() {
    var medium = new MemoryMedium();
    var devices = new Together(medium, new MemoryMedium(), UnaryOperator.identity());
    released(devices);
    for (int slot = 0; slot < Medium.SLOTS; slot++) medium.write(slot, new byte[] {-1});
    devices.wake(medium);

    devices.connect();
    assertThat(info(devices)).isEqualTo(DAMAGED);
    for (var refused : List.of("PairOpen", "SessionOpen", "Continue"))
      assertThat(devices.write(refused, Bytes.of(new byte[100])))
          .as(refused)
          .containsExactly(new Written("in"), new Refused(Refusal.Form.UNEXPECTED));
    assertThat(devices.band.gesture(Gesture.BUTTON)).isEmpty();
    assertThat(devices.band.gesture(Gesture.TAP)).isEmpty();
    assertThat(devices.write("Keys", Together.value("service", "next-key-set")))
        .containsExactly(new Written("in"));
    assertThat(info(devices)).isEqualTo(DAMAGED);
    devices.wake(medium);
    assertThat(info(devices)).as("a key set does not mend the flash").isEqualTo(DAMAGED);

    devices.carry();
    assertThat(info(devices)).isEqualTo(UNBOUND);
    devices.wake(medium);
    assertThat(info(devices)).isEqualTo(UNBOUND);
    devices.seen.clear();
    devices.pair();
    assertThat(devices.seen).containsExactly("tap", "paired");
  }

  private static int info(Together devices) {
    var value = ((Value) devices.band.read(Together.channel("info")).get(0)).value();
    return value[value.length - 1];
  }
}
