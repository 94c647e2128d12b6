package org.bandproof.demo;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Cose;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Send;
import org.bandproof.spec.model.World;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/**
 * What stands on the arrow of a message: its name, what it holds in parentheses, encrypted in braces,
 * and its size. A signed object is called by its payload; a handshake's message is seen through.
 */
final class Captions {
  private final Terms terms;
  private final Map<Send<Term>, Integer> sizes = new IdentityHashMap<>();

  Captions(Terms terms) {
    this.terms = terms;
  }

  /** Learns the sizes of messages from the same run on bytes. */
  void measure(List<World.Message<Term>> onTerms, List<World.Message<Bytes>> onBytes) {
    for (int i = 0; i < onTerms.size(); i++) {
      var send = onTerms.get(i).send();
      if (message(send)) sizes.put(send, onBytes.get(i).send().message().size());
    }
  }

  String of(Send<Term> send) {
    if (message(send)) return named(send) + size(send);
    if (send.port() != Port.DISPLAY) return send.on();
    var words = new ArrayList<>(List.of(send.on()));
    send.values().stream()
        .filter(value -> Terms.sizeOfName(value).isEmpty())
        .forEach(value -> words.add(plain(value)));
    return String.join(" ", words);
  }

  int size(List<World.Message<Term>> messages, Port port) {
    return messages.stream()
        .filter(m -> m.send().port() == port)
        .mapToInt(m -> sizes.getOrDefault(m.send(), 0))
        .sum();
  }

  private static boolean message(Send<Term> send) {
    return send.port() == Port.LINK || send.port() == Port.ACCOUNT;
  }

  private String size(Send<Term> send) {
    return sizes.containsKey(send) ? " " + sizes.get(send) + "B" : "";
  }

  /** Bytes that are no encoding are called by their channel. */
  private String named(Send<Term> send) {
    var said = said(send.message());
    return said.isEmpty() ? send.on() : said;
  }

  private String said(Term message) {
    if (terms.layoutOf(message).isEmpty()) return "";
    var encrypted = new ArrayList<String>();
    var clear = new ArrayList<String>();
    collect(message, clear, encrypted);
    return message.symbol() + listed(" (", clear, ")") + listed(" {", encrypted, "}");
  }

  private void collect(Term holder, List<String> clear, List<String> encrypted) {
    for (var part : holder.arguments()) {
      if (part.symbol().startsWith("seal.")) add(said(part.argument(3)), encrypted);
      else if (part.is(Cose.SIGN1.name())) add(part.argument(0).symbol(), clear);
      else if (part.symbol().startsWith("Noise")) collect(part, clear, encrypted);
      else add(said(part), clear);
    }
  }

  private static void add(String words, List<String> to) {
    if (!words.isEmpty()) to.add(words);
  }

  private static String listed(String before, List<String> words, String after) {
    return words.isEmpty() ? "" : before + String.join(", ", words) + after;
  }

  private static String plain(Term value) {
    return value.symbol().replace("'", "");
  }
}
