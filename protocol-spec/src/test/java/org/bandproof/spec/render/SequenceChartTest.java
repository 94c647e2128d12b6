package org.bandproof.spec.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.bandproof.spec.render.SequenceChart.Line;
import org.bandproof.spec.render.SequenceChart.Note;
import org.junit.jupiter.api.Test;

class SequenceChartTest {
  private static final SequenceChart CHART =
      new SequenceChart(
          List.of(
              new Note("user", "taps"),
              new Line("wallet", "band", "hello; #1"),
              new Line("band", "wallet", "a label that is longer than two lifelines can stand apart, here"),
              new Line("service", "wallet", "grant"),
              new Line("band", "", "shows digits")));

  @Test
  void textHasOneLifelineForEachParty() {
    assertThat(CHART.text())
        .isEqualTo(
            """
            user       wallet                          band           service
              * taps      |                              |               |
              |           |-- hello; #1 ---------------->|               |
              |           |  a label that is longer      |               |
              |           |  than two lifelines can      |               |
              |           |  stand apart, here           |               |
              |           |<-----------------------------|               |
              |           |<-- grant ------------------------------------|
              |           |                              * shows digits  |
            """);
  }

  @Test
  void partiesStandInTheOrderThatIsAskedFor() {
    var chart = new SequenceChart(List.of("service", "nobody", "band"), CHART.items());
    assertThat(chart.parties()).containsExactly("service", "band", "user", "wallet");
  }

  @Test
  void mermaidEscapesWhatItWouldRead() {
    assertThat(CHART.mermaid())
        .startsWith("sequenceDiagram\n  participant p0 as user\n")
        .contains("p1->>p2: hello#59; #35;1\n", "Note over p2: shows digits\n");
  }

  @Property(tries = 200)
  void noLineIsWiderThanATerminal(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 5) Integer> who,
      @ForAll @Size(min = 1, max = 8) List<@AlphaChars @StringLength(max = 120) String> labels) {
    var items = new ArrayList<SequenceChart.Item>();
    for (int i = 0; i < who.size(); i++)
      items.add(
          new Line("party" + who.get(i), "party" + who.get((i + 1) % who.size()), labels.get(i % labels.size())));
    assertThat(new SequenceChart(items).text().lines()).allMatch(l -> l.length() <= TextChart.WIDTH);
  }
}
