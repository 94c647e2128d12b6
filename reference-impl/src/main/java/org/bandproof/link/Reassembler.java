package org.bandproof.link;

import java.util.Arrays;
import java.util.Optional;

/**
 * The receiver's half of the framing, for one direction of one channel. It holds at most {@link
 * Framing#MAX_MESSAGE} bytes, whatever comes. A fault drops the message that was under way.
 */
public final class Reassembler {
  /** What a fragment leads to: more to come, a whole message, or a fault. */
  public sealed interface Outcome {
    record More() implements Outcome {}

    record Whole(byte[] message) implements Outcome {}

    record Faulty(Fault fault) implements Outcome {}
  }

  private final byte[] message = new byte[Framing.MAX_MESSAGE];
  private final int room;
  private int length;
  private int next;

  public Reassembler(int mtu) {
    room = Framing.room(mtu);
  }

  public Outcome take(byte[] fragment) {
    var fault = fault(fragment);
    if (fault.isPresent()) {
      drop();
      return new Outcome.Faulty(fault.get());
    }
    System.arraycopy(fragment, 1, message, length, fragment.length - 1);
    length += fragment.length - 1;
    next++;
    if ((fragment[0] & Framing.LAST) == 0) return new Outcome.More();
    var whole = Arrays.copyOf(message, length);
    drop();
    return new Outcome.Whole(whole);
  }

  /** What a value on a channel without framing leads to: it is a message, unless it is too long. */
  public static Outcome unframed(byte[] value, int mtu) {
    boolean fits = value.length <= Framing.room(mtu);
    return fits ? new Outcome.Whole(value) : new Outcome.Faulty(Fault.OVERSIZE);
  }

  /** Forgets the message that is under way. */
  public void drop() {
    Arrays.fill(message, (byte) 0);
    length = 0;
    next = 0;
  }

  private Optional<Fault> fault(byte[] fragment) {
    if (fragment.length > room) return Optional.of(Fault.OVERSIZE);
    if (fragment.length < 2) return Optional.of(Fault.EMPTY);
    if ((fragment[0] & Framing.RESERVED) != 0) return Optional.of(Fault.RESERVED);
    int index = fragment[0] & Framing.INDEX;
    if (index == 0 && next > 0) return Optional.of(Fault.UNFINISHED);
    if (index != next) return Optional.of(Fault.OUT_OF_ORDER);
    if (length + fragment.length - 1 > message.length) return Optional.of(Fault.TOO_LONG);
    return Optional.empty();
  }
}
