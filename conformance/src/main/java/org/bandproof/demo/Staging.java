package org.bandproof.demo;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.Store;
import org.bandproof.spec.model.World;
import org.bandproof.suite.Action;
import org.bandproof.suite.Recipe;

/** A story's parties over one algebra. The same chance gives the same run. */
final class Staging<V> {
  /** Where a party takes its chance. */
  interface Chance<V> {
    Fresh<V> of(String instance, int step);
  }

  /** The time at the beginning, in seconds. */
  private static final long BEGINNING = 1_000_000;

  private final Protocol protocol;
  private final Crypto<V> crypto;
  private final Chance<V> chance;
  private final World<V> world;
  private final Map<String, Scene.Made<V>> made;
  private final Fresh<V> written;
  private String caller = "";

  Staging(
      Script script,
      Protocol protocol,
      Crypto<V> crypto,
      Chance<V> chance,
      World.Watcher<V> watcher) {
    this.protocol = protocol;
    this.crypto = crypto;
    this.chance = chance;
    world = new World<>(BEGINNING, watcher);
    made = protocol.scene().make(crypto, chance.of("scene", 0));
    written = chance.of("story", 0);
    for (var actor : protocol.scene().actors()) {
      var given = made.get(actor.name());
      add(actor.name(), protocol.role(actor.role()).orElseThrow(), given);
    }
    for (var name : script.cast()) if (!made.containsKey(name)) add(name, phone(), nothing());
  }

  private void add(String name, Role role, Scene.Made<V> given) {
    var party =
        new Party<>(
            role, given, crypto, step -> chance.of(name, step), Rules.ALL, Store.inMemory());
    world.add(name, party, given.value(Scene.Made.ACCOUNT));
  }

  private Phone phone() {
    var channels =
        protocol.roles().stream()
            .filter(role -> role.side() == Role.Side.PERIPHERAL)
            .flatMap(role -> role.channels().stream());
    return new Phone(channels.toList());
  }

  private static <V> Scene.Made<V> nothing() {
    return new Scene.Made<>(Map.of(), Map.of());
  }

  World<V> world() {
    return world;
  }

  void perform(Action action) {
    if (action instanceof Action.Power p) world.boot(p.actor());
    else if (action instanceof Action.Connect c) connect(c);
    else if (action instanceof Action.Disconnect) world.disconnect();
    else if (action instanceof Action.Gestures g)
      world.give(g.actor(), new Input.Gestured<>(g.gesture()));
    else if (action instanceof Action.Do d)
      world.give(d.actor(), new Input.Command<>(d.verb(), make(d.arguments())));
    else if (action instanceof Action.Advance a) world.advance(a.millis());
    else if (action instanceof Action.Read r)
      world.give(caller, new Input.Command<>(r.channel(), List.of()));
    else if (action instanceof Action.Write w)
      world.give(caller, new Input.Command<>(w.channel(), make(List.of(w.message()))));
    else throw new IllegalArgumentException("a story can't have: " + action);
  }

  private void connect(Action.Connect link) {
    caller = link.central();
    world.connect(link.central(), link.peripheral());
  }

  private List<V> make(List<Recipe> recipes) {
    return recipes.stream().map(this::make).toList();
  }

  private V make(Recipe recipe) {
    if (recipe instanceof Recipe.Fresh f) return written.bytes(f.size());
    if (recipe instanceof Recipe.Hex h) return crypto.constant(text(h.hex()));
    if (recipe instanceof Recipe.Text t) return crypto.constant(t.text());
    if (recipe instanceof Recipe.Number n) return crypto.value(crypto.nat(n.n()));
    if (recipe instanceof Recipe.Key k) return key(k);
    if (recipe instanceof Recipe.Encode e)
      return crypto.encode(layout(e.layout()), make(e.components()));
    throw new IllegalArgumentException("a story can't have: " + recipe);
  }

  private static String text(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
  }

  private V key(Recipe.Key key) {
    var of = Optional.ofNullable(made.get(key.actor())).orElseThrow(() -> missing(key));
    if (key.how().equals("key")) return of.value(key.name()).orElseThrow(() -> missing(key));
    var secret = of.secret(key.name()).orElseThrow(() -> missing(key));
    return key.how().equals("pub") ? crypto.pub(secret) : crypto.vk(secret);
  }

  private Layout layout(String name) {
    return protocol.layouts().stream()
        .filter(layout -> layout.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no layout " + name));
  }

  private static IllegalArgumentException missing(Recipe.Key key) {
    return new IllegalArgumentException("nobody has " + key);
  }
}
