package org.bandproof.iut;

import java.time.Duration;

/** How long a process may take, and how much it may say. */
public record Limits(Duration start, Duration command, int bytes) {
  public static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(20), Duration.ofSeconds(2), 1 << 20);
}
