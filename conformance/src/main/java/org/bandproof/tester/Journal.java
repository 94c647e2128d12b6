package org.bandproof.tester;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.symbolic.Term;

/** All that anybody encoded in a play, in order. */
final class Journal {
  private final Map<String, Layout> layouts = new HashMap<>();
  private final Map<String, List<Term>> encoded = new HashMap<>();

  Journal(Protocol protocol) {
    protocol.layouts().forEach(layout -> layouts.put(layout.name(), layout));
  }

  void note(Layout layout, Term term) {
    layouts.put(layout.name(), layout);
    encoded.computeIfAbsent(layout.name(), name -> new ArrayList<>()).add(term);
  }

  Optional<Layout> layout(String name) {
    return Optional.ofNullable(layouts.get(name));
  }

  /** The {@code number}-th encoding of a layout, counted from 1. */
  Optional<Term> encoded(String layout, int number) {
    var all = encoded.getOrDefault(layout, List.of());
    return 0 < number && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
  }
}
