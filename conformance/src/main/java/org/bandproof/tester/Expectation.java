package org.bandproof.tester;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Send;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.symbolic.Term;

/**
 * An event that must come.
 *
 * @param word its word in the line protocol
 * @param on the channel, or what is shown
 */
record Expectation(String word, String on, List<Term> values) {
  /** What a step makes visible. */
  static List<Expectation> of(Input<Term> input, Step<Term> step, Role role) {
    if (step instanceof Step.Taken<Term> taken) {
      var all = new ArrayList<Expectation>();
      for (var send : taken.sends()) all.add(of(send, input, role));
      return all;
    }
    if (input instanceof Input.Read<Term> read) return List.of(attError(read.channel().name()));
    boolean answered = role.side() == Role.Side.PERIPHERAL;
    if (answered && input instanceof Input.Link<Term> link && !link.channel().framed())
      return List.of(attError(link.channel().name()));
    return List.of();
  }

  /** With whatever code. */
  static Expectation attError(String channel) {
    return new Expectation("att-error", channel, List.of());
  }

  static Expectation attError(String channel, int code) {
    var octet = "0x" + HexFormat.of().toHexDigits((byte) code);
    return new Expectation("att-error", channel, List.of(Term.of(octet)));
  }

  boolean isAttError(String channel) {
    return word.equals("att-error") && on.equals(channel);
  }

  static Expectation written(String channel) {
    return new Expectation("written", channel, List.of());
  }

  private static Expectation of(Send<Term> send, Input<Term> input, Role role) {
    return switch (send.port()) {
      case LINK -> new Expectation(linked(send, input, role), send.on(), send.values());
      case WRITTEN -> written(send.on());
      case READ -> new Expectation("read", send.on(), List.of());
      case CONNECT -> new Expectation("connect", "", List.of());
      case DISCONNECT -> new Expectation("disconnect", "", List.of());
      case DISPLAY -> new Expectation("show", send.on(), send.values());
      case ACCOUNT -> new Expectation("account", "", send.values());
    };
  }

  private static String linked(Send<Term> send, Input<Term> input, Role role) {
    if (role.side() == Role.Side.CENTRAL) return "write";
    boolean asked =
        input instanceof Input.Read<Term> read && read.channel().name().equals(send.on());
    return asked && send.port() == Port.LINK ? "value" : "notify";
  }

  /** Events of one kind come in their order; kinds may be interleaved. */
  String kind() {
    return word.equals("show") || on.isEmpty() ? word : word + " " + on;
  }

  @Override
  public String toString() {
    return on.isEmpty() ? word : word + " " + on;
  }
}
