package org.bandproof.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bandproof.iut.Iut;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.spec.cost.Carried;
import org.bandproof.spec.model.Protocol;
import org.bandproof.tester.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Measured with a clock that only the implementation moves. */
class LatencyTest {
  private static final long IDLE = 1_000;
  private static final long BUSY = 6_000;

  private final AtomicLong clock = new AtomicLong();

  static Stream<Setting> settings() {
    return Protocol.all().stream()
        .flatMap(
            protocol ->
                protocol.roles().stream()
                    .filter(role -> !role.channels().isEmpty())
                    .map(role -> Setting.of(protocol, role)));
  }

  private Iut reference(Setting setting) {
    var reference = new ReferenceIut(setting.protocol(), setting.role());
    return command -> {
      clock.addAndGet(command.equals("advance 0") ? IDLE : BUSY);
      return reference.answer(command);
    };
  }

  private Figures measure(Setting setting, int mtu, List<Integer> done) {
    return new Latency(setting, mtu, 2, 1, clock::get).measure(reference(setting), done::add);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void whatTheAdapterTakesIsSubtractedOnceForEachCommand(Setting setting) {
    var done = new ArrayList<Integer>();
    var figures = measure(setting, 247, done);
    assertThat(done).containsExactly(1, 2, 3);
    assertThat(figures.overhead()).isEqualTo(new Spread(8 * figures.flows().size(), IDLE, IDLE, IDLE));
    for (var flow : figures.flows()) {
      assertThat(flow.commands()).isPositive();
      assertThat(flow.gross().median()).isEqualTo(flow.commands() * BUSY);
      assertThat(flow.net().median()).isEqualTo(flow.commands() * (BUSY - IDLE));
      assertThat(flow.net().count()).isEqualTo(2);
    }
  }

  /** The other judge of the cost model: what devices say over the line protocol. */
  @ParameterizedTest
  @MethodSource("settings")
  void whatIsSeenIsWhatTheModelCounts(Setting setting) {
    for (int mtu : new int[] {23, 247, 517})
      for (var flow : measure(setting, mtu, new ArrayList<>()).flows()) {
        var link = flow.cost().link();
        int values = link.stream().mapToInt((Carried carried) -> carried.values(mtu)).sum();
        assertThat(flow.values()).as(flow.cost().flow()).isEqualTo(values);
        assertThat(flow.bytes()).as(flow.cost().flow()).isEqualTo(flow.cost().bytes(mtu));
        assertThat(flow.stored()).as(flow.cost().flow()).isEqualTo(flow.spent().stores());
      }
  }

  @Test
  void aRoundIsCutWhereNothingIsDone() {
    var round = new ArrayList<Asked>();
    Stream.of("reset", "advance 0", "advance 0", "advance 0", "advance 0", "connect 23", "read info")
        .forEach(command -> round.add(asked(command)));
    for (int i = 0; i < 8; i++) round.add(asked("advance 0"));
    round.add(asked("gesture tap"));
    assertThat(Lap.cut(round).stream().map(lap -> lap.commands().stream().map(Asked::word).toList()))
        .containsExactly(List.of("connect", "read"), List.of(), List.of("gesture"));
  }

  @Test
  void whatComesAfterAnotherFlowIsWhatThatOneLacks() {
    var session = lap("connect 23", "read info", "write in 80aa", "disconnect");
    var pay = lap("connect 23", "read info", "write in 80bb", "write in 80ccdd", "disconnect");
    assertThat(pay.beyond(session).commands().stream().map(Asked::command))
        .containsExactly("write in 80ccdd", "disconnect");
    assertThat(pay.valuesBeyond(session)).containsExactly(3);
  }

  @Test
  void valuesAreCountedInCommandsAndAnswers() {
    var asked = new Asked("write in 80aabb", 0, List.of("written in", "notify out 80", "stored 2", "done"));
    assertThat(asked.values()).containsExactly(3, 1);
    assertThat(asked.stored()).isEqualTo(2);
    assertThat(asked("read info").values()).isEmpty();
  }

  @Test
  void aSpreadIsWhatLiesBetween() {
    assertThat(Spread.of(List.of(30.0, 10.0, 20.0))).isEqualTo(new Spread(3, 20, 12, 28));
    assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(1, 7, 7, 7));
    assertThat(Spread.of(List.of(1.0, 2.0)).median()).isEqualTo(1.5, within(1e-9));
  }

  private static Asked asked(String command) {
    return new Asked(command, 1, List.of("done"));
  }

  private static Lap lap(String... commands) {
    return new Lap(Stream.of(commands).map(LatencyTest::asked).toList());
  }
}
