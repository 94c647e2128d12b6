package org.bandproof.spec.model;

import java.util.List;
import java.util.Optional;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;

/** An input at one of a role's ports. */
public sealed interface Input<V> extends Mapped<V> {
  Step<V> to(State<V> state, Turn<V> t);

  @Override
  <W> Input<W> map(Mapper<V, W> mapper);

  /** A short name for diagrams, as {@code write control}. */
  String label();

  record Boot<V>(Optional<V> stored) implements Input<V> {
    @Override
    public Step<V> to(State<V> state, Turn<V> t) {
      return state.onBoot(stored, t);
    }

    @Override
    public <W> Boot<W> map(Mapper<V, W> mapper) {
      return new Boot<>(stored.map(mapper::value));
    }

    @Override
    public String label() {
      return stored.isPresent() ? "boot" : "first boot";
    }
  }

  record Link<V>(Channel channel, V message) implements Input<V> {
    @Override
    public Step<V> to(State<V> state, Turn<V> t) {
      return state.onLink(channel, message, t);
    }

    @Override
    public <W> Link<W> map(Mapper<V, W> mapper) {
      return new Link<>(channel, mapper.value(message));
    }

    @Override
    public String label() {
      return channel.name();
    }
  }

  record Read<V>(Channel channel) implements Input<V> {
    @Override
    public Step<V> to(State<V> state, Turn<V> t) {
      return state.onRead(channel, t);
    }

    @Override
    public <W> Read<W> map(Mapper<V, W> mapper) {
      return new Read<>(channel);
    }

    @Override
    public String label() {
      return "read " + channel.name();
    }
  }

  record Gestured<V>(Gesture gesture) implements Input<V> {
    @Override
    public Step<V> to(State<V> state, Turn<V> t) {
      return state.onGesture(gesture, t);
    }

    @Override
    public <W> Gestured<W> map(Mapper<V, W> mapper) {
      return new Gestured<>(gesture);
    }

    @Override
    public String label() {
      return gesture.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  record Command<V>(String verb, List<V> arguments) implements Input<V> {
    @Override
    public Step<V> to(State<V> state, Turn<V> t) {
      return state.onCommand(verb, arguments, t);
    }

    @Override
    public <W> Command<W> map(Mapper<V, W> mapper) {
      return new Command<>(verb, arguments.stream().map(mapper::value).toList());
    }

    @Override
    public String label() {
      return verb;
    }
  }

  record Account<V>(V account, V message) implements Input<V> {
    @Override
    public Step<V> to(State<V> state, Turn<V> t) {
      return state.onAccount(account, message, t);
    }

    @Override
    public <W> Account<W> map(Mapper<V, W> mapper) {
      return new Account<>(mapper.value(account), mapper.value(message));
    }

    @Override
    public String label() {
      return "account";
    }
  }

  record Clock<V>() implements Input<V> {
    @Override
    public Step<V> to(State<V> state, Turn<V> t) {
      return state.onClock(t);
    }

    @Override
    public <W> Clock<W> map(Mapper<V, W> mapper) {
      return new Clock<>();
    }

    @Override
    public String label() {
      return "timeout";
    }
  }
}
