package org.bandproof.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Rule;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule is decided at one place of the text, so that one line is read, reviewed and switched off. */
class RuleSitesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/bandproof");

  /** Handshakes are handed the rule of their protocol, and decide it. */
  private static final Map<String, String> BY_PARAMETER = Map.of("CONTRIBUTORY", "contributory");

  static Stream<Arguments> rules() {
    return Protocol.all().stream()
        .flatMap(p -> p.rules().stream().map(r -> Arguments.of(Named.of(p.name(), p), r)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleIsDecidedAtOneLine(Protocol protocol, Rule rule) throws IOException {
    boolean passed = BY_PARAMETER.containsKey(rule.name());
    var name = passed ? BY_PARAMETER.get(rule.name()) : rule.name();
    var where = passed ? SOURCES.resolve("spec") : SOURCES.resolve("protocol/" + protocol.name());
    assertThat(sites(where, name)).as(rule.name()).hasSize(1);
  }

  /** Where a rule is asked for, as {@code Idle.java 45}. */
  private static List<String> sites(Path where, String name) throws IOException {
    var site = Pattern.compile("\\b(breaks|forbids)\\(\\s*(\\w+\\.)?" + name + "\\b");
    var sites = new ArrayList<String>();
    try (var files = Files.walk(where)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        var text = withoutComments(Files.readString(file));
        var found = site.matcher(text);
        while (found.find())
          sites.add(file.getFileName() + " " + text.substring(0, found.start()).lines().count());
      }
    }
    return sites;
  }

  /** Examples in comments decide nothing; lines stay where they are. */
  private static String withoutComments(String text) {
    return Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL)
        .matcher(text)
        .replaceAll(m -> "\n".repeat(m.group().split("\n", -1).length - 1));
  }
}
