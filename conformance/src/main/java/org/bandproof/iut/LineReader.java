package org.bandproof.iut;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads lines in a thread of its own, so that waiting for one can end; keeps a bounded number. */
final class LineReader {
  enum Kind {
    LINE,
    END,
    FLOOD,
    GARBAGE
  }

  record Item(Kind kind, String text) {}

  private static final int WAITING = 1024;

  private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(WAITING);
  private final AtomicInteger left;

  LineReader(InputStream in, int bytes) {
    left = new AtomicInteger(bytes);
    var thread = new Thread(() -> read(new BufferedInputStream(in)), "reads an implementation");
    thread.setDaemon(true);
    thread.start();
  }

  /** A new answer begins, with its own bound. */
  void open(int bytes) {
    left.set(bytes);
  }

  Optional<Item> next(Duration within) {
    try {
      return Optional.ofNullable(items.poll(within.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void read(InputStream in) {
    try {
      Item item;
      do {
        item = line(in);
        items.put(item);
      } while (item.kind() == Kind.LINE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Item line(InputStream in) {
    var line = new StringBuilder();
    try {
      for (int b = in.read(); b != '\n'; b = in.read()) {
        if (b < 0) return new Item(Kind.END, "");
        if (left.decrementAndGet() < 0) return new Item(Kind.FLOOD, "an answer is too long");
        if (line.length() > Event.LONGEST) return new Item(Kind.GARBAGE, "a line is too long");
        if (b != '\r' && (b < ' ' || b > '~'))
          return new Item(Kind.GARBAGE, "a byte that is not printable ASCII: " + b);
        line.append((char) b);
      }
    } catch (IOException e) {
      return new Item(Kind.END, "");
    }
    left.decrementAndGet();
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == '\r') line.setLength(end - 1);
    return line.indexOf("\r") < 0
        ? new Item(Kind.LINE, line.toString())
        : new Item(Kind.GARBAGE, "a CR within a line");
  }
}
