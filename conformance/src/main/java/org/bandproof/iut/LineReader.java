package org.bandproof.iut;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads lines in a thread of its own, so that waiting for one can end, and hands them over by the chunk
 * that they came in, mostly a whole answer; keeps a bounded number.
 */
final class LineReader {
  enum Kind {
    LINE,
    END,
    FLOOD,
    GARBAGE
  }

  record Item(Kind kind, String text) {}

  /** So many chunks may wait. */
  private static final int WAITING = 128;

  private final byte[] chunk = new byte[8192];
  private final StringBuilder line = new StringBuilder();
  private final BlockingQueue<List<Item>> chunks = new ArrayBlockingQueue<>(WAITING);
  private final ArrayDeque<Item> items = new ArrayDeque<>();
  private final AtomicInteger left;

  LineReader(InputStream in, int bytes) {
    left = new AtomicInteger(bytes);
    var thread = new Thread(() -> read(in), "reads an implementation");
    thread.setDaemon(true);
    thread.start();
  }

  /** A new answer begins, with its own bound. */
  void open(int bytes) {
    left.set(bytes);
  }

  Optional<Item> next(Duration within) {
    try {
      while (items.isEmpty()) {
        var more = chunks.poll(within.toNanos(), TimeUnit.NANOSECONDS);
        if (more == null) return Optional.empty();
        items.addAll(more);
      }
      return Optional.of(items.remove());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void read(InputStream in) {
    try {
      boolean over = false;
      while (!over) {
        var read = items(size(in));
        over = !read.isEmpty() && read.get(read.size() - 1).kind() != Kind.LINE;
        if (!read.isEmpty()) chunks.put(read);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int size(InputStream in) {
    try {
      return in.read(chunk);
    } catch (IOException e) {
      return -1;
    }
  }

  /** The lines that end in a chunk; the last item may be why it is the last one. */
  private List<Item> items(int size) {
    if (size < 0) return List.of(new Item(Kind.END, ""));
    var all = new ArrayList<Item>();
    for (int i = 0; i < size; i++) {
      var item = item(chunk[i]);
      item.ifPresent(all::add);
      if (item.isPresent() && item.get().kind() != Kind.LINE) break;
    }
    return all;
  }

  /** What a byte completes. */
  private Optional<Item> item(byte b) {
    if (left.decrementAndGet() < 0) return Optional.of(new Item(Kind.FLOOD, "an answer is too long"));
    if (b == '\n') return Optional.of(line());
    if (line.length() > Event.LONGEST)
      return Optional.of(new Item(Kind.GARBAGE, "a line is too long"));
    if (b != '\r' && (b < ' ' || b > '~'))
      return Optional.of(
          new Item(Kind.GARBAGE, "a byte that is not printable ASCII: " + Byte.toUnsignedInt(b)));
    line.append((char) b);
    return Optional.empty();
  }

  private Item line() {
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == '\r') line.setLength(end - 1);
    var text = line.toString();
    line.setLength(0);
    return text.indexOf('\r') < 0
        ? new Item(Kind.LINE, text)
        : new Item(Kind.GARBAGE, "a CR within a line");
  }
}
