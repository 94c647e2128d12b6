package org.bandproof.cli;

import java.util.concurrent.Callable;
import org.bandproof.demo.Performance;
import org.bandproof.demo.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells a protocol's story. */
@Command(
    name = "demo",
    description = "Runs the story of a protocol and draws it, message by message.",
    mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--protocol", paramLabel = "P", description = "bandpay, if not given.")
  String protocol = "";

  @Override
  public Integer call() {
    var told = Target.of(protocol, "band").protocol();
    var all = Story.all();
    var story = all.stream().filter(s -> s.protocol().equals(told.name())).findFirst();
    if (story.isEmpty())
      throw Names.unknown("story of", told.name(), all.stream().map(Story::protocol).toList());
    var out = spec.commandLine().getOut();
    new Performance(told, story.get()).lines().forEach(out::println);
    out.flush();
    return 0;
  }
}
