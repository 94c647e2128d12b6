package org.bandproof.spec.render;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Send;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.World;
import org.bandproof.spec.symbolic.Term;

/** Watches a {@link World} and draws what it saw, lost messages too. */
public final class Chronicle<V> implements World.Watcher<V> {
  private sealed interface Entry {}

  private record Said(SequenceChart.Item item) implements Entry {}

  /** As many messages were sent as are to be drawn here. */
  private record Sent(int count) implements Entry {}

  private final Function<Send<V>, String> label;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Port> asked = new ArrayList<>();

  /** @param label what to write on the arrow of a message */
  public Chronicle(Function<Send<V>, String> label) {
    this.label = label;
  }

  /** A chronicle of a world on terms: a message is labelled with its channel and what it is. */
  public static Chronicle<Term> ofTerms() {
    return new Chronicle<>(Chronicle::told);
  }

  private static String told(Send<Term> send) {
    if (send.port() == Port.READ || send.port() == Port.WRITTEN) return send.on();
    var words = new ArrayList<>(List.of(send.on()));
    for (var value : send.values()) words.add(value.is("''") ? "(empty)" : value.symbol());
    return String.join(" ", words).strip();
  }

  @Override
  public void stepped(String party, Input<V> input, Step<V> step) {
    boolean message =
        input instanceof Input.Link || input instanceof Input.Read || input instanceof Input.Account;
    if (!message) note(party, input.label());
    add(party, step);
  }

  @Override
  public void waited(String party, long millis, List<Step<V>> steps) {
    for (var step : steps) {
      note(party, "timeout");
      add(party, step);
    }
  }

  @Override
  public void connected(String central, String peripheral) {
    unlessAsked(Port.CONNECT, central, peripheral);
  }

  @Override
  public void disconnected(String central, String peripheral) {
    unlessAsked(Port.DISCONNECT, central, peripheral);
  }

  /** A link that a party asked for was drawn when it asked. */
  private void unlessAsked(Port port, String central, String peripheral) {
    if (!asked.remove(port)) entries.add(new Said(new SequenceChart.Line(central, peripheral, word(port))));
  }

  /** What was seen so far in the world that this watches. */
  public SequenceChart chart(World<V> world) {
    var messages = world.passed().iterator();
    var items = new ArrayList<SequenceChart.Item>();
    for (var entry : entries) {
      if (entry instanceof Said said) items.add(said.item());
      if (entry instanceof Sent sent) draw(sent.count(), messages, items);
    }
    return new SequenceChart(items);
  }

  private void draw(int count, Iterator<World.Message<V>> from, List<SequenceChart.Item> items) {
    for (int i = 0; i < count; i++) {
      var message = from.next();
      var port = message.send().port();
      var words = link(port) ? "" : label.apply(message.send());
      items.add(new SequenceChart.Line(message.from(), message.to(), (word(port) + words).strip()));
    }
  }

  private static boolean link(Port port) {
    return port == Port.CONNECT || port == Port.DISCONNECT;
  }

  private static String word(Port port) {
    return switch (port) {
      case READ -> "read ";
      case WRITTEN -> "written ";
      case DISPLAY -> "shows ";
      case CONNECT -> "(connect)";
      case DISCONNECT -> "(disconnect)";
      default -> "";
    };
  }

  private void add(String party, Step<V> step) {
    if (step instanceof Step.Refused<V> refused) note(party, "refuses: " + refused.why().name());
    if (step instanceof Step.Taken<V> taken) {
      if (!taken.store().isEmpty()) note(party, "stores");
      taken.events().forEach(event -> note(party, event.name()));
      entries.add(new Sent(taken.sends().size()));
      taken.sends().stream().map(Send::port).filter(Chronicle::link).forEach(asked::add);
    }
  }

  private void note(String party, String text) {
    entries.add(new Said(new SequenceChart.Note(party, text)));
  }
}
