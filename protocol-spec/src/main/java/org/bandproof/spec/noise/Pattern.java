package org.bandproof.spec.noise;

import java.util.ArrayList;
import java.util.List;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/** Handshake patterns, as section 7.5 of Noise revision 34 prints them. */
public enum Pattern {
  KK(
      """
      -> s
      <- s
      ...
      -> e, es, ss
      <- e, ee, se
      """),
  XX(
      """
      -> e
      <- e, ee, s, es
      -> s, se
      """);

  private static final int KEY = 32;
  private static final int TAG = 16;

  private final boolean staticsKnown;
  private final List<List<String>> messages = new ArrayList<>();
  private final List<Layout> layouts = new ArrayList<>();

  Pattern(String notation) {
    var lines = notation.lines().toList();
    int dots = lines.indexOf("...");
    staticsKnown = dots >= 0;
    boolean keyed = false;
    for (var line : lines.subList(dots + 1, lines.size())) {
      var tokens = List.of(line.substring(3).split(", "));
      var fields = new ArrayList<Field>();
      for (var token : tokens) {
        if (token.equals("e")) fields.add(Field.octets("e", KEY));
        else if (token.equals("s")) fields.add(Field.octets("s", keyed ? KEY + TAG : KEY));
        else keyed = true;
      }
      fields.add(Field.octets("payload", keyed ? TAG : 0, 65535));
      messages.add(tokens);
      layouts.add(
          new Layout(
              "Noise" + name() + (messages.size()),
              Layout.Form.CONCAT,
              fields));
    }
  }

  /** Whether both sides know the other's static key beforehand. */
  public boolean staticsKnown() {
    return staticsKnown;
  }

  /** The number of messages; the first is the initiator's, then they alternate. */
  public int length() {
    return messages.size();
  }

  /** The tokens of a message, counted from 0. */
  public List<String> tokens(int message) {
    return messages.get(message);
  }

  /** The layout of a message, counted from 0: its public keys, sealed where a key is, and payload. */
  public Layout layout(int message) {
    return layouts.get(message);
  }
}
