package org.bandproof.protocol.bandpay.service;

import static org.bandproof.protocol.bandpay.message.AccountMessages.*;
import static org.bandproof.protocol.bandpay.rule.BandPayRule.STEP_UP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** The service at work. All that it remembers is in its registry. */
record Serving<V>(Self<V> self) implements State<V> {
  /** Answers one kind of question of an account; empty if it refuses. */
  @FunctionalInterface
  private interface Answer {
    <V> Optional<Step.Taken<V>> to(Serving<V> service, V account, Message<V> question, Turn<V> t);
  }

  private static final List<Map.Entry<Layout, Answer>> ANSWERS =
      List.of(
          Map.entry(ASK_CHALLENGE, Granting::challenge),
          Map.entry(ASK_GRANT, Granting::grant),
          Map.entry(GIVE_RECEIPT, Recording::record),
          Map.entry(ASK_ORDER, Ordering::order),
          Map.entry(GIVE_APPROVAL, Ordering::accept),
          Map.entry(ASK_RELEASE, Releasing::release),
          Map.entry(ASK_RELEASED, Releasing::released));

  @Override
  public Step<V> onAccount(V account, V message, Turn<V> t) {
    for (var answer : ANSWERS) {
      var question = Message.tried(answer.getKey(), message, t);
      if (question.isPresent())
        return answer.getValue().to(this, account, question.get(), t).orElse(refused(t));
    }
    return t.malformed();
  }

  private Step.Taken<V> refused(Turn<V> t) {
    return answer(REFUSED, List.of(), t);
  }

  Step.Taken<V> answer(Layout layout, List<V> parts, Turn<V> t) {
    return Step.Taken.<V>to(this).tell(t.crypto.encode(layout, parts));
  }

  /** A refusal that a human must look at. */
  Step.Taken<V> alarm(String what, Turn<V> t) {
    return refused(t).show("alarm", List.of(t.crypto.constant(what)));
  }

  static <V> boolean steppedUp(Message<V> account, V stepUp, Turn<V> t) {
    return !t.breaks(STEP_UP, () -> t.crypto.same(t.crypto.hash(stepUp), account.of("stepUp")));
  }

  /** What an operator does: opens an account, takes a merchant's purchase. */
  @Override
  public Step<V> onCommand(String verb, List<V> arguments, Turn<V> t) {
    V key = arguments.get(0);
    var rest = arguments.subList(1, arguments.size());
    return switch (verb) {
      case "open" -> put(Rows.ACCOUNT, key, rest, t);
      case "purchase" ->
          put(Rows.PURCHASE, key, with(rest, t.crypto.value(t.crypto.nat(0))), t);
      default -> t.unexpected();
    };
  }

  private Step<V> put(Layout table, V key, List<V> parts, Turn<V> t) {
    return Step.Taken.to(this).put(table.name(), key, t.crypto.encode(table, parts));
  }

  private static <V> List<V> with(List<V> list, V last) {
    var all = new java.util.ArrayList<>(list);
    all.add(last);
    return all;
  }

  @Override
  public <W> Serving<W> map(Mapper<V, W> m) {
    return new Serving<>(self.map(m));
  }

  /** Not running. */
  record Off<V>(Self<V> self) implements State<V> {
    @Override
    public Step<V> onBoot(Optional<V> stored, Turn<V> t) {
      return Step.Taken.to(new Serving<>(self));
    }

    @Override
    public <W> Off<W> map(Mapper<V, W> m) {
      return new Off<>(self.map(m));
    }
  }
}
