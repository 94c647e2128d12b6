package org.bandproof.spec.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.bandproof.spec.model.Role.Side;

/**
 * Parties and the network between them: one radio link, on which one central at a time is connected to
 * one peripheral, and the channel between each account and the service. Messages are delivered in order
 * until nothing moves; time passes only by {@link #advance}.
 */
public final class World<V> {
  /** Sees each thing that happens, before its outputs are delivered. */
  public interface Watcher<V> {
    /** A party took an input. */
    default void stepped(String party, Input<V> input, Step<V> step) {}

    /** Time passed for a party; the steps are those that its clock caused. */
    default void waited(String party, long millis, List<Step<V>> steps) {}

    /** The link between two parties came up. */
    default void connected(String central, String peripheral) {}

    /** The link ended. */
    default void disconnected(String central, String peripheral) {}
  }

  /** A message on its way. */
  public record Message<V>(String from, String to, Send<V> send) {}

  private record Member<V>(Party<V> party, Optional<V> account) {}

  private record Link(String central, String peripheral) {
    boolean has(String name) {
      return central.equals(name) || peripheral.equals(name);
    }
  }

  private final Map<String, Member<V>> members = new LinkedHashMap<>();
  private final ArrayDeque<Message<V>> underway = new ArrayDeque<>();
  private final List<Message<V>> passed = new ArrayList<>();
  private final Watcher<V> watcher;
  private Predicate<Message<V>> lost = message -> false;
  private Optional<Link> link = Optional.empty();
  private String asker = "";
  private long millis;

  /** @param now the time at the beginning, in seconds */
  public World(long now, Watcher<V> watcher) {
    this.watcher = watcher;
    millis = now * 1000;
  }

  /** @param account the account whose channel to the service a wallet speaks on */
  public void add(String name, Party<V> party, Optional<V> account) {
    members.put(name, new Member<>(party, account));
  }

  public Party<V> party(String name) {
    return member(name).party();
  }

  /** Every message that was sent so far, lost ones too. */
  public List<Message<V>> passed() {
    return List.copyOf(passed);
  }

  /** From now on messages of this kind are lost. */
  public void lose(Predicate<Message<V>> kind) {
    lost = kind;
  }

  /** Gives a party an input and delivers all that follows. */
  public void give(String name, Input<V> input) {
    take(name, input);
    deliver();
  }

  public void boot(String name) {
    unlink(name);
    var kept = party(name);
    var step = kept.boot(millis / 1000);
    watcher.stepped(name, new Input.Boot<>(Optional.empty()), step);
    send(name, step);
    deliver();
  }

  /** Connects a central to a peripheral; an earlier link ends. */
  public void connect(String central, String peripheral) {
    disconnect();
    link = Optional.of(new Link(central, peripheral));
    watcher.connected(central, peripheral);
  }

  public void disconnect() {
    var ended = link;
    link = Optional.empty();
    ended.ifPresent(
        l -> {
          party(l.peripheral()).disconnected();
          party(l.central()).disconnected();
          watcher.disconnected(l.central(), l.peripheral());
        });
  }

  public boolean connected() {
    return link.isPresent();
  }

  /** Lets time pass for everybody. */
  public void advance(long duration) {
    millis += duration;
    for (var name : List.copyOf(members.keySet())) {
      var steps = new ArrayList<Step<V>>();
      var due = party(name).elapse(duration);
      while (due.isPresent()) {
        var before = party(name).state();
        steps.add(party(name).take(new Input.Clock<>(), millis / 1000));
        boolean moved = party(name).state() != before;
        due = moved ? party(name).elapse(due.getAsLong()) : OptionalLong.empty();
      }
      watcher.waited(name, duration, steps);
      steps.forEach(step -> send(name, step));
    }
    deliver();
  }

  private void take(String name, Input<V> input) {
    var step = party(name).take(input, millis / 1000);
    watcher.stepped(name, input, step);
    send(name, step);
  }

  private void send(String name, Step<V> step) {
    if (!(step instanceof Step.Taken<V> taken)) return;
    for (var send : taken.sends()) {
      var message = new Message<>(name, receiver(name, send), send);
      passed.add(message);
      if (lost.test(message)) continue;
      if (send.port() == Port.CONNECT) connect(name, message.to());
      else underway.add(message);
    }
  }

  private String receiver(String name, Send<V> send) {
    return switch (send.port()) {
      case LINK, READ, WRITTEN -> peer(name);
      case ACCOUNT -> party(name).role().side() == Side.NONE ? asker : service();
      case CONNECT -> peripheral();
      case DISCONNECT, DISPLAY -> "";
    };
  }

  /** A central may connect and speak in one step: then the link is still to come. */
  private String peer(String name) {
    boolean calls = party(name).role().side() == Side.CENTRAL;
    return link.filter(l -> l.has(name))
        .map(l -> other(l, name))
        .orElseGet(() -> calls ? peripheral() : "");
  }

  private void deliver() {
    while (!underway.isEmpty()) {
      var message = underway.remove();
      var send = message.send();
      switch (send.port()) {
        case DISCONNECT -> link.filter(l -> l.has(message.from())).ifPresent(l -> disconnect());
        case DISPLAY, WRITTEN, CONNECT -> {}
        case READ, LINK -> onLink(message);
        case ACCOUNT -> onAccount(message);
      }
    }
  }

  /** What was sent over a link that is no more, or never was, is lost. */
  private void onLink(Message<V> message) {
    var to = link.filter(l -> l.has(message.from())).map(l -> other(l, message.from()));
    if (!to.equals(Optional.of(message.to()))) return;
    boolean read = message.send().port() == Port.READ;
    var channel = channel(message);
    take(message.to(), read ? new Input.Read<>(channel) : new Input.Link<>(channel, message.send().message()));
  }

  private void onAccount(Message<V> message) {
    boolean toService = party(message.from()).role().side() != Side.NONE;
    var account = member(toService ? message.from() : message.to()).account().orElseThrow();
    if (toService) asker = message.from();
    take(message.to(), new Input.Account<>(account, message.send().message()));
  }

  private Channel channel(Message<V> message) {
    return party(message.to()).role().channels().stream()
        .filter(c -> c.name().equals(message.send().on()))
        .findFirst()
        .orElseThrow();
  }

  private static String other(Link link, String name) {
    return link.central().equals(name) ? link.peripheral() : link.central();
  }

  private String service() {
    return first(Side.NONE);
  }

  private String peripheral() {
    return first(Side.PERIPHERAL);
  }

  private String first(Side side) {
    return members.entrySet().stream()
        .filter(e -> e.getValue().party().role().side() == side)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private void unlink(String name) {
    if (link.filter(l -> l.has(name)).isPresent()) disconnect();
  }

  private Member<V> member(String name) {
    var member = members.get(name);
    if (member == null) throw new IllegalArgumentException("no party " + name);
    return member;
  }
}
