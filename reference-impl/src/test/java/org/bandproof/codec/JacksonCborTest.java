package org.bandproof.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bandproof.spec.crypto.Field;

/** Jackson's CBOR, which shares no code with ours, understands us and we it. */
class JacksonCborTest {
  private final CBORFactory factory =
      CBORFactory.builder().enable(CBORGenerator.Feature.WRITE_MINIMAL_INTS).build();

  @Provide
  Arbitrary<Layouts.Filled> filled() {
    return Layouts.cbor();
  }

  @Property
  void readsWhatWeWrite(@ForAll("filled") Layouts.Filled filled) throws IOException {
    try (var parser = factory.createParser(filled.encoded())) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      var component = filled.components().iterator();
      for (var field : filled.layout().fields())
        if (field instanceof Field.Component sort) read(parser, sort, component.next());
        else read(parser, field);
      assertThat(parser.nextToken()).isEqualTo(JsonToken.END_ARRAY);
      assertThat(parser.nextToken()).isNull();
    }
  }

  private static void read(CBORParser parser, Field literal) throws IOException {
    parser.nextToken();
    if (literal instanceof Field.Number n) assertThat(parser.getLongValue()).isEqualTo(n.value());
    else if (literal instanceof Field.Hex h)
      assertThat(HexFormat.of().formatHex(parser.getBinaryValue())).isEqualTo(h.hex());
    else if (literal instanceof Field.Words w) assertThat(parser.getText()).isEqualTo(w.text());
    else {
      assertThat(parser.currentToken()).isEqualTo(JsonToken.START_OBJECT);
      assertThat(parser.nextToken()).isEqualTo(JsonToken.END_OBJECT);
    }
  }

  private static void read(CBORParser parser, Field.Component sort, byte[] value)
      throws IOException {
    parser.nextToken();
    if (sort instanceof Field.Octets) assertThat(parser.getBinaryValue()).isEqualTo(value);
    else if (sort instanceof Field.Text)
      assertThat(parser.getText().getBytes(StandardCharsets.UTF_8)).isEqualTo(value);
    else assertThat(parser.getLongValue()).isEqualTo(ByteBuffer.wrap(value).getLong());
  }

  @Property
  void writesWhatWeRead(@ForAll("filled") Layouts.Filled filled) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var generator = factory.createGenerator(out)) {
      generator.writeStartArray(null, filled.layout().fields().size());
      var component = filled.components().iterator();
      for (var field : filled.layout().fields())
        if (field instanceof Field.Component sort) write(generator, sort, component.next());
        else write(generator, field);
      generator.writeEndArray();
    }
    assertThat(LayoutCodec.decode(filled.layout(), out.toByteArray()).orElseThrow())
        .usingElementComparator(Arrays::compare)
        .isEqualTo(filled.components());
  }

  private static void write(CBORGenerator generator, Field literal) throws IOException {
    if (literal instanceof Field.Number n) generator.writeNumber(n.value());
    else if (literal instanceof Field.Hex h)
      generator.writeBinary(HexFormat.of().parseHex(h.hex()));
    else if (literal instanceof Field.Words w) writeText(generator, w.text());
    else {
      generator.writeStartObject(null, 0);
      generator.writeEndObject();
    }
  }

  private static void write(CBORGenerator generator, Field.Component sort, byte[] value)
      throws IOException {
    if (sort instanceof Field.Octets) generator.writeBinary(value);
    else if (sort instanceof Field.Text)
      writeText(generator, new String(value, StandardCharsets.UTF_8));
    else generator.writeNumber(ByteBuffer.wrap(value).getLong());
  }

  /** Given a String it may choose a longer head than needed, given UTF-8 it does not. */
  private static void writeText(JsonGenerator generator, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    generator.writeUTF8String(utf8, 0, utf8.length);
  }
}
