package org.bandproof.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;

/** The messages of a protocol, layout by layout: valid ones, and all that {@link Mutants} make of them. */
public final class LayoutVectors {
  private static final long[] EDGES = {
    24, 0x100, 0x10000, 0x1_0000_0000L
  };

  /** What is encoded is not tried with longer ones: they would say nothing new. */
  private static final int LONGEST = 700;

  private final VectorFile file;
  private final Function<Layout, List<String>> decoders;
  private final Function<Layout, List<String>> encoders;
  private final Draws draws = new Draws();
  private final Map<List<String>, Set<Object>> seen = new HashMap<>();

  /**
   * @param decoders the roles that are sent a message of a layout
   * @param encoders the roles that send one
   */
  public LayoutVectors(
      String protocol,
      Function<Layout, List<String>> decoders,
      Function<Layout, List<String>> encoders) {
    this.decoders = decoders;
    this.encoders = encoders;
    file =
        new VectorFile(
                "messages",
                protocol,
                "Messages",
                "Decode: 'bytes' are given; if valid, the components are theirs, else they must be refused.",
                "Encode: the components are given; their only encoding is 'bytes'.",
                "A number or choice among the components is 8 bytes, big-endian; a text is its UTF-8 bytes.",
                "What a field holds (a signed object, say) is not looked into here.")
            .note("Valid", "BASIC", "An encoding, at the bounds of its sizes and numbers.")
            .note("NumberWidth", "EDGE_CASE", "The first number of each width of a head.")
            .note("Truncated", "MISSING_STEP", "Bytes are missing at the end.")
            .note("Trailing", "MISSING_STEP", "Bytes follow the end.")
            .note("ArrayLength", "MISSING_STEP", "Another number of elements.")
            .note("LongHead", "CAN_OF_WORMS", "A head that is not the shortest (RFC 8949, 4.2.1).")
            .note("Indefinite", "CAN_OF_WORMS", "An indefinite length (RFC 8949, 4.2.1).")
            .note("Reserved", "CAN_OF_WORMS", "A head that RFC 8949 reserves.")
            .note("Tagged", "CAN_OF_WORMS", "A tag before what is none.")
            .note("WrongType", "MISSING_STEP", "An item of another type.")
            .note("WrongLiteral", "MISSING_STEP", "Another value in the place of a constant.")
            .note("TooShort", "MISSING_STEP", "A string below its least size.")
            .note("TooLong", "MISSING_STEP", "A string above its greatest size, or beyond the end.")
            .note("OutOfRange", "MISSING_STEP", "A number above its bound.")
            .note("NotUtf8", "MISSING_STEP", "A text that is no UTF-8 (RFC 3629).");
  }

  public VectorFile of(List<Layout> layouts) {
    layouts.stream().filter(l -> !decoders.apply(l).isEmpty()).forEach(this::decode);
    layouts.stream().filter(l -> !encoders.apply(l).isEmpty()).forEach(this::encode);
    return file;
  }

  private void decode(Layout layout) {
    var group = group("Decode", layout, decoders.apply(layout));
    for (var valid : valid(layout)) both(valid, group.valid(valid.flag(), valid.comment()));
    var before = seen.computeIfAbsent(decoders.apply(layout), roles -> new HashSet<>());
    for (var mutant : Mutants.of(layout, draws, before))
      group
          .invalid(mutant.flag(), mutant.comment(), "MALFORMED")
          .put("bytes", Draws.hex(mutant.bytes()));
  }

  private void encode(Layout layout) {
    var group = group("Encode", layout, encoders.apply(layout));
    for (var valid : valid(layout))
      if (valid.flag().equals("Valid") && valid.instance().encoded().length <= LONGEST) both(valid, group.valid(valid.flag(), valid.comment()));
  }

  private VectorFile.Group group(String type, Layout layout, List<String> roles) {
    return file.group(type)
        .with("layout", layout.name())
        .with("form", layout.form().name())
        .roles("roles", roles);
  }

  private static void both(Valid valid, ObjectNode test) {
    test.put("bytes", Draws.hex(valid.instance().encoded()));
    valid.instance().into(test.putObject("components"));
  }

  private record Valid(String flag, String comment, Instance instance) {}

  private List<Valid> valid(Layout layout) {
    var all = new ArrayList<Valid>();
    var small = Instance.of(layout, Instance.Size.SMALL, draws);
    all.add(new Valid("Valid", "a usual one", small));
    var least = Instance.of(layout, Instance.Size.LEAST, draws);
    if (!same(least, small)) all.add(new Valid("Valid", "the least", least));
    var greatest = Instance.of(layout, Instance.Size.GREATEST, draws);
    if (!same(greatest, small)) all.add(new Valid("Valid", "the greatest", greatest));
    boolean edged = false;
    for (int i = 0; i < layout.fields().size(); i++) {
      var field = layout.fields().get(i);
      if (field instanceof Field.Choice choice) choices(small, i, choice, all);
      if (field instanceof Field.Natural natural && !edged) {
        edges(small, i, natural, all);
        edged = true;
      }
    }
    return all;
  }

  private static boolean same(Instance a, Instance b) {
    return java.util.Arrays.equals(a.encoded(), b.encoded());
  }

  private static void choices(Instance small, int i, Field.Choice choice, List<Valid> all) {
    for (int v = choice.from() + 1; v <= choice.last(); v++) {
      var comment = choice.name() + " " + choice.values().get(v - choice.from());
      all.add(new Valid("Valid", comment, small.with(i, Instance.number(v))));
    }
  }

  private static void edges(Instance small, int i, Field.Natural natural, List<Valid> all) {
    for (long edge : EDGES)
      if (edge <= natural.max()) {
        var comment = natural.name() + " " + edge;
        all.add(new Valid("NumberWidth", comment, small.with(i, Instance.number(edge))));
      }
  }
}
