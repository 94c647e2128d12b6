package org.bandproof.spec.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bandproof.spec.model.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {
  private static final Path DOC = Path.of(System.getProperty("basedir", "."), "doc");

  static List<Protocol> protocols() {
    return Protocol.all();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void aProtocolHasItsDocument(Protocol protocol) {
    assertThat(Documents.file(DOC, protocol)).isRegularFile();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void whatIsDrawnIsInStep(Protocol protocol) throws IOException {
    var document = document(protocol);
    var again = Documents.regenerated(document, protocol);
    assertThat(firstDifference(document, again)).as("draw it again: %s", Documents.COMMAND).isEmpty();
    for (var block : List.of("rules", "states", "refusals", "channels"))
      assertThat(document).contains("<!-- generated: " + block);
  }

  /** Two documents are too long to read in a failure; one line is not. */
  private static String firstDifference(String document, String again) {
    var lines = document.lines().toList();
    var wanted = again.lines().toList();
    for (int i = 0; i < Math.max(lines.size(), wanted.size()); i++) {
      var line = i < lines.size() ? lines.get(i) : "(nothing)";
      var drawn = i < wanted.size() ? wanted.get(i) : "(nothing)";
      if (!line.equals(drawn)) return "line " + (i + 1) + " is " + line + " and should be " + drawn;
    }
    return "";
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void everyClauseNamesWhatEnforcesIt(Protocol protocol) throws IOException {
    assertThat(Documents.faults(document(protocol), protocol)).isEmpty();
  }

  private static String document(Protocol protocol) throws IOException {
    return Files.readString(Documents.file(DOC, protocol));
  }

  @Test
  void clausesAreParagraphsAndListItems() {
    var clauses =
        Clause.of(
            """
            # **X-0** is no clause, nor is one in the middle, **X-1**.
            **A-1** (Rule ONE) The band MUST do
            this.
            - **A-2** (Layout Two, Three) It MUST do that.
            - **A-10** It may.

            Not of it: MUST.
            <!-- generated: rules -->
            **A-3** The band MUST not be read here.
            <!-- end -->
            """);
    assertThat(clauses)
        .containsExactly(
            new Clause("A-1", "Rule", List.of("ONE"), "The band MUST do this."),
            new Clause("A-2", "Layout", List.of("Two", "Three"), "It MUST do that."),
            new Clause("A-10", "", List.of(), "It may."));
    assertThat(Clause.order("A-2", "A-10")).isNegative();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void faultsAreFound(Protocol protocol) {
    var rule = protocol.rules().get(0);
    var prose =
        """
        **%s** (Rule NOT_THERE) It MUST.

        **ZZ-1** It MUST.

        **ZZ-2** (Layout NotThere) It MUST.

        **ZZ-2** It may.
        """
            .formatted(rule.clause());
    assertThat(Documents.faults(prose, protocol))
        .contains(
            "no clause begins **" + rule.clause() + "** (Rule " + rule.name() + ")",
            rule.clause() + " names a Rule that is not there: NOT_THERE",
            "ZZ-1 says MUST and names no Rule, Layout or Duty",
            "ZZ-2 names a Layout that is not there: NotThere",
            "ZZ-2 stands twice");
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void anUnknownBlockIsAMistake(Protocol protocol) {
    assertThatThrownBy(
            () -> Documents.regenerated("<!-- generated: ruels -->\n<!-- end -->", protocol))
        .hasMessageContaining("ruels");
  }
}
