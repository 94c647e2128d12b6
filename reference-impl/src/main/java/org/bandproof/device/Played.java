package org.bandproof.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Put;
import org.bandproof.spec.model.Refusal;
import org.bandproof.spec.model.Send;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Store;

/** A role that is played on bytes, and forgets what it need not know. */
final class Played {
  /** What a step sends, or why it was none. */
  record Reply(Optional<Refusal> refused, List<Sent> sends) {}

  /** An output that outlives the values of its step. */
  record Sent(Send<Bytes> head, List<byte[]> values) {
    byte[] message() {
      return values.get(0);
    }
  }

  private static final long END_OF_TIME = Long.MAX_VALUE / 2;

  private final Party<Bytes> party;
  private final Store<Bytes> store;
  private final List<String> tables = new ArrayList<>();
  private final List<Bytes> given;
  private final Set<Bytes> made = identities();
  private final boolean forgetful;
  private long millis;

  /** @param forgetful false only in mutants: nothing is erased */
  Played(Parts parts, boolean forgetful) {
    this.forgetful = forgetful;
    store = parts.store();
    tables.add(State.OWN);
    tables.addAll(parts.role().tables());
    var traced = new Traced(parts.crypto(), made::add);
    party =
        new Party<>(
            parts.role(),
            parts.given(),
            traced,
            step -> traced.chance(parts.chance().apply(step)),
            parts.rules(),
            store);
    given = party.state().fields();
  }

  /** Takes power away and gives it back. */
  Reply boot() {
    return step(() -> party.boot(seconds(0)));
  }

  Reply take(Input<Bytes> input) {
    return take(input, 0);
  }

  private Reply take(Input<Bytes> input, long early) {
    input.map(v -> made.add(v));
    return step(() -> party.take(input, seconds(early)));
  }

  String state() {
    return party.state().getClass().getSimpleName();
  }

  /** The link ended, or the messages on it make no sense. */
  void drop() {
    step(
        () -> {
          party.disconnected();
          return Step.Taken.to(party.state());
        });
  }

  /** Lets time pass; what the clock causes happens in order. */
  List<Reply> advance(long duration) {
    millis = Math.min(END_OF_TIME, millis + duration);
    var replies = new ArrayList<Reply>();
    var due = party.elapse(duration);
    while (due.isPresent()) {
      var before = party.state();
      long left = due.getAsLong();
      replies.add(take(new Input.Clock<>(), left));
      if (party.state() == before) break;
      due = party.elapse(left);
    }
    return replies;
  }

  private long seconds(long early) {
    return (millis - early) / 1000;
  }

  private interface Taking {
    Step<Bytes> step();
  }

  /** Stores and moves (both are the party's), sends, erases. */
  private Reply step(Taking taking) {
    made.addAll(held());
    try {
      return reply(taking.step());
    } finally {
      erase();
    }
  }

  private static Reply reply(Step<Bytes> step) {
    if (step instanceof Step.Refused<Bytes> refused)
      return new Reply(Optional.of(refused.why()), List.of());
    var sends = ((Step.Taken<Bytes>) step).sends();
    return new Reply(Optional.empty(), sends.stream().map(Played::sent).toList());
  }

  private static Sent sent(Send<Bytes> send) {
    return new Sent(
        new Send<>(send.port(), send.on(), List.of()),
        send.values().stream().map(Bytes::toArray).toList());
  }

  private void erase() {
    if (forgetful) {
      made.removeAll(held());
      made.forEach(Bytes::erase);
    }
    made.clear();
  }

  /** What the device has a right to know between two steps. */
  private Set<Bytes> held() {
    var held = identities();
    held.addAll(given);
    held.addAll(party.state().fields());
    for (var table : tables)
      for (Put<Bytes> row : store.rows(table)) {
        held.add(row.key());
        row.row().ifPresent(held::add);
      }
    return held;
  }

  private static Set<Bytes> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
