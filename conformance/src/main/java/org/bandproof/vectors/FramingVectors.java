package org.bandproof.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Messages and their fragments, and fragments that are refused; written without the framing's code. */
public final class FramingVectors {
  private static final int LAST = 0x80;
  private static final String TAKEN = "";
  private static final String REFUSED = "80";
  private static final String OVERSIZE = "0d";

  /** The sizes of messages that are cut, for each MTU: one fragment full, one byte more, the longest. */
  private static final Map<Integer, List<Integer>> SIZES =
      new TreeMap<>(
          Map.of(
              23, List.of(1, 18, 19, 20, 38, 39, 1024),
              64, List.of(1, 60, 61, 121),
              185, List.of(181, 182),
              247, List.of(243, 244, 1024),
              517, List.of(513, 514, 1024)));

  private final Draws draws = new Draws();
  private final List<String> roles;
  private final VectorFile file;

  public FramingVectors(String protocol, List<String> roles) {
    this.roles = roles;
    file =
        new VectorFile(
                "framing",
                protocol,
                "Framing",
                "Cut: the message in as few fragments as the MTU allows.",
                "Join: fragments as they come, one after the other, on a link that is just up. 'att' is the ATT error",
                "code that a fragment is refused with, empty if it is taken; 'message' is what it completes. A central",
                "refuses in the same way and has no means to answer: 'att' is then what it would say.",
                "The level of an invalid sequence is the error of the first fragment that is refused.")
            .note("Valid", "BASIC", "A message whole.")
            .note("Bound", "EDGE_CASE", "A size, an index or a count at its bound.")
            .note("Empty", "MISSING_STEP", "A fragment without a byte of the message.")
            .note("Reserved", "MISSING_STEP", "Bit 6 of a header is set.")
            .note("Order", "MISSING_STEP", "An index that is not the next.")
            .note("TooLong", "MISSING_STEP", "A fragment longer than MTU - 3, or a message longer than 1024 bytes.")
            .note("Dropped", "MISSING_STEP", "What a refusal drops, and what comes after it.");
  }

  public VectorFile file() {
    cut();
    join();
    return file;
  }

  private void cut() {
    var group = file.group("Cut").roles("roles", roles);
    SIZES.forEach(
        (mtu, sizes) -> {
          for (int size : sizes) {
            var message = draws.bytes("message", size);
            var test = group.valid("Valid", size + " bytes at MTU " + mtu);
            test.put("mtu", mtu).put("message", Draws.hex(message));
            var fragments = test.putArray("fragments");
            cut(message, mtu).forEach(f -> fragments.add(Draws.hex(f)));
          }
        });
  }

  private static List<byte[]> cut(byte[] message, int mtu) {
    var all = new ArrayList<byte[]>();
    for (int at = 0; at < message.length; at += mtu - 4) {
      int end = Math.min(message.length, at + mtu - 4);
      int header = all.size() + (end == message.length ? LAST : 0);
      all.add(fragment(header, Arrays.copyOfRange(message, at, end)));
    }
    return all;
  }

  private static byte[] fragment(int header, byte[] part) {
    return Cbor.join(new byte[] {(byte) header}, part);
  }

  private byte[] fragment(int header, int size) {
    return fragment(header, draws.bytes("part " + header + " " + size, size));
  }

  /** A sequence while it is written; what it is worth is told fragment by fragment. */
  private final class Sequence {
    private final int mtu;
    private final List<byte[]> fragments = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    Sequence(int mtu) {
      this.mtu = mtu;
    }

    Sequence taken(byte[]... all) {
      for (var one : all) add(one, TAKEN);
      return this;
    }

    Sequence refused(byte[] fragment) {
      return add(fragment, REFUSED);
    }

    Sequence oversize(byte[] fragment) {
      return add(fragment, OVERSIZE);
    }

    private Sequence add(byte[] fragment, String code) {
      fragments.add(fragment);
      codes.add(code);
      return this;
    }

    void in(VectorFile.Group group, String flag, String comment) {
      var first = codes.stream().filter(c -> !c.equals(TAKEN)).findFirst();
      ObjectNode test =
          first.isEmpty()
              ? group.valid(flag, comment)
              : group.invalid(flag, comment, "ATT-" + first.get());
      test.put("mtu", mtu);
      var steps = test.putArray("fragments");
      var message = new ArrayList<byte[]>();
      for (int i = 0; i < fragments.size(); i++) {
        var fragment = fragments.get(i);
        var step = steps.addObject().put("fragment", Draws.hex(fragment)).put("att", codes.get(i));
        if (!codes.get(i).equals(TAKEN)) {
          message.clear();
          continue;
        }
        message.add(Arrays.copyOfRange(fragment, 1, fragment.length));
        if ((fragment[0] & LAST) == 0) continue;
        step.put("message", Draws.hex(Cbor.join(message)));
        message.clear();
      }
    }
  }

  private void join() {
    var group = file.group("Join").roles("roles", roles);
    valid(group);
    refusedAtOnce(group);
    refusedUnderWay(group);
  }

  private Sequence at(int mtu) {
    return new Sequence(mtu);
  }

  private byte[][] run(int from, int to, int size, int last) {
    var all = new byte[to - from][];
    for (int i = from; i < to; i++) all[i - from] = fragment(i + (i == last ? LAST : 0), size);
    return all;
  }

  private void valid(VectorFile.Group group) {
    at(23).taken(fragment(LAST, 1)).in(group, "Valid", "one byte");
    at(23).taken(run(0, 3, 19, 2)).in(group, "Valid", "three full fragments");
    at(517).taken(fragment(0, 1), fragment(1, 200), fragment(LAST | 2, 3))
        .in(group, "Valid", "fragments shorter than the MTU allows");
    at(23).taken(fragment(0, 5), fragment(LAST | 1, 5), fragment(LAST, 2))
        .in(group, "Valid", "two messages, one after the other");
    at(23).taken(run(0, 64, 16, 63)).in(group, "Bound", "64 fragments, 1024 bytes");
    at(517).taken(fragment(0, 513), fragment(LAST | 1, 511)).in(group, "Bound", "1024 bytes in two");
    at(517).taken(fragment(LAST, 513)).in(group, "Bound", "the longest fragment");
  }

  private void refusedAtOnce(VectorFile.Group group) {
    at(23).refused(new byte[0]).in(group, "Empty", "a value of no bytes");
    at(23).refused(fragment(LAST, 0)).in(group, "Empty", "a header alone, the last");
    at(23).refused(fragment(0, 0)).in(group, "Empty", "a header alone");
    at(23).refused(fragment(LAST | 0x40, 1)).in(group, "Reserved", "bit 6 is set");
    at(23).refused(fragment(1, 4)).in(group, "Order", "begins with index 1");
    at(23).refused(fragment(LAST | 63, 4)).in(group, "Order", "begins with index 63, the last");
    at(23).oversize(fragment(LAST, 20)).in(group, "TooLong", "one byte more than MTU - 3");
    at(185).oversize(fragment(LAST, 182)).in(group, "TooLong", "one byte more than MTU - 3");
    at(517).oversize(fragment(LAST, 514)).in(group, "TooLong", "one byte more than MTU - 3");
    at(23).oversize(fragment(0x41, 20)).in(group, "TooLong", "too long comes before the header");
  }

  private void refusedUnderWay(VectorFile.Group group) {
    var first = fragment(0, 4);
    at(23).taken(first).refused(fragment(0, 4)).in(group, "Order", "index 0 again");
    at(23).taken(first).refused(fragment(LAST, 4)).in(group, "Order", "another message begins");
    at(23).taken(first).refused(fragment(2, 4)).in(group, "Order", "index 1 is left out");
    at(23).taken(first, fragment(1, 4)).refused(fragment(1, 4)).in(group, "Order", "index 1 twice");
    at(23).taken(first).refused(fragment(LAST | 1, 0)).in(group, "Empty", "the last one is empty");
    at(23).taken(first).refused(fragment(0x41, 4)).in(group, "Reserved", "bit 6 in the second");
    at(23).taken(run(0, 64, 1, -1)).refused(fragment(LAST, 1))
        .in(group, "Bound", "after index 63 there is none");
    at(517).taken(fragment(0, 513)).refused(fragment(LAST | 1, 512))
        .in(group, "TooLong", "1025 bytes, the last fragment");
    at(517).taken(fragment(0, 513), fragment(1, 511)).refused(fragment(2, 1))
        .in(group, "TooLong", "1025 bytes, and not the last fragment");
    at(23).taken(first).oversize(fragment(LAST | 1, 20)).refused(fragment(LAST | 1, 4))
        .in(group, "Dropped", "too long drops the message under way");
    at(23).taken(first).refused(fragment(2, 4)).refused(fragment(LAST | 1, 4))
        .in(group, "Dropped", "the next index of a message that was dropped");
    at(23).taken(first).refused(fragment(0, 4)).taken(fragment(LAST, 3))
        .in(group, "Dropped", "a new message after a refusal");
    at(23).taken(fragment(LAST, 3)).refused(fragment(LAST | 1, 3))
        .in(group, "Dropped", "a message goes on after its last fragment");
  }
}
