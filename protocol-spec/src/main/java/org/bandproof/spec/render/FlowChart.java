package org.bandproof.spec.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Cast;
import org.bandproof.spec.model.Flow;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Send;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/** The sequence chart of a protocol's flow, played on ground terms by everybody's role text. */
final class FlowChart {
  private final Protocol protocol;
  private final Terms terms = new Terms();
  private final Set<String> messages;

  private FlowChart(Protocol protocol) {
    this.protocol = protocol;
    messages =
        protocol.layouts().stream()
            .filter(layout -> layout.form() == Layout.Form.CBOR)
            .map(Layout::name)
            .collect(Collectors.toSet());
  }

  /** @throws IllegalArgumentException if the protocol has no flow of that name */
  static SequenceChart of(Protocol protocol, String name) {
    return new FlowChart(protocol).played(name);
  }

  private SequenceChart played(String name) {
    var chronicle = new Chronicle<Term>(this::label);
    var cast = Cast.of(protocol, Cast.Means.of(terms, terms::fresh), chronicle);
    var world = cast.world();
    for (Flow flow : protocol.flows()) {
      int before = chronicle.chart(world).items().size();
      cast.play(flow);
      var items = chronicle.chart(world).items();
      if (flow.name().equals(name))
        return new SequenceChart(items.subList(before, items.size()));
    }
    throw new IllegalArgumentException(protocol.name() + " has no flow " + name);
  }

  private String label(Send<Term> send) {
    if (send.port() == Port.READ || send.port() == Port.DISPLAY) return send.on();
    var outer = send.message().symbol();
    return held(send.message()).filter(inner -> !inner.equals(outer)).map(inner -> outer + " {" + inner + "}").orElse(outer);
  }

  /** The message that a term is, or that it carries, sealed or not. */
  private Optional<String> held(Term term) {
    if (messages.contains(term.symbol())) return Optional.of(term.symbol());
    if (term.symbol().startsWith("seal.")) return held(term.argument(3));
    boolean carries = terms.layoutOf(term).isPresent();
    List<Term> inner = carries ? term.arguments() : List.of();
    return inner.stream().flatMap(t -> held(t).stream()).findFirst();
  }
}
