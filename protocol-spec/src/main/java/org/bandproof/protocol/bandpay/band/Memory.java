package org.bandproof.protocol.bandpay.band;

import static org.bandproof.spec.crypto.Field.choice;
import static org.bandproof.spec.crypto.Field.natural;
import static org.bandproof.spec.crypto.Field.number;
import static org.bandproof.spec.crypto.Field.octets;
import static org.bandproof.spec.crypto.Field.text;

import java.util.List;
import java.util.Optional;
import org.bandproof.protocol.bandpay.message.Message;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** What a band keeps in flash. The epoch and the counter only ever rise. */
record Memory<V>(Keys<V> keys, Nat<V> epoch, Nat<V> counter, Optional<Binding<V>> binding)
    implements Mapped<V> {
  private static final Field KEY_SET = octets("keySet", 1, 320);
  private static final Field EPOCH = natural("epoch");
  private static final Field COUNTER = natural("counter");

  static final Layout UNBOUND = Layout.cbor("FlashUnbound", number(50), KEY_SET, EPOCH, COUNTER);

  static final Layout BOUND =
      Layout.cbor(
          "FlashBound",
          number(51),
          KEY_SET,
          EPOCH,
          COUNTER,
          octets("wallet", 32),
          choice("mode", 0, "TAP", "AUTOMATIC"),
          text("currency", 3, 3),
          natural("limit"),
          natural("n"),
          natural("used"),
          octets("receipt", 1, 320),
          octets("lastOrder", 0, 32),
          octets("lastApproval", 0, 320));

  Memory<V> with(Keys<V> newer) {
    return new Memory<>(newer, epoch, counter, binding);
  }

  Memory<V> bound(Binding<V> to) {
    return new Memory<>(keys, epoch, counter, Optional.of(to));
  }

  Memory<V> approved(Nat<V> next, Binding<V> after) {
    return new Memory<>(keys, epoch, next, Optional.of(after));
  }

  /** Released: nothing of the binding is left. */
  Memory<V> released(Keys<V> newer, Nat<V> risen) {
    return new Memory<>(newer, risen, counter, Optional.empty());
  }

  Step.Taken<V> kept(Step.Taken<V> step, Crypto<V> c) {
    return step.keep(c.constant("flash"), encode(c));
  }

  private V encode(Crypto<V> c) {
    if (binding.isEmpty())
      return c.encode(UNBOUND, List.of(keys.signed(), c.value(epoch), c.value(counter)));
    var b = binding.get();
    return c.encode(
        BOUND,
        List.of(
            keys.signed(),
            c.value(epoch),
            c.value(counter),
            b.wallet(),
            b.mode(),
            b.currency(),
            c.value(b.limit()),
            c.value(b.n()),
            c.value(b.used()),
            b.receipt(),
            b.lastOrder(),
            b.lastApproval()));
  }

  /** Empty if the flash does not decode. */
  static <V> Optional<Memory<V>> decode(V flash, Turn<V> t) {
    var unbound = Message.tried(UNBOUND, flash, t);
    if (unbound.isPresent()) return of(unbound.get(), Optional.empty(), t);
    var bound = Message.tried(BOUND, flash, t);
    return bound.flatMap(m -> of(m, Optional.of(binding(m, t)), t));
  }

  private static <V> Optional<Memory<V>> of(
      Message<V> m, Optional<Binding<V>> binding, Turn<V> t) {
    return Keys.own(m.of("keySet"), t)
        .map(keys -> new Memory<>(keys, m.nat("epoch", t), m.nat("counter", t), binding));
  }

  private static <V> Binding<V> binding(Message<V> m, Turn<V> t) {
    return new Binding<>(
        m.of("wallet"),
        m.of("mode"),
        m.of("currency"),
        m.nat("limit", t),
        m.nat("n", t),
        m.nat("used", t),
        m.of("receipt"),
        m.of("lastOrder"),
        m.of("lastApproval"));
  }

  @Override
  public <W> Memory<W> map(Mapper<V, W> m) {
    return new Memory<>(keys.map(m), m.nat(epoch), m.nat(counter), binding.map(b -> b.map(m)));
  }
}
