package org.bandproof.bench;

import java.util.List;
import java.util.Locale;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.device.Device;
import org.bandproof.iut.Iut;
import org.bandproof.iut.Limits;
import org.bandproof.iut.ProcessIut;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.spec.crypto.Counting;
import org.bandproof.spec.model.Protocol;
import org.bandproof.suite.Case;
import org.bandproof.suite.Catalogue;
import org.bandproof.tester.Seed;
import org.bandproof.tester.Setting;
import org.bandproof.tester.Tester;
import org.bandproof.verdict.Verdict;

/**
 * What does a case cost? Runs each case of a role (with its control) once to warm up and once for the
 * table: the public-key operations of the reference under test, and milliseconds of the whole; then all
 * of them against the reference in this process, and against a command if one is given.
 *
 * <pre>
 * java -cp 'benchmarks/target/classes:conformance/target/bandproof.jar' org.bandproof.bench.CaseCosts \
 *   bandpay band ['conformance/bandproof serve band --protocol bandpay --stdio']
 * </pre>
 */
public final class CaseCosts {
  private static final Seed SEED = Seed.of(1);

  private final Setting setting;
  private final List<Case> cases;

  private CaseCosts(Setting setting, List<Case> cases) {
    this.setting = setting;
    this.cases = cases;
  }

  public static void main(String[] arguments) {
    var protocol =
        Protocol.all().stream().filter(p -> p.name().equals(arguments[0])).findFirst().orElseThrow();
    var role = protocol.role(arguments[1]).orElseThrow();
    var costs =
        new CaseCosts(Setting.of(protocol, role), Catalogue.of(protocol, role).all());
    costs.each();
    costs.all("in-process", new ReferenceIut(protocol, role));
    if (arguments.length < 3) return;
    try (var process = new ProcessIut(arguments[2], Limits.DEFAULT)) {
      costs.all("over stdio", process);
    }
  }

  private void each() {
    System.out.println("public-key operations, milliseconds, case");
    run(new ReferenceIut(setting.protocol(), setting.role()));
    int operations = 0;
    for (var one : cases) {
      var counting = new Counting<>(new ByteCrypto());
      var counted =
          new ReferenceIut(
              setting.protocol(),
              setting.role(),
              parts -> Device.of(parts.computing(counting)));
      long began = System.nanoTime();
      run(one, counted);
      double millis = (System.nanoTime() - began) / 1e6;
      operations += counting.publicKeyOperations();
      System.out.printf(
          Locale.ROOT, "%5d %8.1f  %s%n", counting.publicKeyOperations(), millis, one.id());
    }
    System.out.printf("%5d in %d cases%n", operations, cases.size());
  }

  private void all(String how, Iut iut) {
    run(iut);
    long began = System.nanoTime();
    run(iut);
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %d cases in %.2f s, %.0f cases/s%n",
        how,
        cases.size(),
        seconds,
        cases.size() / seconds);
  }

  private void run(Iut iut) {
    cases.forEach(one -> run(one, iut));
  }

  private void run(Case one, Iut iut) {
    var result = new Tester(setting, SEED, iut).run(one).result();
    if (result.verdict() != Verdict.PASS)
      throw new IllegalStateException(one.id() + " is " + result.verdict());
  }
}
