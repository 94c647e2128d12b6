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
  void theChartIsWellFormedAndHasABarForEachPairThatWasMeasured() throws Exception {
    var pairs = Report.pairs(CANNED.resolve("canned-goals.json"));
    var svg = Report.chart("a <title> & more", pairs);
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var document =
        parser.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    var bars = document.getElementsByTagName("rect").getLength() - BACKGROUND_AND_LEGEND;
    assertThat(bars).isEqualTo(pairs.size() - SKIPPED);
  }

  private static final int BACKGROUND_AND_LEGEND = 3;
  private static final int SKIPPED = 1;
}
