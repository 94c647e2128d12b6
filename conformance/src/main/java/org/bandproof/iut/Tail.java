package org.bandproof.iut;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The last bytes of a stream, which is read to its end so that its writer never waits. */
final class Tail {
  private static final int KEPT = 400;

  private final StringBuilder kept = new StringBuilder();
  private final Thread thread;

  Tail(InputStream in) {
    thread = new Thread(() -> read(in), "reads an implementation's errors");
    thread.setDaemon(true);
    thread.start();
  }

  private void read(InputStream in) {
    var buffer = new byte[4096];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer))
        keep(new String(buffer, 0, n, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      keep("");
    }
  }

  private synchronized void keep(String more) {
    kept.append(more.replaceAll("[^ -~]", " "));
    if (kept.length() > KEPT) kept.delete(0, kept.length() - KEPT);
  }

  /**
   * What was last said, for a message.
   *
   * @param within how long to wait for the end of the stream: who wrote it has ended, and may have left a
   *     child that keeps it open
   */
  String last(Duration within) {
    try {
      thread.join(within.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return said();
  }

  private synchronized String said() {
    var text = kept.toString().strip();
    return text.isEmpty() ? "" : "it said last: " + text;
  }
}
