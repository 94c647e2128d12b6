package org.bandproof.cli;

import java.util.concurrent.Callable;
import org.bandproof.spec.model.Duty;
import org.bandproof.spec.model.Rule;
import org.bandproof.suite.Case;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists cases, or rules and duties with the cases that test them. */
@Command(
    name = "list",
    description = "Lists the cases, or the rules and duties.",
    mixinStandardHelpOptions = true)
final class Listing implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin Target target = new Target();

  @Option(names = "--rules", description = "Lists rules and duties, with how many cases test each.")
  boolean rules;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    if (rules) {
      for (Rule rule : target.role().rules())
        out.println(line("rule", rule.clause(), rule.name(), rule.text()));
      for (Duty duty : target.protocol().duties())
        out.println(line("duty", duty.clause(), duty.name(), duty.text()));
    } else {
      for (var one : target.catalogue().all())
        out.println(one.id() + "  " + one.title() + tests(one));
    }
    out.flush();
    return 0;
  }

  private String line(String kind, String clause, String name, String text) {
    var catalogue = target.catalogue();
    long cases = catalogue.all().stream().filter(c -> c.tests().equals(name)).count();
    var unobserved = catalogue.unobserved().get(name);
    var tested = unobserved == null ? cases + " cases" : "not observable: " + unobserved;
    return kind + "  " + clause + "  " + name + "  " + text + "  [" + tested + "]";
  }

  private static String tests(Case one) {
    return one.tests().isEmpty() ? "" : "  [" + one.tests() + "]";
  }
}
