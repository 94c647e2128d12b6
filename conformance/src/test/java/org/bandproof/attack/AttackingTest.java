package org.bandproof.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bandproof.iut.Limits;
import org.bandproof.iut.ProcessIut;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.spec.model.Protocol;
import org.junit.jupiter.api.Test;

/**
 * What {@code doc/attacking.md} shows is what {@link Attacks} does and prints. To draw its blocks again:
 * {@code ./mvnw test -pl conformance -am -Dtest=AttackingTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dredraw}.
 */
class AttackingTest {
  private static final Path DOCUMENT = Path.of("doc/attacking.md");
  private static final Path SOURCE = Path.of("src/test/java/org/bandproof/attack/Attacks.java");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^```java (\\w+)\n(.*?)^```\n\n```text\n(.*?)^```$");
  private static final Map<String, Runnable> ATTACKS =
      Map.of(
          "keyInClear", Attacks::keyInClear,
          "changedOrder", Attacks::changedOrder,
          "otherSession", Attacks::otherSession);
  private static final String[] PAIRED = {
    "power all",
    "do service open key(wallet.account) key(wallet.wallet-key) key(wallet.step-up-hash) nat(1) text(EUR) nat(5000) nat(2)",
    "do service purchase hex(00000000000000000000000000000001) nat(1200) text(EUR) text(cinema)",
    "gesture band button",
    "do wallet pair key(band.band-id) key(wallet.step-up)",
    "gesture band tap"
  };
  private static final String PAY = "do wallet pay hex(00000000000000000000000000000001)";

  @Test
  void theDocumentShowsTheAttacksAndWhatTheyPrint() throws IOException {
    var text = Files.readString(DOCUMENT);
    var drawn = new StringBuilder();
    int at = 0;
    for (var block : EXAMPLE.matcher(text).results().toList()) {
      drawn.append(text, at, block.start(2)).append(source(block.group(1)));
      drawn.append("```\n\n```text\n").append(printed(ATTACKS.get(block.group(1))));
      at = block.end(3);
    }
    drawn.append(text.substring(at));
    if (System.getProperty("redraw") != null) Files.writeString(DOCUMENT, drawn);
    else assertThat(text).isEqualTo(drawn.toString());
    var shown = EXAMPLE.matcher(text).results().map(b -> b.group(1)).toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(ATTACKS.keySet());
  }

  @Test
  void anAttackHasAtMostTwentyLines() throws IOException {
    for (var name : ATTACKS.keySet()) assertThat(source(name).lines().count()).isBetween(5L, 20L);
  }

  @Test
  void whoHeardTheKeyOf2015AnswersAsTheBandDoes() {
    var lines = printed(Attacks::keyInClear).lines().toList();
    assertThat(lines.get(0).substring(7)).hasSize(32).isEqualTo(lines.get(1).substring(7));
  }

  @Test
  void anotherKeyAnswersOtherwise() {
    var wire = Wire.of("alipay2015").act("power band", "connect phone band");
    wire.act("write key Authorize(hex(01000200), fresh(16))", "gesture band tap");
    wire.act("write plain Authenticate(hex(01000200), fresh(16))", "read cipher");
    var forged =
        wire.compute("AES-128-ECB", wire.make("fresh(16)"), wire.heard("plain").get("challenge"));
    assertThat(forged).isNotEqualTo(wire.heard("cipher").bytes());
  }

  @Test
  void anOrderThatIsNotChangedIsPaid() {
    var wire = Wire.of("bandpay").act(PAIRED).act(PAY);
    assertThat(wire.refusals()).isEmpty();
    assertThat(wire.heardAll("Accepted")).hasSize(1);
    assertThat(wire.verdict()).startsWith("as the role text");
  }

  @Test
  void theModelNamesTheRuleThatRefuses() {
    var wire = Wire.of("bandpay").act(PAIRED);
    wire.passing("PaymentOrder", order -> order.with("payee", "thief")).act(PAY);
    assertThat(wire.refusals()).singleElement().asString().contains("band").endsWith("ORDER_SIGNED");
    assertThat(wire.heardAll("Accepted")).isEmpty();
    assertThat(wire.verdict()).startsWith("as the role text");
  }

  @Test
  void aBandThatDoesNotEnforceARuleDiffersWhereTheRuleRefuses() {
    var wire = Wire.of("bandpay").flawed("band", "ORDER_SIGNED").act(PAIRED);
    wire.passing("PaymentOrder", order -> order.with("payee", "thief")).act(PAY);
    assertThat(wire.verdict()).startsWith("differs at band").endsWith("ORDER_SIGNED");
    assertThat(wire.said()).anyMatch(line -> line.contains("GiveApproval"));
  }

  @Test
  void anImplementationWithOtherChanceIsAsTheRoleText() {
    var protocol = Protocol.all().stream().filter(p -> p.name().equals("bandpay")).findFirst();
    var role = protocol.orElseThrow().role("band").orElseThrow();
    var own = new ReferenceIut(protocol.get(), role);
    var other = "reset " + "7".repeat(64) + " factory";
    var wire = Wire.of("bandpay");
    wire.place("band", command -> own.answer(command.startsWith("reset") ? other : command));
    wire.act(PAIRED).act(PAY);
    assertThat(wire.verdict()).startsWith("as the role text");
    assertThat(wire.heardAll("Accepted")).hasSize(1);
  }

  @Test
  void aBandInPythonIsHeldLikeAnyOther() throws IOException, InterruptedException {
    assumeThat(new ProcessBuilder("sh", "-c", "command -v python3").start().waitFor()).isZero();
    var band = new ProcessIut("python3 starters/python-band/band.py", Limits.DEFAULT);
    try (var wire = Wire.of("alipay2015").place("band", band)) {
      wire.act("power band", "connect phone band");
      wire.act("write key Authorize(hex(01000200), fresh(16))", "gesture band tap");
      wire.act("write plain Authenticate(hex(01000200), fresh(16))", "read cipher");
      wire.act("write key Authorize(hex(05000200), fresh(16))");
      assertThat(wire.verdict()).startsWith("as the role text");
      assertThat(wire.refusals()).singleElement().asString().endsWith("APPLICATION_IS_ALIPAY");
      var challenge = wire.heard("plain").get("challenge");
      var key = wire.heardAll("key").get(0).get("key");
      assertThat(wire.heard("cipher").bytes())
          .isEqualTo(wire.compute("AES-128-ECB", key, challenge));
    }
  }

  @Test
  void aDeviceOfAnotherProtocolIsRefused() {
    var alipay = Protocol.all().stream().filter(p -> p.name().equals("alipay2015")).findFirst();
    var role = alipay.orElseThrow().role("band").orElseThrow();
    var wire = Wire.of("bandpay").place("band", new ReferenceIut(alipay.get(), role));
    assertThatThrownBy(() -> wire.act("power all"))
        .hasMessage("band says hello 1 alipay2015 band, not hello 1 bandpay band");
  }

  @Test
  void aMessageThatComesBackForEverEndsTheWire() {
    var wire = Wire.of("bandpay").act(PAIRED);
    wire.instead("AskOrder", m -> Collections.nCopies(10_001, m));
    assertThatThrownBy(() -> wire.act(PAY)).hasMessageContaining("at most 10000");
  }

  @Test
  void oneMaySpeakForAnEndOfTheLink() {
    var wire = Wire.of("bandpay").act(PAIRED).act(PAY, "connect phone band");
    wire.inject("phone", "band", "in", wire.heard("SessionOpen").bytes());
    assertThat(wire.heard("out").to()).isEqualTo("phone");
    assertThat(wire.verdict()).startsWith("as the role text");
  }

  @Test
  void whatIsHeldBackDoesNotArriveAndWhatIsRepeatedArrivesTwice() {
    var held = Wire.of("bandpay").act(PAIRED);
    held.instead("Ordered", m -> List.of()).act(PAY);
    assertThat(held.said()).contains("  held back");
    assertThat(held.heardAll("Accepted")).isEmpty();
    var twice = Wire.of("bandpay").act(PAIRED);
    twice.instead("SessionOpen", m -> List.of(m, m)).act(PAY);
    assertThat(twice.model().stream().filter(l -> l.startsWith("band") && l.contains("SessionOpen")))
        .hasSize(2);
  }

  @Test
  void whatDoesNotExistIsNamedWithTheNearest() {
    assertThatThrownBy(() -> Wire.of("bandpoy")).hasMessageContaining("did you mean bandpay?");
    var wire = Wire.of("bandpay");
    assertThatThrownBy(() -> wire.passing("PaymentOder", m -> m))
        .hasMessageContaining("did you mean PaymentOrder?");
    assertThatThrownBy(() -> wire.act("power walet")).hasMessageContaining("did you mean wallet?");
    assertThatThrownBy(() -> wire.flawed("band", "ORDER_SIGNES"))
        .hasMessageContaining("did you mean ORDER_SIGNED?");
    wire.act(PAIRED).act(PAY);
    assertThatThrownBy(() -> wire.heard("PaymentOrder").with("paye", "x"))
        .hasMessageContaining("no field paye; did you mean payee?");
    assertThatThrownBy(() -> wire.heard("PaymentOrder").with("currency", "EURO"))
        .hasMessageContaining("PaymentOrder.currency");
  }

  private static String source(String name) throws IOException {
    var source = Files.readString(SOURCE);
    int from = source.indexOf("  static void " + name + "() {\n");
    assertThat(from).as(name).isPositive();
    int begin = source.indexOf('\n', from) + 1;
    return source.substring(begin, source.indexOf("\n  }\n", begin)).stripIndent() + "\n";
  }

  private static String printed(Runnable attack) {
    var before = System.out;
    var out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      attack.run();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
