package org.bandproof.protocol.bandpay.band;

/** A handshake, a session or a prompt, which a refusal or a disconnect ends. */
interface Busy<V> extends Powered<V> {
  /** Where the end leads. */
  Idle<V> idle();

  @Override
  default Idle<V> dropped() {
    return idle();
  }

  @Override
  default Self<V> self() {
    return idle().self();
  }

  @Override
  default Memory<V> memory() {
    return idle().memory();
  }

  @Override
  default Info info() {
    return idle().info();
  }
}
