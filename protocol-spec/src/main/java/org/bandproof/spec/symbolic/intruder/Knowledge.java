package org.bandproof.spec.symbolic.intruder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bandproof.spec.symbolic.Term;

/**
 * All that the intruder knows, taken apart as far as its keys go; immutable.
 *
 * @param left ciphertexts that it decided not to open, in the form that they had then
 */
public record Knowledge(List<Item> items, Set<Term> left) {
  public static final Knowledge NONE = new Knowledge(List.of(), Set.of());

  public Knowledge {
    items = List.copyOf(items);
    left = Set.copyOf(left);
  }

  Knowledge leaving(Term ciphertext) {
    var more = new HashSet<>(left);
    more.add(ciphertext);
    return new Knowledge(items, more);
  }

  /** With what is heard at a level, not yet taken apart. */
  public Knowledge with(List<Term> heard, int level) {
    if (heard.isEmpty()) return this;
    var all = new ArrayList<>(items);
    heard.forEach(term -> all.add(new Item(term, level)));
    return new Knowledge(all, left);
  }
}
