package org.bandproof.spec.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a party keeps its rows. */
public interface Store<V> extends Registry<V> {
  /** Stores all of a step's rows or none of them, and returns when they are safe. */
  void put(List<Put<V>> rows);

  /** A store in memory. */
  static <V> Store<V> inMemory() {
    return new Store<>() {
      private final Map<String, List<Put<V>>> tables = new LinkedHashMap<>();

      @Override
      public List<Put<V>> rows(String table) {
        return List.copyOf(tables.getOrDefault(table, List.of()));
      }

      @Override
      public void put(List<Put<V>> rows) {
        rows.forEach(row -> place(row, tables.computeIfAbsent(row.table(), t -> new ArrayList<>())));
      }
    };
  }

  /** Keys of rows are public and compared as objects here; a role never does that. */
  private static <V> void place(Put<V> put, List<Put<V>> rows) {
    int at = 0;
    while (at < rows.size() && !rows.get(at).key().equals(put.key())) at++;
    if (at < rows.size()) rows.remove(at);
    if (put.row().isPresent()) rows.add(at, put);
  }
}
