package org.bandproof.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** What is made of a JSON of JMH and of pairs; the numbers are made up. */
class ReportTest {
  private static final Path CANNED = Path.of("src/test/resources/report");

  @Test
  void tablesHaveALineForEachGoalAndARatioForEachAnswer() throws IOException {
    var tables =
        Report.tables(
            Report.results(CANNED.resolve("canned.json")),
            Report.pairs(CANNED.resolve("canned-goals.json")));
    assertThat(tables).isEqualTo(Files.readString(CANNED.resolve("canned.md")));
  }

  @Test
  void theChartIsWellFormedAndHasABarForEachAnswer() throws Exception {
    var results = Report.results(CANNED.resolve("canned.json"));
    var svg = Chart.of("a <title> & more", results);
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var document =
        parser.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    var bars = document.getElementsByTagName("rect").getLength() - BACKGROUND_AND_LEGEND;
    assertThat(bars).isEqualTo(results.size());
  }

  private static final int BACKGROUND_AND_LEGEND = 4;
}
