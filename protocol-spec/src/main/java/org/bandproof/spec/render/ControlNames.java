package org.bandproof.spec.render;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bandproof.spec.model.State;

/**
 * Short names of control states: the state's class, and of its concrete components those in which it
 * differs from other states of that class, as {@code Idle (key, no response)}.
 */
final class ControlNames {
  private final Map<String, Set<String>> differing = new HashMap<>();

  ControlNames(Collection<? extends State<?>> states) {
    var byClass =
        states.stream().collect(Collectors.groupingBy(ControlNames::classOf, Collectors.toList()));
    byClass.forEach((name, all) -> differing.put(name, differing(all)));
  }

  static String classOf(State<?> state) {
    return state.getClass().getSimpleName();
  }

  String of(State<?> state) {
    var leaves = leaves(state);
    var told =
        differing.getOrDefault(classOf(state), Set.of()).stream()
            .map(name -> told(name, leaves.get(name)))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    return classOf(state) + (told.isEmpty() ? "" : " (" + told + ")");
  }

  private static Set<String> differing(List<? extends State<?>> states) {
    var all = states.stream().map(ControlNames::leaves).toList();
    var names = new LinkedHashSet<String>();
    all.forEach(leaves -> names.addAll(leaves.keySet()));
    names.removeIf(name -> all.stream().map(l -> Objects.toString(l.get(name))).distinct().count() == 1);
    return names;
  }

  private static String told(String path, Object leaf) {
    var name = path.substring(path.lastIndexOf('.') + 1);
    if (leaf == null) return "";
    if (leaf instanceof Optional<?> optional) return optional.isPresent() ? name : "no " + name;
    if (leaf instanceof Boolean yes) return yes ? name : "not " + name;
    if (leaf instanceof Collection<?> many) return many.size() + " " + name;
    return leaf instanceof Enum<?> ? leaf.toString() : name + " " + leaf;
  }

  /** The components of a state without its values, and those of records in it, by their path. */
  private static Map<String, Object> leaves(State<?> state) {
    var leaves = new LinkedHashMap<String, Object>();
    collect("", state.map(v -> "_"), leaves);
    return leaves;
  }

  private static void collect(String path, Object node, Map<String, Object> leaves) {
    var inner = node instanceof Optional<?> optional && optional.isPresent() ? optional.get() : node;
    if (!(inner instanceof Record)) {
      leaves.put(path, node);
      return;
    }
    if (inner != node) leaves.put(path, node);
    for (var component : inner.getClass().getRecordComponents())
      collect(
          path.isEmpty() ? component.getName() : path + "." + component.getName(),
          value(component, inner),
          leaves);
  }

  private static Object value(RecordComponent component, Object of) {
    var accessor = component.getAccessor();
    try {
      accessor.setAccessible(true);
      return accessor.invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("a record's component can be read", e);
    }
  }
}
