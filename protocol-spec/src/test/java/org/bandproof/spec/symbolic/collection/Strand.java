package org.bandproof.spec.symbolic.collection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/**
 * A role that sends and receives on one public channel, as a script says: line 0 is what it does when it
 * is asked to begin, or with the first message; and so on.
 *
 * @param values what it knows, by name
 * @param keys its private keys, by name
 */
record Strand<V>(Script script, int line, Map<String, V> values, Map<String, Secret<V>> keys)
    implements State<V> {
  static final Channel NET =
      new Channel("net", "", Set.of(Channel.Access.WRITE, Channel.Access.NOTIFY), true);

  /** The text of a role. */
  interface Script {
    /** Whether line 0 is to begin; else it is to take the first message. */
    default boolean begins() {
      return false;
    }

    /** @param in what came; without meaning on the first line of who begins */
    <V> Step<V> line(int line, Strand<V> me, V in, Turn<V> t);
  }

  static <V> Strand<V> of(Script script) {
    return new Strand<>(script, 0, Map.of(), Map.of());
  }

  V of(String name) {
    return values.get(name);
  }

  Secret<V> key(String name) {
    return keys.get(name);
  }

  Strand<V> with(String name, V value) {
    var more = new HashMap<>(values);
    more.put(name, value);
    return new Strand<>(script, line, Map.copyOf(more), keys);
  }

  Strand<V> with(String name, Secret<V> key) {
    var more = new HashMap<>(keys);
    more.put(name, key);
    return new Strand<>(script, line, values, Map.copyOf(more));
  }

  /** The next line comes, after nothing is said. */
  Step.Taken<V> next() {
    return Step.Taken.to(new Strand<>(script, line + 1, values, keys));
  }

  /** The next line comes, after this is said. */
  Step.Taken<V> say(V message) {
    return next().send(Port.LINK, NET, message);
  }

  @Override
  public Step<V> onLink(Channel channel, V message, Turn<V> t) {
    if (line == 0 && script.begins()) return t.unexpected();
    return script.line(line, this, message, t);
  }

  @Override
  public Step<V> onCommand(String verb, List<V> arguments, Turn<V> t) {
    return line == 0 && script.begins() ? script.line(0, this, t.crypto.empty(), t) : t.unexpected();
  }

  @Override
  public <W> Strand<W> map(Mapper<V, W> m) {
    var mapped = new TreeMap<String, W>();
    values.forEach((name, value) -> mapped.put(name, m.value(value)));
    var secrets = new TreeMap<String, Secret<W>>();
    keys.forEach((name, key) -> secrets.put(name, m.secret(key)));
    return new Strand<>(script, line, mapped, secrets);
  }
}
