package org.bandproof.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Layout.Form;
import org.bandproof.spec.model.Protocol;

/**
 * No bytes are two messages: an encoding of one layout of a protocol decodes as no other of them. Not so
 * concatenations that open with no number (a handshake's messages, a fragment, the messages of
 * alipay2015): where they come tells what they are.
 */
class MessagesToldApartTest {
  private static final List<List<Layout>> TOLD_APART =
      Protocol.all().stream().map(MessagesToldApartTest::toldApart).toList();

  private static List<Layout> toldApart(Protocol protocol) {
    return protocol.layouts().stream().filter(MessagesToldApartTest::numbered).toList();
  }

  private static boolean numbered(Layout layout) {
    return layout.form() == Form.CBOR
        || !layout.fields().isEmpty() && layout.fields().get(0) instanceof Field.Number;
  }

  @Provide
  Arbitrary<Layouts.Filled> message() {
    var layouts = TOLD_APART.stream().flatMap(List::stream).toList();
    return Arbitraries.of(layouts).flatMap(Layouts::of);
  }

  @Property
  void anEncodingOfOneIsNoOther(@ForAll("message") Layouts.Filled message) {
    for (var protocol : TOLD_APART)
      if (protocol.contains(message.layout()))
        assertThat(protocol.stream().filter(l -> LayoutCodec.decode(l, message.encoded()).isPresent()))
            .containsExactly(message.layout());
  }

  @Provide
  Arbitrary<Layouts.Filled> anything() {
    var layouts = Protocol.all().stream().flatMap(p -> p.layouts().stream()).toList();
    return Arbitraries.of(layouts).flatMap(Layouts::of);
  }

  @Property
  void whatWasEncodedIsDecoded(@ForAll("anything") Layouts.Filled message) {
    assertThat(LayoutCodec.decode(message.layout(), message.encoded()).orElseThrow())
        .usingElementComparator(Arrays::compare)
        .isEqualTo(message.components());
  }
}
