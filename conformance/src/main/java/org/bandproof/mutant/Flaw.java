package org.bandproof.mutant;

import java.util.List;
import java.util.function.Function;
import org.bandproof.crypto.Bytes;
import org.bandproof.device.Central;
import org.bandproof.device.Device;
import org.bandproof.device.Output;
import org.bandproof.device.Parts;
import org.bandproof.device.Peripheral;
import org.bandproof.spec.model.Put;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Store;

/** How a device is made that is wrong in one way. */
@FunctionalInterface
public interface Flaw extends Function<Parts, Device> {
  /** Does not enforce one rule. */
  static Flaw without(Rule rule) {
    return parts -> Device.of(parts.enforcing(Rules.without(rule)));
  }

  /**
   * Stores nothing, and so knows nothing after a power cut; it remembers no further than its state.
   */
  static Flaw storesNothing() {
    return parts -> Device.of(parts.storing(new Deaf(parts.store())));
  }

  /** A peripheral that waits for ever in some states. */
  static Flaw peripheralPatientIn(String... states) {
    return parts ->
        new Peripheral(parts) {
          @Override
          public List<Output> advance(long millis) {
            return List.of(states).contains(state()) ? List.of() : super.advance(millis);
          }
        };
  }

  /** A central that waits for ever. */
  static Flaw centralWithoutTime() {
    return parts ->
        new Central(parts) {
          @Override
          public List<Output> advance(long millis) {
            return List.of();
          }
        };
  }

  /** A peripheral to which a lost link is as one that goes on. */
  static Flaw peripheralWithoutDisconnect() {
    return parts ->
        new Peripheral(parts) {
          @Override
          public List<Output> connected(int attMtu) {
            return linked() ? List.of() : super.connected(attMtu);
          }

          @Override
          public List<Output> disconnect() {
            return List.of();
          }
        };
  }

  /** A central to which a lost link is as one that goes on. */
  static Flaw centralWithoutDisconnect() {
    return parts ->
        new Central(parts) {
          @Override
          public List<Output> disconnect() {
            return List.of();
          }
        };
  }

  /** Draws the same chance at every step. */
  static Flaw repeatsItsChance() {
    return parts -> Device.of(parts.drawing(step -> parts.chance().apply(0)));
  }

  /** A store that takes no rows. */
  record Deaf(Store<Bytes> store) implements Store<Bytes> {
    @Override
    public List<Put<Bytes>> rows(String table) {
      return store.rows(table);
    }

    @Override
    public void put(List<Put<Bytes>> rows) {}
  }
}
