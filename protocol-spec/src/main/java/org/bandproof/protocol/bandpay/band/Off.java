package org.bandproof.protocol.bandpay.band;

import java.util.Optional;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** No power. */
record Off<V>(Self<V> self) implements State<V> {
  @Override
  public Step<V> onBoot(Optional<V> stored, Turn<V> t) {
    var factory = Keys.own(self.factoryKeys(), t);
    if (factory.isEmpty()) return t.refuse();
    var zero = t.crypto.nat(0);
    var blank = new Memory<>(factory.get(), zero, zero, Optional.empty());
    if (stored.isEmpty()) return Step.Taken.to(new Idle<>(self, blank, false));
    var memory = Memory.decode(stored.get(), t);
    if (memory.isEmpty()) return Step.Taken.to(new Damaged<>(self, blank));
    return Step.Taken.to(new Idle<>(self, memory.get(), false));
  }

  @Override
  public <W> Off<W> map(Mapper<V, W> m) {
    return new Off<>(self.map(m));
  }
}
