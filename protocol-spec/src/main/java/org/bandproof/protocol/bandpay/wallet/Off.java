package org.bandproof.protocol.bandpay.wallet;

import java.util.Optional;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/** Not running. A store that does not decode is as none: the wallet pairs anew. */
record Off<V>(Self<V> self) implements State<V> {
  @Override
  public Step<V> onBoot(Optional<V> stored, Turn<V> t) {
    return Step.Taken.to(new Idle<>(self, stored.flatMap(row -> Pairing.decode(row, t))));
  }

  @Override
  public <W> Off<W> map(Mapper<V, W> m) {
    return new Off<>(self.map(m));
  }
}
