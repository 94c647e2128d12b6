package org.bandproof.spec.symbolic;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;

/**
 * All terms that somebody holds, each once, so that a term is found again without being made. In
 * parts with a lock each, for threads that make terms at the same time.
 */
final class SharedTerms {
  private static final class Entry extends WeakReference<Term> {
    final int hash;
    Entry next;

    Entry(Term term, int hash, Entry next, ReferenceQueue<Term> gone) {
      super(term, gone);
      this.hash = hash;
      this.next = next;
    }
  }

  private static final SharedTerms[] PARTS = new SharedTerms[16];

  static {
    Arrays.setAll(PARTS, i -> new SharedTerms());
  }

  private final ReferenceQueue<Term> gone = new ReferenceQueue<>();
  private Entry[] buckets = new Entry[256];
  private int size;

  private SharedTerms() {}

  static Term of(String symbol, List<Term> arguments) {
    int hash = symbol.hashCode();
    for (int i = 0; i < arguments.size(); i++) hash = 31 * hash + arguments.get(i).hashCode();
    hash ^= hash >>> 16;
    return PARTS[hash & PARTS.length - 1].find(symbol, arguments, hash);
  }

  private synchronized Term find(String symbol, List<Term> arguments, int hash) {
    for (var entry = buckets[place(hash)]; entry != null; entry = entry.next) {
      var term = entry.hash == hash ? entry.get() : null;
      if (term != null && term.of(symbol, arguments, hash)) return term;
    }
    return add(new Term(symbol, List.copyOf(arguments), hash), hash);
  }

  private Term add(Term term, int hash) {
    for (var entry = gone.poll(); entry != null; entry = gone.poll()) remove((Entry) entry);
    if (size == buckets.length) grow();
    int place = place(hash);
    buckets[place] = new Entry(term, hash, buckets[place], gone);
    size++;
    return term;
  }

  private void remove(Entry entry) {
    int place = place(entry.hash);
    if (buckets[place] == entry) {
      buckets[place] = entry.next;
    } else {
      var before = buckets[place];
      while (before.next != entry) before = before.next;
      before.next = entry.next;
    }
    size--;
  }

  private void grow() {
    var old = buckets;
    buckets = new Entry[2 * old.length];
    for (var first : old)
      for (var entry = first; entry != null; ) {
        var next = entry.next;
        int place = place(entry.hash);
        entry.next = buckets[place];
        buckets[place] = entry;
        entry = next;
      }
  }

  /** The lowest four bits name the part. */
  private int place(int hash) {
    return hash >>> 4 & buckets.length - 1;
  }
}
