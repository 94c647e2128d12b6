package org.bandproof.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bandproof.crypto.Bytes;
import org.bandproof.device.Central;
import org.bandproof.device.Device;
import org.bandproof.device.Parts;
import org.bandproof.device.Peripheral;
import org.bandproof.iut.Event;
import org.bandproof.iut.Iut;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.iut.Transcript;
import org.bandproof.link.Framing;
import org.bandproof.link.Reassembler;
import org.bandproof.link.Reassembler.Outcome;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.suite.Nearest;

/** A device at an end of the wire, and what it says, put together from its fragments. */
final class Station {
  static final int MTU = 247;

  private final String name;
  private final Role role;
  private final Transcript transcript;
  private final Supplier<String> state;
  private final Map<String, Reassembler> saying = new HashMap<>();

  private Station(String name, Role role, Iut iut, Supplier<String> state) {
    this.name = name;
    this.role = role;
    this.state = state;
    transcript = new Transcript(iut);
  }

  static Station of(String name, Role role, Iut iut) {
    return new Station(name, role, iut, () -> "");
  }

  /** The reference, which tells the state that it is in. */
  static Station model(String name, Protocol protocol, Role role) {
    var telling = new Telling();
    return new Station(name, role, new ReferenceIut(protocol, role, telling), telling);
  }

  private static final class Telling implements Function<Parts, Device>, Supplier<String> {
    private Supplier<String> state = () -> "Off";

    @Override
    public Device apply(Parts parts) {
      if (parts.role().side() == Role.Side.CENTRAL) {
        var wallet = new TellingCentral(parts);
        state = wallet::now;
        return wallet;
      }
      var band = new TellingPeripheral(parts);
      state = band::now;
      return band;
    }

    @Override
    public String get() {
      return state.get();
    }
  }

  private static final class TellingCentral extends Central {
    TellingCentral(Parts parts) {
      super(parts);
    }

    String now() {
      return state();
    }
  }

  private static final class TellingPeripheral extends Peripheral {
    TellingPeripheral(Parts parts) {
      super(parts);
    }

    String now() {
      return state();
    }
  }

  String name() {
    return name;
  }

  Role role() {
    return role;
  }

  /** The name of the state, if it tells. */
  String state() {
    return state.get();
  }

  Channel channel(String channel) {
    return role.channels().stream()
        .filter(c -> c.name().equals(channel))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Nearest.unknown(
                        "channel", channel, role.channels().stream().map(Channel::name).toList())));
  }

  /**
   * @throws IllegalArgumentException if it is a device of another protocol or role
   */
  void greet(Protocol protocol) {
    var hello = "hello 1 " + protocol.name() + " " + role.name();
    var said = ask("hello 1").stream().filter(e -> e.is("hello")).findFirst();
    var came = said.map(Event::toString).orElse("nothing");
    if (!came.equals(hello))
      throw new IllegalArgumentException(name + " says " + came + ", not " + hello);
  }

  /**
   * The events that answer a command, without those for the log but {@code refused}.
   *
   * @throws IllegalStateException if it was not carried out
   */
  List<Event> ask(String command) {
    var events = new ArrayList<>(transcript.ask(command));
    var end = events.remove(events.size() - 1);
    if (!end.is("done"))
      throw new IllegalStateException(
          name + " answers \"" + shortened(command) + "\": " + Event.printable(end.toString()));
    events.removeIf(e -> e.logged() && !e.is("refused"));
    return events;
  }

  /** The command without its bytes, which may be a key. */
  private static String shortened(String command) {
    return command.replaceAll("^(\\S+ \\S+) .*", "$1");
  }

  /** Brings a message, cut into fragments where the channel has them. */
  List<Event> bring(String command, String on, Bytes message) {
    var events = new ArrayList<Event>();
    var framed = channel(on).framed() && !command.equals("value");
    var values = framed ? Framing.cut(message.toArray(), MTU) : List.of(message.toArray());
    for (var value : values) events.addAll(ask(command + " " + on + " " + Event.hex(value)));
    if (framed) events.removeIf(e -> e.is("written"));
    return events;
  }

  /** The message that an ATT value of the device is, or completes. */
  Optional<Bytes> said(Event event) {
    var value = Event.bytes(event.arguments().get(1));
    if (!channel(event.on()).framed()) return Optional.of(Bytes.of(value));
    var outcome = saying.computeIfAbsent(event.on(), on -> new Reassembler(MTU)).take(value);
    if (outcome instanceof Outcome.Faulty)
      throw new IllegalStateException(name + " sends a fragment that can't come now");
    return outcome instanceof Outcome.Whole whole
        ? Optional.of(Bytes.of(whole.message()))
        : Optional.empty();
  }

  void unlinked() {
    saying.clear();
  }
}
