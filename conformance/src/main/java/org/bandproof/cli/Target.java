package org.bandproof.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bandproof.crypto.Provider;
import org.bandproof.crypto.Providers;
import org.bandproof.iut.Limits;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.iut.Source;
import org.bandproof.mutant.Flaw;
import org.bandproof.spec.model.Duty;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rule;
import org.bandproof.suite.Catalogue;
import org.bandproof.suite.Clauses;
import org.bandproof.tester.Setting;
import picocli.CommandLine.Option;

/** What is tested: options of several commands. */
final class Target {
  /** The protocol that is meant when none is named. */
  private static final String USUAL = "bandpay";

  private static final List<String> KINDS = List.of("flawed", "exec", "class");

  @Option(names = "--protocol", paramLabel = "P", description = "bandpay, if not given.")
  String protocol = "";

  @Option(names = "--role", paramLabel = "R", description = "band, if not given.")
  String role = "band";

  static Target of(String protocol, String role) {
    var target = new Target();
    target.protocol = protocol;
    target.role = role;
    return target;
  }

  Protocol protocol() {
    var all = Protocol.all();
    if (protocol.isEmpty())
      return find(all, USUAL).or(() -> all.stream().findFirst()).orElseThrow();
    return find(all, protocol)
        .orElseThrow(
            () -> Names.unknown("protocol", protocol, all.stream().map(Protocol::name).toList()));
  }

  private static Optional<Protocol> find(List<Protocol> all, String name) {
    return all.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  Role role() {
    var found = protocol();
    return found
        .role(role)
        .orElseThrow(
            () -> Names.unknown("role", role, found.roles().stream().map(Role::name).toList()));
  }

  Setting setting() {
    return Setting.of(protocol(), role());
  }

  Catalogue catalogue() {
    return Catalogue.of(protocol(), role());
  }

  Source source(String iut, Limits limits) {
    int colon = iut.indexOf(':');
    var kind = colon < 0 ? iut : iut.substring(0, colon);
    var rest = iut.substring(colon + 1);
    if (rest.isBlank() || colon < 0 && !kind.equals("reference") && KINDS.contains(kind))
      throw Ended.usage("--iut " + kind + ": what? for example " + kind + ":NAME");
    return switch (kind) {
      case "reference" -> reference(colon < 0 ? Providers.USUAL : rest);
      case "flawed" -> flawed(rest);
      case "exec" -> Source.process(rest, limits);
      case "class" -> Source.named(rest);
      default ->
          throw Names.unknown(
              "kind of implementation",
              kind,
              List.of("reference", "reference:CRYPTO", "flawed:RULE", "exec:COMMAND", "class:NAME"));
    };
  }

  private Source reference(String crypto) {
    provider(crypto);
    return () -> new ReferenceIut(protocol(), role(), provider(crypto));
  }

  /** A crypto provider by its name. */
  static Provider provider(String name) {
    if (!Providers.names().contains(name))
      throw Names.unknown("crypto provider", name, List.copyOf(Providers.names()));
    try {
      return Providers.named(name);
    } catch (UnsupportedOperationException | IllegalStateException e) {
      throw Ended.environment(e.getMessage());
    }
  }

  private Source flawed(String name) {
    var flaw = catalogue().flaw(name).or(() -> Clauses.rule(protocol(), name).map(Flaw::without));
    var unobserved = Optional.ofNullable(catalogue().unobserved().get(name));
    if (flaw.isEmpty() && unobserved.isPresent())
      throw Ended.usage("there is no mutant " + name + ": " + unobserved.get());
    if (flaw.isEmpty()) throw Names.unknown("mutant", name, mutants());
    return () -> new ReferenceIut(protocol(), role(), flaw.get());
  }

  private List<String> mutants() {
    var all = new ArrayList<String>(role().rules().stream().map(Rule::name).toList());
    protocol().duties().stream()
        .map(Duty::name)
        .filter(d -> catalogue().flaw(d).isPresent())
        .forEach(all::add);
    return all;
  }
}
