package org.bandproof.suite;

import java.util.List;
import java.util.stream.Collectors;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Port;

/** One line of a script. */
public sealed interface Action {
  /** Whether the line is a defect by its kind: a control leaves it out. */
  default boolean defect() {
    return false;
  }

  /** Power is taken away from an actor and given back. */
  record Power(String actor) implements Action {
    @Override
    public String toString() {
      return "power " + actor;
    }
  }

  /**
   * The implementation's power is taken away and given back, and what it has in flash may be kept: of
   * cases that begin with the same lines up to here, those after the first may begin here. At most
   * one in a script.
   */
  record Save() implements Action {
    @Override
    public String toString() {
      return "save";
    }
  }

  record Connect(String central, String peripheral) implements Action {
    @Override
    public String toString() {
      return "connect " + central + " " + peripheral;
    }
  }

  record Disconnect() implements Action {
    @Override
    public String toString() {
      return "disconnect";
    }
  }

  /** The MTU of connections from now on. */
  record Mtu(int mtu) implements Action {
    @Override
    public String toString() {
      return "mtu " + mtu;
    }
  }

  record Gestures(String actor, Gesture gesture) implements Action {
    @Override
    public String toString() {
      return "gesture " + actor + " " + gesture.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  record Do(String actor, String verb, List<Recipe> arguments) implements Action {
    @Override
    public String toString() {
      return "do "
          + actor
          + " "
          + verb
          + arguments.stream().map(a -> " " + a).collect(Collectors.joining());
    }
  }

  record Advance(long millis) implements Action {
    @Override
    public String toString() {
      return "advance " + millis;
    }
  }

  /**
   * From now on what is sent at a port is lost; {@code channel} is one channel, or the layout of
   * messages or of what they carry, or empty for all.
   */
  record Lose(Port port, String channel) implements Action {
    @Override
    public String toString() {
      return "lose "
          + port.name().toLowerCase(java.util.Locale.ROOT)
          + (channel.isEmpty() ? "" : " " + channel);
    }
  }

  /** From now on nothing is lost. */
  record LoseNothing() implements Action {
    @Override
    public String toString() {
      return "lose nothing";
    }
  }

  /** Whoever is connected reads a channel of the implementation. */
  record Read(String channel) implements Action {
    @Override
    public String toString() {
      return "read " + channel;
    }
  }

  /**
   * Whoever is connected sends a message to the implementation; {@code inject} if it is a defect.
   */
  record Write(String channel, Recipe message, boolean defect) implements Action {
    @Override
    public String toString() {
      return (defect ? "inject " : "write ") + channel + " " + message;
    }
  }

  /** One raw ATT value on a framed channel. */
  record Fragment(String channel, String hex) implements Action {
    @Override
    public boolean defect() {
      return true;
    }

    @Override
    public String toString() {
      return "fragment " + channel + " " + hex;
    }
  }

  /** The first fragments of a message on a framed channel, and not the rest. */
  record Part(String channel, int count, Recipe message) implements Action {
    @Override
    public boolean defect() {
      return true;
    }

    @Override
    public String toString() {
      return "part " + channel + " " + count + " " + message;
    }
  }

  /** A message arrives over an account's channel without having been sent by the service. */
  record Tell(String actor, Recipe message) implements Action {
    @Override
    public boolean defect() {
      return true;
    }

    @Override
    public String toString() {
      return "tell " + actor + " " + message;
    }
  }

  /** The service is asked something over an account's channel that its wallet did not ask. */
  record Ask(String actor, Recipe message) implements Action {
    @Override
    public String toString() {
      return "ask " + actor + " " + message;
    }
  }

  /**
   * A party of the tester's lies, once.
   *
   * @param target a layout, {@code layout.field}, or an operation: seal, dh, pub
   * @param number which one from now on, counted from 1
   */
  record Twist(String actor, String target, int number, Recipe recipe) implements Action {
    @Override
    public boolean defect() {
      return true;
    }

    @Override
    public String toString() {
      return "twist " + actor + " " + target + (number == 1 ? "" : "#" + number) + " = " + recipe;
    }
  }

  /** A party of the tester's signs, once, with another's key: {@code actor.provision} or fresh. */
  record Resign(String actor, String layout, int number, String key) implements Action {
    @Override
    public boolean defect() {
      return true;
    }

    @Override
    public String toString() {
      return "twist "
          + actor
          + " sign "
          + layout
          + (number == 1 ? "" : "#" + number)
          + " by "
          + key;
    }
  }

  /** A party of the tester's does not enforce these rules, so that a defect travels on. */
  record Lenient(String actor, List<String> rules) implements Action {
    @Override
    public String toString() {
      return "lenient " + actor + " " + String.join(" ", rules);
    }
  }

  /** Guards against a vacuous case: an event has or has not happened at the implementation. */
  record Expect(String event, boolean happened) implements Action {
    @Override
    public boolean defect() {
      return !happened;
    }

    @Override
    public String toString() {
      return (happened ? "expect " : "never ") + event;
    }
  }

  static Action parse(String line) {
    return ActionParser.parse(line);
  }
}
