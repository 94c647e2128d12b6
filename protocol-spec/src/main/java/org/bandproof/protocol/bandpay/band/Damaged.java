package org.bandproof.protocol.bandpay.band;

import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;

/**
 * The flash did not decode: whether the band was bound, and in which epoch, is not known. It takes key
 * sets, which it holds in RAM, and a release of any epoch.
 */
record Damaged<V>(Self<V> self, Memory<V> memory) implements Powered<V> {
  @Override
  public Info info() {
    return Info.DAMAGED;
  }

  @Override
  public Step<V> onMessage(V message, Turn<V> t) {
    return t.unexpected();
  }

  @Override
  public Step<V> onKeys(Keys<V> newer, Turn<V> t) {
    return Step.Taken.within(remembering(memory.with(newer)));
  }

  @Override
  public Powered<V> remembering(Memory<V> newer) {
    return new Damaged<>(self, newer);
  }

  @Override
  public <W> Damaged<W> map(Mapper<V, W> m) {
    return new Damaged<>(self.map(m), memory.map(m));
  }
}
