package org.bandproof.attack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.suite.Nearest;

/**
 * A whole message on the wire, read by the names of the layouts that its bytes are of, and of those that
 * its fields hold, as deep as they go. Bytes may be of more than one layout (a protocol may tell them apart
 * by their channel): a field is looked for in all. What is encrypted is bytes.
 */
public final class Message {
  private final Layouts layouts;
  private final String from;
  private final String to;
  private final String on;
  private final Bytes bytes;
  private final List<Message> before;

  Message(
      Layouts layouts, String from, String to, String on, Bytes bytes, List<Message> before) {
    this.layouts = layouts;
    this.from = from;
    this.to = to;
    this.on = on;
    this.bytes = bytes;
    this.before = before;
  }

  public String from() {
    return from;
  }

  public String to() {
    return to;
  }

  /** The channel on the link, or {@code account}. */
  public String on() {
    return on;
  }

  public Bytes bytes() {
    return bytes;
  }

  /** Whether it passes on a channel of this name, or it or something it holds is of this layout. */
  public boolean is(String name) {
    return on.equals(name) || layouts.of(bytes).stream().anyMatch(l -> holds(l, bytes, name));
  }

  private boolean holds(Layout layout, Bytes encoded, String name) {
    if (layout.name().equals(name)) return true;
    var parts = layouts.parts(layout, encoded);
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      for (var held : layouts.within(layout.components().get(i), part))
        if (holds(held, part, name)) return true;
    }
    return false;
  }

  /** The first message of the same kind (sender, channel, layouts) on this wire; perhaps this one. */
  public Message first() {
    return before.stream().filter(this::like).findFirst().orElse(this);
  }

  private boolean like(Message other) {
    return other.from.equals(from)
        && other.on.equals(on)
        && layouts.of(other.bytes).equals(layouts.of(bytes));
  }

  /**
   * The value of the first field of this name; a number is 8 bytes, big-endian, a text its UTF-8 bytes.
   *
   * @throws IllegalArgumentException if nothing in it has such a field
   */
  public Bytes get(String field) {
    var found = new ArrayList<Bytes>();
    rewritten(bytes, layouts.of(bytes), field, value -> noted(found, value));
    if (found.isEmpty()) throw unknown(field);
    return found.get(0);
  }

  private static Bytes noted(List<Bytes> found, Bytes value) {
    found.add(value);
    return value;
  }

  /**
   * The message with another value in the first field of this name. What holds the field is encoded anew;
   * signatures stay as they are.
   *
   * @throws IllegalArgumentException if nothing in it has such a field, or the field can't hold the value
   */
  public Message with(String field, Bytes value) {
    return as(
        rewritten(bytes, layouts.of(bytes), field, old -> value)
            .orElseThrow(() -> unknown(field)));
  }

  public Message with(String field, String text) {
    return with(field, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  public Message with(String field, long number) {
    return with(field, Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(number).array()));
  }

  /** A message with other bytes in the place of this one. */
  public Message as(Bytes other) {
    return new Message(layouts, from, to, on, other, before);
  }

  private Optional<Bytes> rewritten(
      Bytes encoded, List<Layout> candidates, String field, UnaryOperator<Bytes> how) {
    for (var layout : candidates) {
      var parts = new ArrayList<>(layouts.parts(layout, encoded));
      for (int i = 0; i < parts.size(); i++) {
        var component = layout.components().get(i);
        var part = parts.get(i);
        var changed =
            component.name().equals(field)
                ? Optional.of(how.apply(part))
                : rewritten(part, layouts.within(component, part), field, how);
        if (changed.isEmpty()) continue;
        parts.set(i, changed.get());
        return Optional.of(layouts.encode(layout, parts));
      }
    }
    return Optional.empty();
  }

  private IllegalArgumentException unknown(String field) {
    var names = new LinkedHashSet<String>();
    layouts.of(bytes).forEach(layout -> collect(layout, bytes, names));
    return new IllegalArgumentException(Nearest.unknown("field", field, names));
  }

  private void collect(Layout layout, Bytes encoded, Set<String> names) {
    var parts = layouts.parts(layout, encoded);
    for (int i = 0; i < parts.size(); i++) {
      var component = layout.components().get(i);
      var part = parts.get(i);
      names.add(component.name());
      layouts.within(component, part).forEach(held -> collect(held, part, names));
    }
  }

  String shape() {
    return on + " " + layouts.shape(bytes);
  }

  /** Its fields by name; a byte string of more than 16 bytes is told by its size. */
  @Override
  public String toString() {
    return layouts.told(bytes);
  }
}
