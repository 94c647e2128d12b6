package org.bandproof.demo;

import java.util.ArrayList;
import java.util.List;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.FreshBytes;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.render.Chronicle;
import org.bandproof.spec.render.SequenceChart;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.suite.Action;

/**
 * A story, played. The roles' text is run twice with the same script: on ground terms and on bytes. The
 * two must take the same way, message by message and event by event, and what the story expects must be
 * seen, or there is no performance.
 */
public final class Performance {
  /** Bytes are drawn from it, so that the sizes of a run are always the same. */
  private static final Bytes SEED = Bytes.of(new byte[32]);

  private static final List<String> LEGEND =
      List.of(
          "The roles' own text, run on ground terms, which tell what a message holds, and on bytes,",
          "which tell its size. (held in clear) {held encrypted} * what is seen at a party.");

  private final Protocol protocol;
  private final Script script;
  private final Captions captions;
  private final Chronicle<Term> terms;
  private final Chronicle<Bytes> bytes = new Chronicle<>(send -> "");
  private final Staging<Term> onTerms;
  private final Staging<Bytes> onBytes;

  /** How many notes and arrows, and messages, there were before each act and after the last. */
  private final List<Integer> items = new ArrayList<>();

  private final List<Integer> messages = new ArrayList<>();

  public Performance(Protocol protocol, Story story) {
    this.protocol = protocol;
    script = Script.parse(story.text());
    var algebra = new Terms();
    captions = new Captions(algebra);
    terms = new Chronicle<>(captions::of);
    onTerms = new Staging<>(script, protocol, algebra, algebra::fresh, terms);
    var crypto = new ByteCrypto();
    onBytes =
        new Staging<>(
            script,
            protocol,
            crypto,
            (instance, step) -> FreshBytes.replayed(crypto, SEED, instance, step),
            bytes);
  }

  /**
   * Plays the story and tells it.
   *
   * @throws IllegalStateException if the two runs differ, or something expected is not seen
   */
  public List<String> lines() {
    play();
    var lines = new ArrayList<>(List.of(protocol.title(), ""));
    lines.addAll(LEGEND);
    var evidence = new Evidence(script);
    for (int i = 0; i < script.acts().size(); i++) {
      var chart = chart(i);
      evidence.look(i, chart);
      lines.add("");
      lines.add("--- " + (i + 1) + ". " + script.acts().get(i).title());
      lines.add("");
      joined(chart).text().lines().forEach(lines::add);
      lines.add(sum(i));
    }
    lines.add("");
    lines.addAll(evidence.lines());
    return lines;
  }

  private void play() {
    script.before().forEach(this::perform);
    for (var act : script.acts()) {
      mark();
      act.actions().forEach(this::perform);
    }
    mark();
    if (!shape(whole()).equals(shape(bytes.chart(onBytes.world()).items())))
      throw new IllegalStateException("terms and bytes went different ways");
    captions.measure(onTerms.world().passed(), onBytes.world().passed());
  }

  private void mark() {
    items.add(whole().size());
    messages.add(onTerms.world().passed().size());
  }

  private void perform(Action action) {
    onTerms.perform(action);
    onBytes.perform(action);
  }

  private List<SequenceChart.Item> whole() {
    return terms.chart(onTerms.world()).items();
  }

  /** Arrows without what is written on them. */
  private static List<SequenceChart.Item> shape(List<SequenceChart.Item> items) {
    return items.stream().map(Performance::shape).toList();
  }

  private static SequenceChart.Item shape(SequenceChart.Item item) {
    if (item instanceof SequenceChart.Line line)
      return new SequenceChart.Line(line.from(), line.to(), "");
    var note = (SequenceChart.Note) item;
    return note.text().startsWith("shows") ? new SequenceChart.Note(note.over(), "shows") : note;
  }

  private SequenceChart chart(int act) {
    var phones = new ArrayList<>(script.cast());
    protocol.scene().actors().forEach(actor -> phones.remove(actor.name()));
    var seen =
        whole().subList(items.get(act), items.get(act + 1)).stream()
            .filter(i -> !(i instanceof SequenceChart.Note note && phones.contains(note.over())))
            .toList();
    return new SequenceChart(script.cast(), seen);
  }

  /** What is stored stands on one line with what comes of it. */
  private SequenceChart joined(SequenceChart chart) {
    var joined = new ArrayList<SequenceChart.Item>();
    for (var item : chart.items()) {
      var last = joined.isEmpty() ? item : joined.get(joined.size() - 1);
      if (item instanceof SequenceChart.Note note
          && last.equals(new SequenceChart.Note(note.over(), "stores")))
        joined.set(
            joined.size() - 1, new SequenceChart.Note(note.over(), "stores, " + note.text()));
      else joined.add(item);
    }
    return new SequenceChart(chart.order(), joined);
  }

  private String sum(int act) {
    var own = onTerms.world().passed().subList(messages.get(act), messages.get(act + 1));
    var parts = new ArrayList<String>();
    for (var port : List.of(Port.LINK, Port.ACCOUNT)) {
      long count = own.stream().filter(m -> m.send().port() == port).count();
      var where = port == Port.LINK ? "over the air" : "with the service";
      var messages = count == 1 ? " message " : " messages ";
      if (count > 0) parts.add(count + messages + where + ", " + captions.size(own, port) + " bytes");
    }
    return String.join("; ", parts);
  }
}
