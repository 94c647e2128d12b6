package org.bandproof.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.FreshBytes;
import org.bandproof.iut.Event;
import org.bandproof.spec.model.Channel.Access;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role.Provision;
import org.bandproof.spec.model.Role.Side;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Store;

/** Devices, a service, and what passes between them: the deliveries of one run, in the attacker's hands. */
final class Air {
  /** The name under which messages over an account's channel pass. */
  static final String ACCOUNT = "account";

  private static final int MOST = 10_000;
  private static final long BEGINNING = 1_000_000;

  private record Link(String central, String peripheral) {}

  private final Protocol protocol;
  private final Layouts layouts;
  private final List<Held> held;
  private final Map<String, Station> stations = new LinkedHashMap<>();
  private final Map<String, Bytes> accounts = new LinkedHashMap<>();
  private final Map<String, Party<Bytes>> services = new LinkedHashMap<>();
  private final ArrayDeque<Runnable> underway = new ArrayDeque<>();
  private final List<Message> heard = new ArrayList<>();
  private final List<Happening> happened = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private Optional<Link> link = Optional.empty();
  private String asker = "";
  private long millis = BEGINNING * 1000;

  Air(Protocol protocol, Layouts layouts, List<Held> held) {
    this.protocol = protocol;
    this.layouts = layouts;
    this.held = held;
  }

  /** A new device is made of it, and provisioned; it has no power yet. */
  void add(Station station, Scene.Made<Bytes> given, Bytes seed, ByteCrypto crypto) {
    stations.put(station.name(), station);
    given.value(Scene.Made.ACCOUNT).ifPresent(account -> accounts.put(station.name(), account));
    station.greet(protocol);
    station.ask("reset " + seed.hex() + " factory");
    for (var provision : station.role().provisions())
      value(given, provision, crypto)
          .ifPresent(
              v -> station.ask("provision " + provision.name() + " " + Event.hex(v.toArray())));
  }

  private static Optional<Bytes> value(
      Scene.Made<Bytes> given, Provision provision, ByteCrypto crypto) {
    return given
        .value(provision.name())
        .or(() -> given.secret(provision.name()).map(crypto::bytesOf));
  }

  void addService(String name, String role, Scene.Made<Bytes> given, Bytes seed) {
    var crypto = new ByteCrypto();
    services.put(
        name,
        new Party<>(
            protocol.role(role).orElseThrow(),
            given,
            crypto,
            step -> FreshBytes.replayed(crypto, seed, name, step),
            Rules.ALL,
            Store.inMemory()));
  }

  List<Message> heard() {
    return heard;
  }

  List<Happening> happened() {
    return happened;
  }

  List<String> said() {
    return said;
  }

  void power(String actor) {
    if (services.containsKey(actor)) {
      var service = services.get(actor);
      took(actor, "power", "Off", service.boot(millis / 1000));
    } else {
      link.filter(l -> l.central().equals(actor) || l.peripheral().equals(actor))
          .ifPresent(l -> unlink(actor));
      ask(actor, "power", "power-cycle");
    }
    deliver();
  }

  void connect(String central, String peripheral) {
    linkUp(central, peripheral);
    deliver();
  }

  private void linkUp(String central, String peripheral) {
    unlink("");
    link = Optional.of(new Link(central, peripheral));
    for (var end : List.of(peripheral, central))
      if (stations.containsKey(end)) {
        boolean calls = stations.get(end).role().side() == Side.CENTRAL;
        ask(end, "linked", (calls ? "connected " : "connect ") + Station.MTU);
      }
  }

  void disconnect() {
    unlink("");
    deliver();
  }

  void gesture(String actor, Gesture gesture) {
    var word = gesture.name().toLowerCase(Locale.ROOT);
    say(actor + ": " + word);
    ask(actor, word, "gesture " + word);
    deliver();
  }

  void command(String actor, String verb, List<Bytes> arguments) {
    say(actor + ": " + verb);
    if (services.containsKey(actor)) serve(actor, verb, new Input.Command<>(verb, arguments));
    else {
      var line = new StringBuilder("do " + verb);
      arguments.forEach(a -> line.append(" ").append(Event.hex(a.toArray())));
      ask(actor, verb, line.toString());
    }
    deliver();
  }

  /** What is due at the service is done after all that the time brings elsewhere. */
  void advance(long duration) {
    millis += duration;
    for (var station : stations.keySet()) ask(station, "time", "advance " + duration);
    for (var service : services.entrySet())
      if (service.getValue().elapse(duration).isPresent())
        serve(service.getKey(), "time", new Input.Clock<>());
    deliver();
  }

  void read(String channel) {
    var ends = ends();
    underway.add(() -> reading(ends.central(), ends.peripheral(), channel));
    deliver();
  }

  /** The attacker's own message: it is not held. */
  void inject(Message message) {
    say(message.from() + " > " + message.to() + " by hand " + message.on() + ": " + message);
    underway.add(() -> arrive(message));
    deliver();
  }

  Link ends() {
    return link.orElseThrow(() -> new IllegalStateException("there is no link: connect first"));
  }

  String central() {
    return ends().central();
  }

  String peripheral() {
    return ends().peripheral();
  }

  Message message(String from, String to, String on, Bytes bytes) {
    return new Message(layouts, from, to, on, bytes, heard);
  }

  /** The device that is called, as there is only one. */
  private String anyPeripheral() {
    return stations.values().stream()
        .filter(s -> s.role().side() == Side.PERIPHERAL)
        .findFirst()
        .orElseThrow()
        .name();
  }

  private void unlink(String silent) {
    var ended = link;
    link = Optional.empty();
    if (ended.isEmpty()) return;
    for (var end : List.of(ended.get().peripheral(), ended.get().central()))
      if (stations.containsKey(end)) {
        stations.get(end).unlinked();
        if (!end.equals(silent)) ask(end, "unlinked", "disconnect");
      }
  }

  private void deliver() {
    while (!underway.isEmpty()) {
      bound(heard.size() + happened.size());
      underway.remove().run();
    }
  }

  private static void bound(int number) {
    if (number > MOST)
      throw new IllegalStateException(
          "a wire carries at most " + MOST + " messages and inputs; take another");
  }

  private void ask(String actor, String input, String command) {
    var station = station(actor);
    var before = station.state();
    took(station, input, before, station.ask(command));
  }

  private void bring(String actor, String command, Message message) {
    var station = station(actor);
    var before = station.state();
    took(station, message.shape(), before, station.bring(command, message.on(), message.bytes()));
  }

  private Station station(String actor) {
    var station = stations.get(actor);
    if (station == null) throw new IllegalArgumentException(actor + " is no device");
    return station;
  }

  private void took(Station station, String input, String before, List<Event> events) {
    var did = new ArrayList<String>();
    var refused = "";
    for (var event : events)
      if (event.is("refused")) refused = event.on();
      else said(station, event).ifPresent(did::add);
    happened.add(new Happening(station.name(), input, did, before, station.state(), refused));
  }

  /** Sends an event on its way; what of it is seen at the device. */
  private Optional<String> said(Station station, Event event) {
    var name = station.name();
    switch (event.word()) {
      case "notify", "write", "value" -> {
        var whole = station.said(event);
        if (whole.isEmpty()) return Optional.empty();
        var to = event.is("write") ? peer(name) : central();
        var message = message(name, to, event.on(), whole.get());
        pass(message);
        return Optional.of(message.shape());
      }
      case "account" -> {
        var bytes = Bytes.of(Event.bytes(event.on()));
        var message = message(name, service(), ACCOUNT, bytes);
        pass(message);
        return Optional.of(message.shape());
      }
      case "connect" -> underway.add(() -> linkUp(name, anyPeripheral()));
      case "disconnect" -> underway.add(() -> unlink(name));
      case "read" -> underway.add(() -> reading(name, peer(name), event.on()));
      case "show" -> say(name + " shows " + event.on());
      default -> {}
    }
    return Optional.of((event.word() + " " + event.on()).strip());
  }

  /** A central may connect and speak in one answer: then the link is still to come. */
  private String peer(String name) {
    return link.filter(l -> l.central().equals(name))
        .map(Link::peripheral)
        .orElseGet(this::anyPeripheral);
  }

  private String service() {
    return services.keySet().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no service"));
  }

  /** What is said is heard, and what the attacker lets pass in its place goes on. */
  private void pass(Message message) {
    heard.add(message);
    say(message.from() + " > " + message.to() + " " + message.on() + ": " + message);
    var passing = List.of(message);
    for (var hand : held) {
      var next = new ArrayList<Message>();
      for (var m : passing) next.addAll(m.is(hand.name()) ? hand.instead().apply(m) : List.of(m));
      passing = List.copyOf(next);
      bound(passing.size());
    }
    if (passing.isEmpty()) say("  held back");
    for (var m : passing) {
      if (m != message) say("  changed to " + m);
      underway.add(() -> arrive(m));
    }
  }

  private void arrive(Message message) {
    if (message.on().equals(ACCOUNT)) {
      if (services.containsKey(message.to())) {
        asker = message.from();
        serve(
            message.to(),
            message.shape(),
            new Input.Account<>(accounts.get(message.from()), message.bytes()));
      } else account(message);
      return;
    }
    boolean linked = link.filter(l -> has(l, message.from()) && has(l, message.to())).isPresent();
    if (!linked || !stations.containsKey(message.to())) return;
    boolean up = station(message.to()).role().side() == Side.PERIPHERAL;
    var channel = station(message.to()).channel(message.on());
    boolean notified = channel.access().contains(Access.NOTIFY);
    bring(message.to(), up ? "write" : notified ? "notify" : "value", message);
  }

  private void account(Message message) {
    var station = station(message.to());
    var before = station.state();
    took(
        station,
        message.shape(),
        before,
        station.ask("account " + Event.hex(message.bytes().toArray())));
  }

  private static boolean has(Link link, String name) {
    return link.central().equals(name) || link.peripheral().equals(name);
  }

  private void reading(String central, String peripheral, String channel) {
    if (link.filter(l -> has(l, central)).isEmpty()) return;
    station(peripheral).channel(channel);
    ask(peripheral, "read " + channel, "read " + channel);
  }

  private void serve(String service, String label, Input<Bytes> input) {
    var party = services.get(service);
    var before = name(party.state());
    took(service, label, before, party.take(input, millis / 1000));
  }

  private void took(String service, String label, String before, Step<Bytes> step) {
    var did = new ArrayList<String>();
    var refused = step instanceof Step.Refused<Bytes> r ? r.why().name() : "";
    if (step instanceof Step.Taken<Bytes> taken) {
      taken.events().forEach(event -> say(service + " notes " + event.name()));
      for (var send : taken.sends())
        if (send.port() == Port.ACCOUNT) {
          var message = message(service, asker, ACCOUNT, send.message());
          pass(message);
          did.add(message.shape());
        }
    }
    happened.add(new Happening(service, label, did, before, name(services.get(service).state()), refused));
  }

  private static String name(State<Bytes> state) {
    return state.getClass().getSimpleName();
  }

  private void say(String line) {
    said.add(line);
  }
}
