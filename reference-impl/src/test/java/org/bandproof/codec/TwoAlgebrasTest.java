package org.bandproof.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.symbolic.Sizes;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/** Encoding and decoding on bytes are what they are on terms. */
class TwoAlgebrasTest {
  private final ByteCrypto crypto = new ByteCrypto();
  private final Terms terms = new Terms();

  @Provide
  Arbitrary<Layouts.Filled> filled() {
    return Layouts.any();
  }

  @Property
  void whatIsDecodedIsWhatTheTermsSay(@ForAll("filled") Layouts.Filled filled) {
    var names =
        IntStream.range(0, filled.components().size())
            .mapToObj(i -> Terms.name("x" + i, filled.components().get(i).length))
            .toList();
    var meaning = new HashMap<Term, Bytes>();
    for (int i = 0; i < names.size(); i++)
      meaning.put(names.get(i), Bytes.of(filled.components().get(i)));

    var onTerms = terms.decode(filled.layout(), terms.encode(filled.layout(), names)).orElseThrow();
    var components = names.stream().map(meaning::get).toList();
    var onBytes =
        crypto.decode(filled.layout(), crypto.encode(filled.layout(), components)).orElseThrow();
    assertThat(onBytes).isEqualTo(onTerms.stream().map(meaning::get).toList());
  }

  /** Layouts of CBOR that begin with different numbers are told apart on bytes as on terms. */
  @Property
  void typesAreToldApart(@ForAll("filled") Layouts.Filled filled) {
    if (filled.layout().form() != Layout.Form.CBOR) return;
    var one = typed(1, filled.layout());
    var two = typed(2, filled.layout());
    var components = filled.components().stream().map(Bytes::of).toList();
    var names = components.stream().map(c -> Terms.name("x", c.size())).toList();
    assertThat(crypto.decode(two, crypto.encode(one, components))).isEmpty();
    assertThat(terms.decode(two, terms.encode(one, names))).isEmpty();
  }

  @Property
  void anEncodingIsAsLongAsItsTermSays(@ForAll("filled") Layouts.Filled filled) {
    var sorts = filled.layout().components();
    var parts = new ArrayList<Term>();
    for (int i = 0; i < sorts.size(); i++) parts.add(term(sorts.get(i), filled.components().get(i)));
    var size = new Sizes(terms, List.of()).applyAsInt(terms.encode(filled.layout(), parts));
    assertThat(size).isEqualTo(LayoutCodec.encode(filled.layout(), filled.components()).length);
  }

  private Term term(Field.Component sort, byte[] component) {
    boolean string = sort instanceof Field.Octets || sort instanceof Field.Text;
    if (string) return Terms.name("x", component.length);
    return terms.value(terms.nat(Sorts.number(component)));
  }

  private static Layout typed(int type, Layout layout) {
    var fields = new ArrayList<>(List.of(Field.number(type)));
    fields.addAll(layout.fields());
    return new Layout(layout.name() + type, layout.form(), fields);
  }
}
