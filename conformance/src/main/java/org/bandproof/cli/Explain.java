package org.bandproof.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.bandproof.spec.model.Duty;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Rule;
import org.bandproof.suite.Case;
import org.bandproof.suite.Catalogue;
import org.bandproof.suite.Clauses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a case, a rule or a duty, of whatever protocol. */
@Command(
    name = "explain",
    description = "Explains a case, a rule or a duty.",
    mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "CASE-ID|RULE")
  String name;

  private final ArrayList<String> known = new ArrayList<>();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    boolean found = false;
    for (var protocol : Protocol.all()) found |= explain(protocol, out);
    out.flush();
    if (!found) throw Names.unknown("case, rule or duty", name, known);
    return 0;
  }

  private boolean explain(Protocol protocol, PrintWriter out) {
    boolean found = false;
    for (Rule rule : protocol.rules())
      found |= named(rule.name(), "rule", rule.clause(), rule.text(), protocol, out);
    for (Duty duty : protocol.duties())
      found |= named(duty.name(), "duty", duty.clause(), duty.text(), protocol, out);
    for (var role : protocol.roles())
      for (var one : Catalogue.of(protocol, role).all()) {
        known.add(one.id());
        if (one.id().equals(name)) {
          print(one, protocol, out);
          found = true;
        } else if (one.tests().equals(name)) {
          out.println("  tested by " + one.id() + "  " + one.title());
        }
      }
    return found;
  }

  private boolean named(
      String which, String kind, String clause, String text, Protocol protocol, PrintWriter out) {
    known.add(which);
    if (!which.equals(name)) return false;
    out.println(which + ", a " + kind + " of " + protocol.name() + ", clause " + clause);
    out.println("  " + text);
    out.println(
        "  a mutant without it: certify --protocol " + protocol.name() + " --iut flawed:" + which);
    return true;
  }

  private static void print(Case one, Protocol protocol, PrintWriter out) {
    out.println(one.id() + "  " + one.title());
    out.println("  of " + protocol.name() + ", clause " + one.clause());
    if (!one.tests().isEmpty()) {
      var text = Clauses.rule(protocol, one.tests()).map(r -> ": " + r.text()).orElse("");
      out.println("  tests " + one.tests() + text);
    }
    if (!one.needs().isEmpty()) out.println("  needs " + String.join(", ", one.needs()));
    if (one.invalid())
      out.println("  the control runs first: without the lines marked !, with those marked ~");
    one.script().forEach(line -> out.println("    " + line));
  }
}
