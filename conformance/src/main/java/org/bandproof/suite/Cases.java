package org.bandproof.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bandproof.spec.model.Protocol;

/**
 * Reads a suite's text.
 *
 * <pre>
 * steps bound                    lines to be used in cases, by {@code use bound}
 * power band
 * ...
 *
 * case A15/BAND/REG/BI-01        a blank line ends a case
 * title A message of another application is refused.
 * tests APPLICATION_IS_ALIPAY    a rule, a duty or a form; its clause is the case's
 * clause MSG-2                   where it tests none
 * needs A15/BAND/REG/BV-01
 * use bound
 * inject plain Authenticate(hex(05000200), fresh(16))
 * </pre>
 */
public final class Cases {
  private final Protocol protocol;
  private final Map<String, List<Line>> steps = new HashMap<>();
  private final List<Case> cases = new ArrayList<>();
  private final Map<String, Case> ids = new HashMap<>();

  private Cases(Protocol protocol) {
    this.protocol = protocol;
  }

  /**
   * The cases in the order of the text.
   *
   * @throws IllegalArgumentException if a line, a rule or a prerequisite is none
   */
  public static List<Case> parse(String text, Protocol protocol) {
    var all = new Cases(protocol);
    for (var block : text.strip().split("\n\\s*\n"))
      all.block(block.strip().lines().map(String::strip).filter(l -> !l.startsWith("#")).toList());
    for (var one : all.cases) all.checkNeeds(one, one.id(), 0);
    return List.copyOf(all.cases);
  }

  private void checkNeeds(Case one, String start, int depth) {
    if (depth > cases.size()) throw new IllegalArgumentException(start + " needs itself");
    for (var need : one.needs())
      if (ids.containsKey(need)) checkNeeds(ids.get(need), start, depth + 1);
      else throw new IllegalArgumentException(one.id() + " needs " + need + ", which there is not");
  }

  private void block(List<String> lines) {
    if (lines.isEmpty()) return;
    var head = lines.get(0).split(" ", 2);
    if (head.length < 2) throw new IllegalArgumentException("no case or steps: " + lines.get(0));
    if (head[0].equals("steps")) steps.put(head[1], script(lines.subList(1, lines.size())));
    else if (head[0].equals("case")) add(head[1], lines.subList(1, lines.size()));
    else throw new IllegalArgumentException("no case or steps: " + lines.get(0));
  }

  private void add(String id, List<String> lines) {
    var heads = new HashMap<String, String>();
    int at = 0;
    while (at < lines.size() && lines.get(at).matches("(title|tests|clause|needs) .*")) {
      var line = lines.get(at++).split(" ", 2);
      heads.put(line[0], line[1]);
    }
    var tests = heads.getOrDefault("tests", "");
    var needs =
        heads.containsKey("needs") ? List.of(heads.get("needs").split("[, ]+")) : List.<String>of();
    var clause = heads.getOrDefault("clause", clauseOf(tests));
    var one =
        new Case(
            id,
            heads.getOrDefault("title", ""),
            clause,
            tests,
            needs,
            script(lines.subList(at, lines.size())));
    if (ids.put(id, one) != null) throw new IllegalArgumentException("two cases " + id);
    cases.add(one);
  }

  private List<Line> script(List<String> lines) {
    var script = new ArrayList<Line>();
    for (var line : lines) {
      if (!line.startsWith("use ")) script.add(Line.parse(line));
      else if (steps.containsKey(line.substring(4))) script.addAll(steps.get(line.substring(4)));
      else throw new IllegalArgumentException("no steps: " + line);
    }
    return List.copyOf(script);
  }

  private String clauseOf(String tests) {
    return Clauses.of(protocol, tests).orElse("");
  }
}
