package org.bandproof.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.model.Put;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Store;

/**
 * A role's tables on a medium. The slots are written alternately, so that at every moment one of them
 * holds a whole store; the newest whole one counts. A medium on which both are damaged gives one row of no
 * bytes, which no role decodes: it must not be taken for a device that never stored anything.
 */
public final class Flash implements Store<Bytes> {
  private final Medium medium;
  private List<Put<Bytes>> rows = List.of();
  private long sequence;
  private int newest;
  private boolean damaged;

  /** Reads a medium; a blank one is formatted. */
  public Flash(Medium medium) {
    this.medium = medium;
    load();
  }

  /** Reads the medium again, as a device does that wakes. */
  public void load() {
    Optional<Slot> found = Optional.empty();
    for (int i = 0; i < Medium.SLOTS; i++) {
      var slot = Slot.decode(medium.read(i));
      if (slot.isEmpty() || found.filter(f -> f.sequence() > slot.get().sequence()).isPresent())
        continue;
      found = slot;
      newest = i;
    }
    damaged = false;
    sequence = found.map(Slot::sequence).orElse(0L);
    rows = found.map(slot -> Tables.decode(slot.payload())).orElse(List.of());
    if (found.isEmpty()) begin();
  }

  /**
   * Slot 1 takes the empty store before slot 0 takes anything. So a blank slot 0 tells that nothing was
   * ever stored, and power may fail while formatting.
   */
  private void begin() {
    newest = 1;
    damaged = !Slot.blank(medium.read(0));
    if (damaged) rows = List.of(new Put<>(State.OWN, Bytes.of(new byte[0]), undecodable()));
    else medium.write(newest, new Slot(sequence, Tables.encode(rows)).encoded());
  }

  private static Optional<Bytes> undecodable() {
    return Optional.of(Bytes.of(new byte[0]));
  }

  @Override
  public List<Put<Bytes>> rows(String table) {
    return rows.stream().filter(row -> row.table().equals(table)).toList();
  }

  @Override
  public void put(List<Put<Bytes>> puts) {
    var next = new ArrayList<>(damaged ? List.<Put<Bytes>>of() : rows);
    puts.forEach(put -> place(put, next));
    var slot = new Slot(sequence + 1, Tables.encode(next)).encoded();
    if (slot.length > medium.capacity())
      throw new FlashException("flash is full: " + slot.length + " of " + medium.capacity() + " bytes");
    int other = 1 - newest;
    medium.write(other, slot);
    newest = other;
    sequence++;
    rows = List.copyOf(next);
    damaged = false;
  }

  private static void place(Put<Bytes> put, List<Put<Bytes>> rows) {
    int at = 0;
    while (at < rows.size() && !sameRow(put, rows.get(at))) at++;
    if (at < rows.size()) rows.remove(at);
    if (put.row().isPresent()) rows.add(at, put);
  }

  private static boolean sameRow(Put<Bytes> a, Put<Bytes> b) {
    return a.table().equals(b.table()) && a.key().equals(b.key());
  }
}
