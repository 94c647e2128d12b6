package org.bandproof.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bandproof.bench.goal.Goals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No figure is written by hand: tables are what is made of the committed JSON. */
class CommittedResultsTest {
  private static final Path RESULTS = Path.of("results");

  @ParameterizedTest
  @ValueSource(strings = {"quick-jdk17", "quick-jdk25"})
  void tablesAreMadeOfTheJson(String name) throws IOException {
    var results = Report.results(RESULTS.resolve(name + ".json"));
    var pairs = Report.pairs(RESULTS.resolve(name + "-goals.json"));
    assertThat(RESULTS.resolve(name + ".md")).hasContent(Report.tables(results, pairs));
    assertThat(RESULTS.resolve(name + ".svg")).hasContent(Report.chart(name, pairs));
    assertThat(Files.readString(Path.of("README.md")))
        .contains(Tables.goals(Goals.all(false), pairs));
  }
}
