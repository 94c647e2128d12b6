package org.bandproof.device;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bandproof.store.Medium;

/** A copy of what a device has in flash, and of what it was given when it was made. */
record Copy(List<byte[]> slots, Map<String, byte[]> provisions) {
  static Copy of(Medium medium, Map<String, byte[]> provisions) {
    return new Copy(IntStream.range(0, Medium.SLOTS).mapToObj(medium::read).toList(), provisions);
  }

  /** Brings it back to a medium that is as manufactured. */
  void restore(Medium medium) {
    for (int slot = 0; slot < Medium.SLOTS; slot++)
      if (slots.get(slot).length > 0) medium.write(slot, slots.get(slot));
  }
}
