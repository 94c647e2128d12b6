package org.bandproof.demo;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.Store;
import org.bandproof.spec.model.World;
import org.bandproof.suite.Action;
import org.bandproof.suite.Kitchen;

/** A story's parties over one algebra. The same chance gives the same run. */
final class Staging<V> {
  /** Where a party takes its chance. */
  interface Chance<V> {
    Fresh<V> of(String instance, int step);
  }

  /** The time at the beginning, in seconds. */
  private static final long BEGINNING = 1_000_000;

  private final Crypto<V> crypto;
  private final Chance<V> chance;
  private final World<V> world;
  private final Kitchen<V> kitchen;
  private String caller = "";

  Staging(
      Script script,
      Protocol protocol,
      Crypto<V> crypto,
      Chance<V> chance,
      World.Watcher<V> watcher) {
    this.crypto = crypto;
    this.chance = chance;
    world = new World<>(BEGINNING, watcher);
    var made = protocol.scene().make(crypto, chance.of("scene", 0));
    kitchen =
        new Kitchen<>(
            protocol, crypto, made, chance.of("story", 0), hex -> crypto.constant(text(hex)));
    for (var actor : protocol.scene().actors()) {
      var given = made.get(actor.name());
      add(actor.name(), protocol.role(actor.role()).orElseThrow(), given);
    }
    for (var name : script.cast()) if (!made.containsKey(name)) add(name, phone(protocol), nothing());
  }

  private void add(String name, Role role, Scene.Made<V> given) {
    var party =
        new Party<>(
            role, given, crypto, step -> chance.of(name, step), Rules.ALL, Store.inMemory());
    world.add(name, party, given.value(Scene.Made.ACCOUNT));
  }

  private static Phone phone(Protocol protocol) {
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
      world.give(d.actor(), new Input.Command<>(d.verb(), kitchen.make(d.arguments())));
    else if (action instanceof Action.Advance a) world.advance(a.millis());
    else if (action instanceof Action.Read r)
      world.give(caller, new Input.Command<>(r.channel(), List.of()));
    else if (action instanceof Action.Write w)
      world.give(caller, new Input.Command<>(w.channel(), kitchen.make(List.of(w.message()))));
    else throw new IllegalArgumentException("a story can't have: " + action);
  }

  private void connect(Action.Connect link) {
    caller = link.central();
    world.connect(link.central(), link.peripheral());
  }

  private static String text(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
  }
}
