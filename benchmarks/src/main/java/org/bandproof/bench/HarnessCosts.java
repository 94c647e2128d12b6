package org.bandproof.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.bandproof.crypto.BouncyCastle;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.device.Device;
import org.bandproof.iut.Iut;
import org.bandproof.iut.Limits;
import org.bandproof.iut.ProcessIut;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.spec.model.Protocol;
import org.bandproof.suite.Action;
import org.bandproof.suite.Case;
import org.bandproof.suite.Cases;
import org.bandproof.suite.Catalogue;
import org.bandproof.suite.Suite;
import org.bandproof.tester.Seed;
import org.bandproof.tester.Setting;
import org.bandproof.tester.Tester;
import org.bandproof.verdict.Verdict;

/**
 * What does the harness cost beside the cryptography that it tests? Runs all cases of the BandPay band,
 * with their controls, against the reference in this thread, and compares the thread's CPU time with the
 * part of it that public-key operations took, the tester's and the reference's: first with the proof of
 * each case on the model, then without. Given a command, it then runs flows against one process.
 *
 * <p>A flow is one command of the wallet's user: pair, presence (a session with it) or pay (a session
 * with an approval). The first rounds warm the compiler up.
 *
 * <pre>
 * java -cp 'benchmarks/target/classes:conformance/target/bandproof.jar' \
 *   org.bandproof.bench.HarnessCosts conformance/starters/c-band/c-band
 * </pre>
 */
public final class HarnessCosts {
  private static final int ROUNDS = 30;
  private static final int FLOW_CASES = 100;

  private static final Protocol PROTOCOL =
      Protocol.all().stream().filter(p -> p.name().equals("bandpay")).findFirst().orElseThrow();
  private static final Setting SETTING =
      Setting.of(PROTOCOL, PROTOCOL.role("band").orElseThrow());

  private static final String FLOWS =
      """


      case BENCH/FLOWS/BV-01
      title A pairing, and sessions with presence and approvals.
      clause none
      use bound
      do wallet presence
      do wallet pay hex(00000000000000000000000000000001)
      do wallet presence
      do wallet pay hex(00000000000000000000000000000002)
      """;

  private final PublicKeyTime publicKey = new PublicKeyTime();
  private final ByteCrypto crypto =
      new ByteCrypto(publicKey.measured(new BouncyCastle()));
  private final List<Case> cases = Catalogue.of(PROTOCOL, SETTING.role()).all();

  private HarnessCosts() {}

  public static void main(String[] arguments) {
    var costs = new HarnessCosts();
    rounds("with the proof of each case on the model", () -> costs.round(costs.tester()));
    var kept = costs.tester();
    rounds("with cases that were proved before", () -> costs.round(kept));
    costs.publicKey.print();
    if (arguments.length > 0) costs.flows(arguments[0]);
  }

  private Tester tester() {
    var reference =
        new ReferenceIut(
            PROTOCOL, SETTING.role(), parts -> Device.of(parts.computing(crypto)));
    return new Tester(SETTING, Seed.of(1), reference, crypto);
  }

  /** What a round took: seconds, CPU seconds, and CPU seconds of public-key operations. */
  private record Round(double seconds, double all, double publicKey) {
    double times() {
      return all / publicKey;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.2f s; CPU %.3f s, of it public key %.3f s: %.2f times",
          seconds,
          all,
          publicKey,
          times());
    }
  }

  /** The first half of the rounds warms the compiler up. */
  private static void rounds(String what, Supplier<Round> round) {
    var all = new ArrayList<Round>();
    for (int i = 0; i < ROUNDS; i++) all.add(round.get());
    var counted = all.subList(ROUNDS / 2, ROUNDS);
    counted.sort(Comparator.comparing(Round::times));
    System.out.println(what + ":");
    System.out.println("  the first:  " + all.get(0));
    System.out.println("  the best:   " + counted.get(0));
    System.out.println("  the median: " + counted.get(counted.size() / 2));
  }

  private Round round(Tester tester) {
    publicKey.clear();
    long began = System.nanoTime();
    long cpu = PublicKeyTime.cpu();
    cases.forEach(one -> run(tester, one));
    double all = (PublicKeyTime.cpu() - cpu) / 1e9;
    return new Round((System.nanoTime() - began) / 1e9, all, publicKey.nanos() / 1e9);
  }

  private void flows(String command) {
    var text =
        Suite.all().stream()
            .filter(s -> s.protocol().equals("bandpay") && s.role().equals("band"))
            .findFirst()
            .orElseThrow()
            .text();
    var all = Cases.parse(text + FLOWS, PROTOCOL);
    var one = all.get(all.size() - 1);
    long flows =
        one.actions().stream().filter(a -> a instanceof Action.Do d && d.actor().equals("wallet")).count();
    System.out.println("flows over stdio, against one process:");
    try (Iut process = new ProcessIut(command, Limits.DEFAULT)) {
      var tester = new Tester(SETTING, Seed.of(1), process);
      for (int i = 0; i < 8; i++) flows(tester, one, flows * FLOW_CASES, i > 4);
    }
  }

  private static void flows(Tester tester, Case one, long flows, boolean printed) {
    long began = System.nanoTime();
    long cpu = PublicKeyTime.cpu();
    for (int i = 0; i < FLOW_CASES; i++) run(tester, one);
    double seconds = (System.nanoTime() - began) / 1e9;
    if (printed)
      System.out.printf(
          Locale.ROOT,
          "  %d flows in %.2f s: %.0f flows/s; CPU of the tester's thread %.2f s%n",
          flows,
          seconds,
          flows / seconds,
          (PublicKeyTime.cpu() - cpu) / 1e9);
  }

  private static void run(Tester tester, Case one) {
    var result = tester.run(one).result();
    if (result.verdict() != Verdict.PASS)
      throw new IllegalStateException(one.id() + " is " + result.verdict() + result.finding());
  }
}
