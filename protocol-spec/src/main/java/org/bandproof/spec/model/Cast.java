package org.bandproof.spec.model;

import java.util.Map;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.model.Scene.Made;

/**
 * The actors of a protocol's scene, each with power and playing its role, in one world.
 *
 * @param made what each actor was given
 * @param crypto what the scene was made with
 */
public record Cast<V>(World<V> world, Map<String, Made<V>> made, Crypto<V> crypto) {
  /** The time at the beginning, in seconds. */
  private static final long BEGINNING = 1_000_000;

  /** Where a party takes its chance; the same chance makes the same run. */
  @FunctionalInterface
  public interface Chance<V> {
    Fresh<V> of(String instance, int step);
  }

  /** What the parties are made of. */
  public interface Means<V> {
    static <V> Means<V> of(Crypto<V> crypto, Chance<V> chance) {
      return new Means<>() {
        @Override
        public Crypto<V> crypto() {
          return crypto;
        }

        @Override
        public Fresh<V> fresh(String instance, int step) {
          return chance.of(instance, step);
        }
      };
    }

    Crypto<V> crypto();

    Fresh<V> fresh(String instance, int step);

    /** What an actor computes with. */
    default Crypto<V> crypto(String actor) {
      return crypto();
    }

    /** Where an actor keeps its rows. */
    default Store<V> store(String actor) {
      return Store.inMemory();
    }
  }

  /** Makes everybody, and gives them power. */
  public static <V> Cast<V> of(Protocol protocol, Means<V> means, World.Watcher<V> watcher) {
    var world = new World<>(BEGINNING, watcher);
    var made = protocol.scene().make(means.crypto(), means.fresh("scene", 0));
    for (var actor : protocol.scene().actors()) {
      var given = made.get(actor.name());
      world.add(actor.name(), party(protocol, actor, given, means), given.value(Made.ACCOUNT));
      world.boot(actor.name());
    }
    return new Cast<>(world, made, means.crypto());
  }

  private static <V> Party<V> party(
      Protocol protocol, Scene.Actor actor, Made<V> given, Means<V> means) {
    var name = actor.name();
    return new Party<>(
        protocol.role(actor.role()).orElseThrow(),
        given,
        means.crypto(name),
        step -> means.fresh(name, step),
        Rules.ALL,
        means.store(name));
  }

  public void play(Flow flow) {
    flow.play(world, made, crypto);
  }
}
