package org.bandproof.spec.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Put;
import org.bandproof.spec.model.Registry;
import org.bandproof.spec.model.State;

/** What a party stored, by table; immutable. Whether a key is there already is a decision. */
public record Tables(Map<String, List<Put<Term>>> all) implements Registry<Term> {
  public static final Tables EMPTY = new Tables(Map.of());

  @Override
  public List<Put<Term>> rows(String table) {
    return all.getOrDefault(table, List.of());
  }

  /** With more rows, each in the place of one with the same key. */
  public Tables with(List<Put<Term>> puts, BiPredicate<Term, Term> same) {
    if (puts.isEmpty()) return this;
    var changed = new HashMap<>(all);
    for (var put : puts)
      changed.put(put.table(), placed(put, changed.getOrDefault(put.table(), List.of()), same));
    return new Tables(Map.copyOf(changed));
  }

  private static List<Put<Term>> placed(
      Put<Term> put, List<Put<Term>> rows, BiPredicate<Term, Term> same) {
    int at = 0;
    while (at < rows.size() && !same.test(rows.get(at).key(), put.key())) at++;
    var placed = new ArrayList<>(rows);
    if (at < rows.size()) placed.remove(at);
    if (put.row().isPresent()) placed.add(at, put);
    return List.copyOf(placed);
  }

  /** The one row that a role keeps for its next boot. */
  public Optional<Term> kept() {
    return rows(State.OWN).stream().findFirst().flatMap(Put::row);
  }

  public Tables map(Mapper<Term, Term> mapper) {
    var mapped = new HashMap<String, List<Put<Term>>>();
    all.forEach((table, rows) -> mapped.put(table, rows.stream().map(r -> r.<Term>map(mapper)).toList()));
    return new Tables(Map.copyOf(mapped));
  }
}
