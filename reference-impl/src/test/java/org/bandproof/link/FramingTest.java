package org.bandproof.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bandproof.link.Reassembler.Outcome;

class FramingTest {
  @Example
  void everySizeMakesTheRoundAtEveryMtu() {
    for (int mtu = Framing.MIN_MTU; mtu <= Framing.MAX_MTU; mtu++)
      for (int size : new int[] {1, mtu - 5, mtu - 4, mtu - 3, 2 * (mtu - 4), 1023, 1024}) {
        if (size > Framing.MAX_MESSAGE) continue;
        var message = message(size, mtu);
        var fragments = Framing.cut(message, mtu);
        int most = mtu - 3;
        assertThat(fragments).allMatch(f -> f.length >= 2 && f.length <= most).hasSizeLessThan(64);
        assertThat(received(new Reassembler(mtu), fragments)).containsExactly(message);
      }
  }

  @Property
  void messagesFollowEachOther(
      @ForAll @IntRange(min = 23, max = 517) int mtu,
      @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 1024) Integer> sizes) {
    var messages = sizes.stream().map(size -> message(size, size)).toList();
    var fragments = messages.stream().flatMap(m -> Framing.cut(m, mtu).stream()).toList();
    assertThat(received(new Reassembler(mtu), fragments))
        .usingElementComparator(Arrays::compare)
        .containsExactlyElementsOf(messages);
  }

  @Property
  void lossRepetitionAndDisorderWithinAMessageNeverMakeAnother(
      @ForAll @IntRange(min = 1, max = 1024) int size,
      @ForAll @IntRange(min = 23, max = 60) int mtu,
      @ForAll long seed) {
    var message = message(size, seed);
    var fragments = disturbed(Framing.cut(message, mtu), new Random(seed));
    for (var whole : received(new Reassembler(mtu), fragments)) assertThat(whole).isEqualTo(message);
  }

  @Property(tries = 3000)
  void aMessageIsTheRunOfFragmentsThatEndsWithIt(@ForAll("fragments") List<byte[]> fragments) {
    var reassembler = new Reassembler(40);
    for (int i = 0; i < fragments.size(); i++)
      if (reassembler.take(fragments.get(i)) instanceof Outcome.Whole whole)
        assertThat(whole.message()).isEqualTo(run(fragments.subList(0, i + 1)));
  }

  @Provide
  Arbitrary<List<byte[]>> fragments() {
    var header = Arbitraries.of(0, 1, 2, 3, 0x80, 0x81, 0x82, 0x83, 0x40, 0xc1, 0x3f, 0xff);
    var body = Arbitraries.bytes().array(byte[].class).ofMinSize(0).ofMaxSize(37);
    return header
        .flatMap(h -> body.map(b -> with(h, b)))
        .list()
        .ofMaxSize(12);
  }

  @Example
  void eachFaultHasItsReasonAndDropsTheMessage() {
    fault(Fault.EMPTY, new byte[] {1});
    fault(Fault.EMPTY, new byte[0]);
    fault(Fault.RESERVED, with(0x41, new byte[5]));
    fault(Fault.UNFINISHED, with(0, new byte[5]));
    fault(Fault.UNFINISHED, with(0x80, new byte[5]));
    fault(Fault.OUT_OF_ORDER, with(2, new byte[5]));
    fault(Fault.OVERSIZE, with(1, new byte[20]));
    assertThat(Fault.OVERSIZE.code()).isEqualTo(0x0d);
    assertThat(Fault.EMPTY.code()).isEqualTo(0x80);
  }

  private static void fault(Fault expected, byte[] fragment) {
    var reassembler = new Reassembler(23);
    reassembler.take(with(0, new byte[19]));
    assertThat(reassembler.take(fragment)).isEqualTo(new Outcome.Faulty(expected));
    assertThat(reassembler.take(with(0x81, new byte[1])))
        .isEqualTo(new Outcome.Faulty(Fault.OUT_OF_ORDER));
    assertThat(reassembler.take(with(0x80, new byte[1]))).isInstanceOf(Outcome.Whole.class);
  }

  @Example
  void oneByteMoreThanTheLongestMessageIsRefused() {
    for (int last : new int[] {17, 18}) {
      var reassembler = new Reassembler(23);
      for (int i = 0; i < 53; i++) reassembler.take(with(i, new byte[19]));
      var end = reassembler.take(with(0x80 | 53, new byte[last]));
      if (last == 17) assertThat(end).isInstanceOf(Outcome.Whole.class);
      else assertThat(end).isEqualTo(new Outcome.Faulty(Fault.TOO_LONG));
    }
  }

  @Example
  void theLastIndexHasNoNext() {
    var reassembler = new Reassembler(23);
    for (int i = 0; i < 64; i++)
      assertThat(reassembler.take(with(i, new byte[1]))).isInstanceOf(Outcome.More.class);
    assertThat(reassembler.take(with(0x80, new byte[1]))).isInstanceOf(Outcome.Faulty.class);
  }

  @Example
  void whatIsNoMessageIsNotCut() {
    assertThatThrownBy(() -> Framing.cut(new byte[0], 23)).hasMessageContaining("no message");
    assertThatThrownBy(() -> Framing.cut(new byte[1025], 23)).hasMessageContaining("no message");
    assertThatThrownBy(() -> Framing.cut(new byte[1], 22)).hasMessageContaining("no MTU");
    assertThatThrownBy(() -> new Reassembler(518)).hasMessageContaining("no MTU");
  }

  private static List<byte[]> disturbed(List<byte[]> fragments, Random random) {
    var disturbed = new ArrayList<>(fragments);
    for (int i = random.nextInt(4); i >= 0 && !disturbed.isEmpty(); i--) {
      int at = random.nextInt(disturbed.size());
      switch (random.nextInt(3)) {
        case 0 -> disturbed.remove(at);
        case 1 -> disturbed.add(random.nextInt(disturbed.size() + 1), disturbed.get(at));
        default -> Collections.swap(disturbed, at, random.nextInt(disturbed.size()));
      }
    }
    return disturbed;
  }

  /** What the fragments since the last of index 0 say, whose indices must count up without a gap. */
  private static byte[] run(List<byte[]> fragments) {
    int from = fragments.size() - 1;
    while ((fragments.get(from)[0] & 0x3f) != 0) from--;
    var message = new ByteArrayOutputStream();
    for (int i = from; i < fragments.size(); i++) {
      var fragment = fragments.get(i);
      int last = i == fragments.size() - 1 ? 0x80 : 0;
      assertThat(fragment[0] & 0xff).isEqualTo(i - from | last);
      assertThat(fragment.length).isBetween(2, 37);
      message.write(fragment, 1, fragment.length - 1);
    }
    return message.toByteArray();
  }

  private static List<byte[]> received(Reassembler reassembler, List<byte[]> fragments) {
    var messages = new ArrayList<byte[]>();
    for (var fragment : fragments)
      if (reassembler.take(fragment) instanceof Outcome.Whole whole) messages.add(whole.message());
    return messages;
  }

  private static byte[] message(int size, long seed) {
    var message = new byte[size];
    new Random(seed).nextBytes(message);
    return message;
  }

  private static byte[] with(int header, byte[] body) {
    var fragment = new byte[body.length + 1];
    fragment[0] = (byte) header;
    System.arraycopy(body, 0, fragment, 1, body.length);
    return fragment;
  }
}
