package org.bandproof.store;

import java.util.Arrays;
import java.util.Random;

/** A medium whose power fails once, before, in or after one of its writes. */
public final class CuttingMedium implements Medium {
  /** What of a write has happened when power fails: the slot's new head, given its old one. */
  @FunctionalInterface
  public interface Cut {
    byte[] landed(byte[] before, byte[] content);

    /** The first bytes: none is before the write, all is after it. */
    static Cut after(int bytes) {
      return (before, content) -> Arrays.copyOf(content, Math.min(bytes, content.length));
    }

    /** Some bytes new, some as before, some neither. */
    static Cut torn(long seed) {
      return (before, content) -> {
        var random = new Random(seed);
        var landed = Arrays.copyOf(before, content.length);
        for (int i = 0; i < landed.length; i++)
          switch (random.nextInt(3)) {
            case 0 -> landed[i] = content[i];
            case 1 -> landed[i] = (byte) random.nextInt();
            default -> {}
          }
        return landed;
      };
    }
  }

  /** Power failed: nothing that runs can handle it. */
  public static final class PowerCut extends Error {
    private static final long serialVersionUID = 1;

    PowerCut() {
      super("power failed");
    }
  }

  private final Medium medium;
  private final int at;
  private final Cut cut;
  private int writes;

  /** @param at which write power fails in, counted from 0 */
  public CuttingMedium(Medium medium, int at, Cut cut) {
    this.medium = medium;
    this.at = at;
    this.cut = cut;
  }

  @Override
  public int capacity() {
    return medium.capacity();
  }

  @Override
  public byte[] read(int slot) {
    return medium.read(slot);
  }

  @Override
  public void write(int slot, byte[] content) {
    if (writes++ != at) {
      medium.write(slot, content);
      return;
    }
    medium.write(slot, cut.landed(medium.read(slot), content));
    throw new PowerCut();
  }

  @Override
  public void erase() {
    medium.erase();
  }
}
