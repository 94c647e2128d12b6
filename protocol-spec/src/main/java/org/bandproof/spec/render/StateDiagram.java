package org.bandproof.spec.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bandproof.spec.model.Event;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Refusal;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Send;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.symbolic.Paths;
import org.bandproof.spec.symbolic.Term;

/**
 * The states of a role and the steps between them, found by running its text on every path. A role of
 * many control states is drawn with one node for each class of states.
 */
public final class StateDiagram {
  private static final int MANY = 12;

  private record Edge(String from, String to) {}

  private final Paths paths;
  private final ControlNames names;
  private final boolean coarse;

  private StateDiagram(Paths paths) {
    this.paths = paths;
    names = new ControlNames(paths.states());
    coarse = paths.states().size() > MANY;
  }

  public static StateDiagram of(Role role) {
    return new StateDiagram(Paths.of(role));
  }

  /** A Mermaid {@code stateDiagram-v2}; refusals are not drawn, the {@link #refusals} tell them. */
  public String mermaid() {
    var text = new StringBuilder("stateDiagram-v2\n");
    var ids = ids();
    ids.forEach((name, id) -> text.append("  state \"" + name + "\" as " + id + "\n"));
    text.append("  [*] --> ").append(ids.values().iterator().next()).append('\n');
    edges()
        .forEach(
            (edge, labels) ->
                text.append("  " + ids.get(edge.from()) + " --> " + ids.get(edge.to()) + " : ")
                    .append(String.join("<br/>", labels))
                    .append('\n'));
    return text.toString();
  }

  /** Which refusals can end an input in a state, in Markdown, without those that expect no such input. */
  public String refusals() {
    var table = new Markdown("state", "input", "refused as");
    var rows = new LinkedHashMap<List<String>, Set<String>>();
    var expected = new LinkedHashSet<List<String>>();
    for (var path : paths.all()) {
      var key = List.of(ControlNames.classOf(path.from()), path.input().label());
      if (path.step() instanceof Step.Refused<Term> refused) {
        rows.computeIfAbsent(key, k -> new TreeSet<>()).add("`" + refused.why().name() + "`");
        if (refused.why() != Refusal.Form.UNEXPECTED) expected.add(key);
      } else expected.add(key);
    }
    rows.forEach(
        (key, why) -> {
          if (expected.contains(key)) table.row(key.get(0), key.get(1), String.join(", ", why));
        });
    return table + "\nEvery other input that makes no step is `UNEXPECTED`.\n";
  }

  private Map<String, String> ids() {
    var ids = new LinkedHashMap<String, String>();
    var used = new LinkedHashMap<String, Integer>();
    for (var state : paths.states()) {
      if (ids.containsKey(name(state))) continue;
      int count = used.merge(ControlNames.classOf(state), 1, Integer::sum);
      ids.put(name(state), ControlNames.classOf(state) + (count == 1 ? "" : count));
    }
    return ids;
  }

  private String name(State<?> state) {
    return coarse ? ControlNames.classOf(state) : names.of(state);
  }

  private Map<Edge, List<String>> edges() {
    var edges = new LinkedHashMap<Edge, Map<String, Set<String>>>();
    for (var path : paths.all())
      if (path.step() instanceof Step.Taken<Term> taken && awaited(path)) {
        var edge = new Edge(name(path.from()), name(taken.next()));
        edges
            .computeIfAbsent(edge, e -> new LinkedHashMap<>())
            .computeIfAbsent(path.input().label(), i -> new LinkedHashSet<>())
            .addAll(outputs(taken));
      }
    for (var state : paths.states()) drop(state, edges);
    var labels = new LinkedHashMap<Edge, List<String>>();
    edges.forEach((edge, inputs) -> labels.put(edge, inputs.entrySet().stream().map(StateDiagram::label).toList()));
    return labels;
  }

  private void drop(State<Term> state, Map<Edge, Map<String, Set<String>>> edges) {
    var edge = new Edge(name(state), name(state.dropped()));
    if (!edge.from().equals(edge.to()))
      edges
          .computeIfAbsent(edge, e -> new LinkedHashMap<>())
          .computeIfAbsent("refusal or disconnect", i -> new LinkedHashSet<>());
  }

  /** A clock runs out only in a state that has patience. */
  private static boolean awaited(Paths.Path path) {
    return !(path.input() instanceof Input.Clock) || path.from().patience() > 0;
  }

  private static String label(Map.Entry<String, Set<String>> input) {
    var outputs = input.getValue();
    return input.getKey() + (outputs.isEmpty() ? "" : " / " + String.join(", ", outputs));
  }

  private static List<String> outputs(Step.Taken<Term> taken) {
    var all = new ArrayList<String>();
    if (!taken.store().isEmpty()) all.add("store");
    all.addAll(taken.sends().stream().map(StateDiagram::output).toList());
    all.addAll(taken.events().stream().map(Event::name).collect(Collectors.toList()));
    return all;
  }

  private static String output(Send<?> send) {
    return switch (send.port()) {
      case LINK -> "send " + send.on();
      case WRITTEN -> "acknowledge";
      case READ -> "read " + send.on();
      case DISPLAY -> "show " + send.on();
      case ACCOUNT -> "tell";
      case CONNECT -> "connect";
      case DISCONNECT -> "disconnect";
    };
  }
}
