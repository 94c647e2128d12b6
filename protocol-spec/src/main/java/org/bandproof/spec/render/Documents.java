package org.bandproof.spec.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Refusal;
import org.bandproof.spec.model.Role;

/**
 * The specifications of the protocols, {@code protocol-spec/doc/P.md}: prose with clauses, and blocks
 * that are drawn from the protocol's text:
 *
 * <pre>
 *   &lt;!-- generated: rules -->          &lt;!-- end -->
 * </pre>
 *
 * A block is {@code rules}, {@code cddl}, {@code bytes}, {@code costs}, or, with a role's name after it, {@code
 * channels}, {@code states} or {@code refusals}, or, with the name of a flow after it, {@code flow}.
 */
public final class Documents {
  /** Draws the blocks again; to be run where the sources are. */
  public static final String COMMAND =
      "./mvnw -q compile && java -cp protocol-spec/target/classes "
          + Documents.class.getName()
          + " protocol-spec/doc";

  private Documents() {}

  /** Draws the blocks of every document in a folder again. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) throw new IllegalArgumentException("which folder? " + COMMAND);
    for (var protocol : Protocol.all()) {
      var file = file(Path.of(arguments[0]), protocol);
      if (Files.exists(file)) Files.writeString(file, regenerated(Files.readString(file), protocol));
    }
  }

  static Path file(Path folder, Protocol protocol) {
    return folder.resolve(protocol.name() + ".md");
  }

  static String regenerated(String document, Protocol protocol) {
    var clauses = Clause.of(document);
    return Blocks.regenerated(document, name -> block(name, protocol, clauses));
  }

  private static String block(String name, Protocol protocol, List<Clause> clauses) {
    var words = name.split(" ");
    if (words[0].equals("flow") && words.length == 2)
      return fenced("mermaid", FlowChart.of(protocol, words[1]).mermaid());
    if (words.length == 2) return block(words[0], role(protocol, words[1]));
    return switch (name) {
      case "rules" -> RuleTable.of(protocol, clauses);
      case "cddl" -> fenced("cddl", Cddl.of(protocol.layouts()));
      case "bytes" -> ByteTables.of(protocol.layouts());
      case "costs" -> CostTables.of(protocol);
      default -> throw new IllegalArgumentException("no block is called " + name);
    };
  }

  private static String block(String kind, Role role) {
    return switch (kind) {
      case "channels" -> channels(role);
      case "states" -> fenced("mermaid", StateDiagram.of(role).mermaid());
      case "refusals" -> StateDiagram.of(role).refusals();
      default -> throw new IllegalArgumentException("no block of a role is called " + kind);
    };
  }

  private static Role role(Protocol protocol, String name) {
    return protocol
        .role(name)
        .orElseThrow(() -> new IllegalArgumentException(protocol.name() + " has no role " + name));
  }

  private static String fenced(String language, String text) {
    return "```" + language + "\n" + text + "```\n";
  }

  private static String channels(Role role) {
    var table = new Markdown("channel", "UUID", "access", "framed");
    for (var channel : role.channels())
      table.row(channel.name(), "`" + channel.uuid() + "`", access(channel), channel.framed() ? "yes" : "no");
    return table.toString();
  }

  private static String access(Channel channel) {
    return Stream.of(Channel.Access.values())
        .filter(channel.access()::contains)
        .map(a -> a.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** Where the clauses of a document and the protocol's text do not fit together. */
  static List<String> faults(String document, Protocol protocol) {
    var faults = new ArrayList<String>();
    var clauses = Clause.of(document);
    var enforced = new ArrayList<Clause>();
    protocol.rules().forEach(r -> enforced.add(new Clause(r.clause(), "Rule", List.of(r.name()), "")));
    protocol.duties().forEach(d -> enforced.add(new Clause(d.clause(), "Duty", List.of(d.name()), "")));
    for (var wanted : enforced)
      if (clauses.stream().noneMatch(c -> same(c, wanted)))
        faults.add("no clause begins **" + wanted.id() + "** (" + wanted.kind() + " " + wanted.names().get(0) + ")");
    var ids = new HashSet<String>();
    for (var clause : clauses) {
      if (!ids.add(clause.id())) faults.add(clause.id() + " stands twice");
      if (clause.demands() && clause.kind().isEmpty())
        faults.add(clause.id() + " says MUST and names no Rule, Layout or Duty");
      for (var name : clause.names())
        if (!exists(clause, name, enforced, protocol))
          faults.add(clause.id() + " names a " + clause.kind() + " that is not there: " + name);
    }
    return faults;
  }

  private static boolean same(Clause a, Clause b) {
    return a.id().equals(b.id()) && a.kind().equals(b.kind()) && a.names().equals(b.names());
  }

  private static boolean exists(Clause clause, String name, List<Clause> enforced, Protocol protocol) {
    if (!clause.kind().equals("Layout"))
      return enforced.stream()
          .anyMatch(e -> e.kind().equals(clause.kind()) && e.names().contains(name));
    return protocol.layouts().stream().map(Layout::name).anyMatch(name::equals)
        || Stream.of(Refusal.Form.values()).map(Enum::name).anyMatch(name::equals);
  }
}
