package org.bandproof.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bandproof.spec.model.Protocol;

class LineServerTest {
  private static final String SEED = "0".repeat(63) + "1";

  private static final List<String> REGISTER =
      List.of(
          "power-cycle",
          "connect 23",
          "write key 01000200000102030405060708090a0b0c0d0e0f",
          "gesture tap");
  private static final List<String> PAY =
      List.of(
          "power-cycle",
          "connect 23",
          "write plain 0100020062c1402a83fecdf34cfaaee6fcd89920",
          "read cipher");

  @Example
  void theWorkedTranscriptIsSpokenVerbatim() throws IOException {
    var server = Transcript.example();
    for (var exchange : Transcript.worked().exchanges())
      assertThat(server.answer(exchange.command()))
          .as(exchange.command())
          .isEqualTo(exchange.answer());
  }

  @Property
  void whateverComesTheAnswerEnds(@ForAll("lines") List<String> lines) {
    var server = Transcript.example();
    for (var line : lines) {
      var answer = server.answer(line);
      assertThat(answer.get(answer.size() - 1)).matches("done|unimplemented|error [ -~]+");
      assertThat(answer).noneMatch(l -> l.contains("internal"));
    }
  }

  @Property
  void theSameSeedAndCommandsGiveTheSameBytes(@ForAll("lines") List<String> lines) {
    assertThat(answers(lines)).isEqualTo(answers(lines));
  }

  @Property
  void resetIsTotal(@ForAll("lines") List<String> lines, @ForAll("lines") List<String> before) {
    var used = Transcript.example();
    for (var line : begun(REGISTER)) used.answer(line);
    before.forEach(used::answer);
    var fresh = Transcript.example();
    var then = new ArrayList<>(PAY);
    then.addAll(withoutCopies(lines));
    for (var line : begun(then)) {
      var answer = fresh.answer(line);
      assertThat(used.answer(line)).as(line).isEqualTo(answer);
    }
  }

  @Property
  void aSavedDeviceIsTheOneThatWasSavedAfterAPowerCut(
      @ForAll("lines") List<String> lines, @ForAll("lines") List<String> between) {
    var saved = Transcript.example();
    for (var line : begun(REGISTER)) saved.answer(line);
    saved.answer("save");
    withoutCopies(between).forEach(saved::answer);
    assertThat(saved.answer("reset " + SEED + " saved")).containsExactly("done");
    var cut = Transcript.example();
    for (var line : begun(REGISTER)) cut.answer(line);
    var then = new ArrayList<>(PAY);
    lines.stream().takeWhile(line -> !line.startsWith("reset")).forEach(then::add);
    for (var line : then) {
      var answer = cut.answer(line);
      assertThat(saved.answer(line)).as(line).isEqualTo(answer);
    }
  }

  /** A copy outlives every reset, on purpose. */
  private static List<String> withoutCopies(List<String> lines) {
    return lines.stream().filter(line -> !line.startsWith("save") && !line.endsWith("saved")).toList();
  }

  @Example
  void whatWasGivenIsSavedToo() {
    var band = bandPay();
    assertThat(band.answer("reset " + SEED + " saved"))
        .containsExactly("error nothing was saved: save comes first");
    assertThat(band.answer("save")).containsExactly("error no device: reset comes first");
    band.answer("reset " + SEED + " factory");
    for (var provision : List.of("agreement", "identity", "band-id", "service-root", "certificate"))
      band.answer("provision " + provision + " " + "00".repeat(32));
    band.answer("save");
    band.answer("reset " + SEED + " factory");
    band.answer("reset " + SEED + " saved");
    assertThat(band.answer("power-cycle")).containsExactly("error missing provision key-set");
  }

  @Example
  void aStateThatTheGrammarLacksIsAnError() {
    assertThat(bandPay().answer("reset " + SEED + " used"))
        .containsExactly("error a state is factory or saved");
  }

  private static LineServer bandPay() {
    var protocol =
        Protocol.all().stream().filter(p -> p.name().equals("bandpay")).findFirst().orElseThrow();
    var server = LineServer.of(protocol, protocol.role("band").orElseThrow());
    server.answer("hello 1");
    return server;
  }

  private static List<List<String>> answers(List<String> lines) {
    var server = Transcript.example();
    return begun(lines).stream().map(server::answer).toList();
  }

  private static List<String> begun(List<String> lines) {
    var all = new ArrayList<>(List.of("hello 1", "reset " + SEED + " factory"));
    all.addAll(lines);
    return all;
  }

  @Provide
  Arbitrary<List<String>> lines() {
    var sensible =
        Arbitraries.of(
            "hello 1",
            "hello 2",
            "save",
            "reset " + SEED + " saved",
            "reset " + SEED + " factory",
            "power-cycle",
            "connect 23",
            "connect 22",
            "disconnect",
            "gesture tap",
            "gesture yes",
            "advance 0",
            "advance 29999",
            "advance 9007199254740991",
            "write key 01000200000102030405060708090a0b0c0d0e0f",
            "write plain 0100020062c1402a83fecdf34cfaaee6fcd89920",
            "write cipher 00",
            "write control 010002000a00001234",
            "write key -",
            "read key",
            "read cipher",
            "provision root 00",
            "notify key 00",
            "do pay",
            "account 00");
    var words =
        Arbitraries.of("write", "key", "00", "-", "0G", "", "read", "advance", "1", "01", "-1", "é");
    var garbled = words.list().ofMinSize(1).ofMaxSize(5).map(w -> String.join(" ", w));
    var garbage = Arbitraries.strings().ofMaxLength(40);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, sensible),
            net.jqwik.api.Tuple.of(1, garbled),
            net.jqwik.api.Tuple.of(1, garbage))
        .list()
        .ofMaxSize(30);
  }

  @Example
  void itTellsWhatComesFirst() {
    var server = Transcript.example();
    assertThat(server.answer("power-cycle")).containsExactly("error hello comes first");
    assertThat(server.answer("fly")).containsExactly("unimplemented");
    server.answer("hello 1");
    assertThat(server.answer("power-cycle")).containsExactly("error no device: reset comes first");
    server.answer("reset " + SEED + " factory");
    assertThat(server.answer("connect 23"))
        .containsExactly("error no power: power-cycle comes first");
    assertThat(server.answer("advance 5")).containsExactly("done");
    server.answer("power-cycle");
    assertThat(server.answer("read key")).containsExactly("error no link");
  }

  @Example
  void aPromptThatEndsTakesTheWriteWithIt() {
    var server = powered();
    server.answer("write key 01000200000102030405060708090a0b0c0d0e0f");
    assertThat(server.answer("advance 29999")).containsExactly("done");
    assertThat(server.answer("advance 1")).containsExactly("att-error key 80", "done");
    assertThat(server.answer("gesture tap")).containsExactly("refused UNEXPECTED", "done");
  }

  @Example
  void accessAndSizeAreTheLinksBusiness() {
    var server = powered();
    assertThat(server.answer("write cipher 00")).containsExactly("att-error cipher 03", "done");
    assertThat(server.answer("write key " + "00".repeat(21)))
        .containsExactly("refused MALFORMED", "att-error key 0d", "done");
    assertThat(server.answer("read nowhere")).containsExactly("unimplemented");
    assertThat(server.answer("read key")).containsExactly("value key -", "done");
  }

  @Example
  void powerTakesWhatWasNotStored() {
    var server = powered();
    server.answer("write key 01000200000102030405060708090a0b0c0d0e0f");
    server.answer("gesture tap");
    server.answer("write plain 0100020062c1402a83fecdf34cfaaee6fcd89920");
    assertThat(server.answer("power-cycle")).containsExactly("done");
    assertThat(server.answer("read cipher")).containsExactly("error no link");
    server.answer("connect 23");
    assertThat(server.answer("read cipher")).containsExactly("value cipher -", "done");
    server.answer("write plain 0100020062c1402a83fecdf34cfaaee6fcd89920");
    assertThat(server.answer("read cipher"))
        .containsExactly("value cipher 19581378b06b33bf5d6a15166542d96c", "done");
  }

  @Example
  void aStreamIsServedLineByLineAndTooLongALineIsAnError() throws IOException {
    var longest = "fly " + "a".repeat(LineServer.LONGEST - 5);
    var input = "hello 1\r\n" + longest + "\n" + longest + "a\nh\u00e9llo\nfly\nunended";
    var out = new ByteArrayOutputStream();
    Transcript.example()
        .serve(new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1)), out);
    assertThat(out.toString(StandardCharsets.US_ASCII).split("\n"))
        .containsExactly(
            "hello 1 alipay2015 band",
            "name example",
            "entropy supplied",
            "done",
            "unimplemented",
            "error the line is too long",
            "error a line is ASCII without control characters",
            "unimplemented");
  }

  private static LineServer powered() {
    var server = Transcript.example();
    for (var line : List.of("hello 1", "reset " + SEED + " factory", "power-cycle", "connect 23"))
      server.answer(line);
    return server;
  }
}
