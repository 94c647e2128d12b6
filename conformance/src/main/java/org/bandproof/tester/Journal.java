package org.bandproof.tester;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/** All that anybody encoded in a play, in order. */
final class Journal {
  private final Map<String, Layout> layouts = new HashMap<>();
  private final Map<String, List<Term>> encoded = new HashMap<>();
  private final Map<String, Term> seals = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();

  Journal(Protocol protocol) {
    protocol.layouts().forEach(layout -> layouts.put(layout.name(), layout));
  }

  void note(Layout layout, Term term) {
    layouts.put(layout.name(), layout);
    encoded.computeIfAbsent(layout.name(), name -> new ArrayList<>()).add(term);
  }

  /** A party that can lie called an operation. */
  void called(String actor, String operation, String layout) {
    calls.add(new Call(actor, operation, layout));
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  /** How often a layout was encoded. */
  int count(String layout) {
    return encoded.getOrDefault(layout, List.of()).size();
  }

  /** A party sealed a record, or a part of a handshake. */
  void seal(String actor, Term sealed) {
    seals.put(actor, sealed);
  }

  /** What a party would seal next under the key that it sealed with last, with the next nonce. */
  Optional<Term> nextSeal(String actor, Term plaintext, Terms terms) {
    var last = Optional.ofNullable(seals.get(actor));
    var next =
        last.map(
            s -> {
              var nonce = terms.value(terms.succ(terms.nat(s.argument(1))));
              return Term.of(
                  s.symbol(), List.of(s.argument(0), nonce, terms.empty(), plaintext));
            });
    next.ifPresent(s -> seals.put(actor, s));
    return next;
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
