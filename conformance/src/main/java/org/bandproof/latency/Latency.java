package org.bandproof.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.bandproof.iut.Iut;
import org.bandproof.spec.cost.CostModel;
import org.bandproof.spec.cost.FlowCost;
import org.bandproof.suite.Case;
import org.bandproof.suite.Cases;
import org.bandproof.tester.Seed;
import org.bandproof.tester.Setting;
import org.bandproof.tester.Tester;
import org.bandproof.verdict.CaseEnded;

/**
 * Leads one implementation through the flows of its protocol, round after round, in lockstep with the
 * model, and times what it answers.
 */
public final class Latency {
  private final Setting setting;
  private final List<FlowCost> costs;
  private final Case script;
  private final int rounds;
  private final int warmUp;
  private final LongSupplier nanos;
  private final List<Double> idle = new ArrayList<>();
  private final List<List<Lap>> measured = new ArrayList<>();

  /**
   * @param rounds those that are measured
   * @param warmUp those before
   * @param nanos a clock
   * @throws IllegalArgumentException if the protocol has no workload
   */
  public Latency(Setting setting, int mtu, int rounds, int warmUp, LongSupplier nanos) {
    this.setting = setting;
    this.rounds = rounds;
    this.warmUp = warmUp;
    this.nanos = nanos;
    costs = CostModel.of(setting.protocol());
    script = script(mtu);
  }

  private Case script(int mtu) {
    var name = setting.protocol().name();
    var workload =
        Workload.all().stream()
            .filter(w -> w.protocol().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no flows of " + name + " to measure"));
    var text = workload.text();
    var named = text.lines().filter(l -> l.startsWith("flow ")).map(l -> l.substring(5)).toList();
    if (!named.equals(costs.stream().map(FlowCost::flow).toList()))
      throw new AssertionError("the workload has other flows than " + name + ": " + named);
    var pauses = (Asked.NOTHING + "\n").repeat(Lap.IDLE);
    var lines = text.replaceAll("(?m)^flow .*\n", pauses);
    return Cases.parse("case " + name + "/flows\nmtu " + mtu + "\n" + lines, setting.protocol())
        .get(0);
  }

  /**
   * Runs all rounds.
   *
   * @param done told after each round
   * @throws CaseEnded if the implementation does not do what the model does, or can't
   */
  public Figures measure(Iut iut, IntConsumer done) {
    var stopwatch = new Stopwatch(iut, nanos);
    for (int i = 0; i < warmUp + rounds; i++) {
      var tried = new Tester(setting, Seed.of(i), stopwatch).run(script);
      var asked = stopwatch.lap();
      var laps = Lap.cut(asked);
      var finding = tried.result().finding();
      if (finding.isPresent())
        throw new CaseEnded(finding.get().at(where(laps, finding.get().at())));
      if (i >= warmUp) keep(asked, laps);
      done.accept(i + 1);
    }
    return figures();
  }

  /** The flow, and the action in it if that is known. */
  private String where(List<Lap> laps, String at) {
    if (laps.isEmpty()) return at;
    var flow = costs.get(laps.size() - 1).flow();
    return at.isEmpty() ? flow : flow + ": " + at;
  }

  private void keep(List<Asked> asked, List<Lap> laps) {
    asked.stream().filter(Asked::nothing).forEach(a -> idle.add((double) a.nanos()));
    measured.add(laps);
  }

  private double overhead() {
    return Spread.of(idle).median();
  }

  private Figures figures() {
    var flows = costs.stream().map(this::flow).toList();
    boolean told = flows.stream().anyMatch(flow -> flow.stored() > 0);
    return new Figures(Spread.of(idle), told, flows);
  }

  private FlowLatency flow(FlowCost cost) {
    var laps = new ArrayList<Lap>();
    for (var round : measured) laps.add(lap(cost.flow(), round).beyond(first(cost, round)));
    var last = measured.get(measured.size() - 1);
    var values = lap(cost.flow(), last).valuesBeyond(first(cost, last));
    return new FlowLatency(
        cost,
        cost.of(setting.iut()),
        Spread.of(laps.stream().map(lap -> lap.nanos(overhead())).toList()),
        Spread.of(laps.stream().map(Lap::nanos).toList()),
        laps.get(laps.size() - 1).commands().size(),
        values.size(),
        values.stream().mapToInt(Integer::intValue).sum(),
        lap(cost.flow(), last).stored() - first(cost, last).stored());
  }

  /** The lap of the flow with which another begins, or one of no commands. */
  private Lap first(FlowCost cost, List<Lap> round) {
    return cost.after().isEmpty() ? new Lap(List.of()) : lap(cost.after(), round);
  }

  private Lap lap(String flow, List<Lap> round) {
    return round.get(costs.stream().map(FlowCost::flow).toList().indexOf(flow));
  }
}
