package org.bandproof.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bandproof.iut.Event;
import org.bandproof.vectors.Read.Part;

/** What a vector asks of an implementation of a role: it is given the inputs and computes the rest. */
final class Questions {
  private final Vector vector;
  private final Optional<String> role;
  private final Part group;
  private final Part test;
  private final List<Question> all = new ArrayList<>();

  private Questions(Vector vector, Optional<String> role) {
    this.vector = vector;
    this.role = role;
    group = vector.group();
    test = vector.test();
  }

  /**
   * @param role the role that is asked; if empty, all are
   * @throws IllegalArgumentException if the vector is none
   */
  static List<Question> of(Vector vector, Optional<String> role) {
    var questions = new Questions(vector, role);
    questions.ask();
    for (var question : questions.all)
      if (question.command().length() > Event.LONGEST)
        throw vector.test().wrong("comment", "belongs to a test too long for the line protocol");
    return questions.all;
  }

  private void ask() {
    if (vector.type().equals("Handshake")) handshake();
    else if (asked("roles")) alone();
  }

  private boolean asked(String field) {
    var roles = group.texts(field);
    return role.isEmpty() || roles.contains(role.get());
  }

  private void alone() {
    switch (vector.type()) {
      case "Decode" -> decode();
      case "Encode" -> ask("encode " + layout() + values(test.part("components")), value("bytes"));
      case "Verify" -> verify();
      case "Sign" ->
          ask("sign " + layout() + as("key", "secretKey") + given("payload"), value("object"));
      case "Cut" -> cut();
      case "Join" -> join();
      case "Function" -> function();
      case "Refusal" -> refusal();
      case "Split" -> ask("split " + noise() + given("ck"), value("k1"), value("k2"));
      case "Record" -> record();
      case "Hkdf" -> test.hex("ck"); // within a Noise library: nobody is asked
      default -> throw group.wrong("type", "is unknown: " + vector.type());
    }
  }

  private void ask(String command, String... expected) {
    all.add(new Question("vector " + command, List.of(expected)));
  }

  private String layout() {
    return group.word("layout");
  }

  private String noise() {
    return group.word("noise");
  }

  private String given(String field) {
    return as(field, field);
  }

  private String as(String name, String field) {
    return given(name, test.hex(field));
  }

  private static String given(String name, String hex) {
    return " " + name + "=" + (hex.isEmpty() ? "-" : hex);
  }

  private String value(String field) {
    return value(field, test.hex(field));
  }

  private static String value(String name, String hex) {
    return "vector" + given(name, hex);
  }

  private static String invalid(String level) {
    return "vector invalid " + level;
  }

  private static String values(Part components) {
    var values = new StringBuilder();
    components
        .node()
        .fieldNames()
        .forEachRemaining(name -> values.append(given(name, components.hex(name))));
    return values.toString();
  }

  private void decode() {
    var command = "vector decode " + layout() + given("bytes");
    if (vector.invalid()) {
      all.add(new Question(command, List.of(invalid(vector.level()))));
      return;
    }
    var components = test.part("components");
    var expected = new ArrayList<String>();
    components
        .node()
        .fieldNames()
        .forEachRemaining(name -> expected.add(value(name, components.hex(name))));
    all.add(new Question(command, expected));
  }

  private void verify() {
    var command = "vector verify " + layout() + given("key") + given("object");
    var refused = vector.valid() ? List.<String>of() : List.of(invalid(vector.level()));
    if (vector.invalid()) all.add(new Question(command, refused));
    else all.add(new Question(command, List.of(value("payload"), value("hash")), refused));
  }

  private void cut() {
    var fragments = test.hexes("fragments").stream().map(f -> value("fragment", f)).toList();
    all.add(
        new Question("vector cut " + test.number("mtu") + given("message"), fragments));
  }

  private void join() {
    var command = new StringBuilder("vector join " + test.number("mtu"));
    var expected = new ArrayList<String>();
    for (var step : test.parts("fragments")) {
      command.append(given("fragment", step.hex("fragment")));
      expected.add(value("att", step.hex("att")));
      if (step.has("message")) expected.add(value("message", step.hex("message")));
    }
    all.add(new Question(command.toString(), expected));
  }

  private void function() {
    var command = new StringBuilder("apply " + group.word("function"));
    test.hexes("inputs").forEach(input -> command.append(given("input", input)));
    ask(command.toString(), value("output"));
  }

  private void record() {
    var start = noise() + given("k") + given("n");
    if (vector.valid()) {
      ask("seal " + start + given("plaintext"), value("record"));
      ask("open " + start + given("record"), value("plaintext"));
    } else {
      ask("open " + start + given("record"), invalid(vector.level()));
    }
  }

  private void refusal() {
    var kk = test.has("rs") ? given("rs") : "";
    var command =
        new StringBuilder(
            "vector " + verb(group.text("side").equals("initiator")) + " " + noise()
                + given("prologue") + given("s") + given("e") + kk);
    var expected = new ArrayList<String>();
    for (var step : test.parts("steps")) {
      var read = step.has("read");
      command.append(read ? given("read", step.hex("read")) : given("write", step.hex("write")));
      var answer = read ? "payload" : "message";
      if (step.has(answer)) expected.add(value(answer, step.hex(answer)));
    }
    var events = all(expected);
    events.add(invalid(vector.level()));
    all.add(new Question(command.toString(), events));
  }

  /** With the end of the handshake between its last message and the records. */
  private List<String> all(List<String> expected) {
    var events = new ArrayList<>(expected);
    int messages = JdkNoise.messages(noise());
    if (events.size() >= messages) {
      var end = test.part("end");
      events.addAll(messages, List.of(value("hash", end.hex("hash")), value("rs", end.hex("rs"))));
    }
    return events;
  }

  private static String verb(boolean initiator) {
    return initiator ? "initiate" : "respond";
  }

  private void handshake() {
    if (asked("initiators")) side("initiator", "responder");
    if (asked("responders")) side("responder", "initiator");
  }

  private void side(String own, String peer) {
    var keys = test.part(own);
    var other = test.part(peer);
    var command =
        new StringBuilder(
            "vector " + verb(own.equals("initiator")) + " " + noise() + given("prologue")
                + given("s", keys.hex("s")) + given("e", keys.hex("e")));
    if (noise().contains("_KK_")) command.append(given("rs", other.hex("sPublic")));
    var expected = new ArrayList<String>();
    for (var message : test.parts("messages"))
      step(message, own, "payload", "message", command, expected);
    expected.add(value("hash", test.hex("handshakeHash")));
    expected.add(value("rs", other.hex("sPublic")));
    for (var record : test.parts("records"))
      step(record, own, "plaintext", "record", command, expected);
    all.add(new Question(command.toString(), expected));
  }

  private static void step(
      Part step, String own, String clear, String sealed, StringBuilder command, List<String> to) {
    boolean writes = step.text("from").equals(own);
    command.append(writes ? given("write", step.hex(clear)) : given("read", step.hex(sealed)));
    to.add(writes ? value("message", step.hex(sealed)) : value("payload", step.hex(clear)));
  }
}
