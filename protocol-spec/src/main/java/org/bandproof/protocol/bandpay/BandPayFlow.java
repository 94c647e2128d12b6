package org.bandproof.protocol.bandpay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.model.Flow;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Scene.Made;
import org.bandproof.spec.model.World;

/** The flows that the specification draws: each goes on where the one before it ended. */
enum BandPayFlow implements Flow {
  /** What the operator does beforehand; it is not drawn. */
  OPEN {
    @Override
    public <V> void play(World<V> world, Map<String, Made<V>> made, Crypto<V> c) {
      var wallet = made.get("wallet");
      give(
          world,
          "service",
          "open",
          List.of(
              value(wallet, Made.ACCOUNT),
              value(wallet, "wallet-key"),
              value(wallet, "step-up-hash"),
              c.value(c.nat(1)),
              c.constant("EUR"),
              c.value(c.nat(5_000)),
              c.value(c.nat(2))));
      for (long amount : new long[] {1_000, 6_000})
        give(
            world,
            "service",
            "purchase",
            List.of(purchase(amount, c), c.value(c.nat(amount)), c.constant("EUR"), c.constant("kiosk")));
    }
  },
  PAIR {
    @Override
    public <V> void play(World<V> world, Map<String, Made<V>> made, Crypto<V> c) {
      world.give("band", new Input.Gestured<>(Gesture.BUTTON));
      give(world, "wallet", "pair", List.of(band(made), value(made.get("wallet"), "step-up")));
      world.give("band", new Input.Gestured<>(Gesture.TAP));
    }
  },
  /** A session without what it is for: the wallet's question to the service is lost. */
  SESSION {
    @Override
    public <V> void play(World<V> world, Map<String, Made<V>> made, Crypto<V> c) {
      world.lose(message -> message.send().port() == Port.ACCOUNT);
      give(world, "wallet", "pay", List.of(purchase(1_000, c)));
      world.lose(message -> false);
      world.disconnect();
    }
  },
  PRESENCE(SESSION) {
    @Override
    public <V> void play(World<V> world, Map<String, Made<V>> made, Crypto<V> c) {
      give(world, "wallet", "presence", List.of());
    }
  },
  PAY(SESSION) {
    @Override
    public <V> void play(World<V> world, Map<String, Made<V>> made, Crypto<V> c) {
      give(world, "wallet", "pay", List.of(purchase(1_000, c)));
    }
  },
  TAP(SESSION) {
    @Override
    public <V> void play(World<V> world, Map<String, Made<V>> made, Crypto<V> c) {
      give(world, "wallet", "pay", List.of(purchase(6_000, c)));
      world.give("band", new Input.Gestured<>(Gesture.TAP));
    }
  },
  RELEASE {
    @Override
    public <V> void play(World<V> world, Map<String, Made<V>> made, Crypto<V> c) {
      give(
          world,
          "wallet",
          "release",
          List.of(band(made), value(made.get("wallet"), "step-up")));
      give(world, "wallet", "carry", List.of(band(made)));
    }
  };

  private final Optional<Flow> opening;

  BandPayFlow() {
    opening = Optional.empty();
  }

  BandPayFlow(Flow opening) {
    this.opening = Optional.of(opening);
  }

  @Override
  public Optional<Flow> opening() {
    return opening;
  }

  private static <V> void give(World<V> world, String party, String verb, List<V> arguments) {
    world.give(party, new Input.Command<>(verb, arguments));
  }

  private static <V> V purchase(long amount, Crypto<V> c) {
    return c.constant(String.format("purchase of %04d", amount));
  }

  private static <V> V band(Map<String, Made<V>> made) {
    return value(made.get("band"), "band-id");
  }

  private static <V> V value(Made<V> made, String name) {
    return made.value(name).orElseThrow();
  }
}
