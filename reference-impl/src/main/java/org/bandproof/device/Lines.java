package org.bandproof.device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines, and never holds more of one than it may have. */
final class Lines {
  private final InputStream in;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The next line, as Latin-1; one that is too long is cut where it is too long already. */
  Optional<String> next() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) return Optional.empty();
      if (line.size() < LineServer.LONGEST + 1) line.write(b);
    }
    var text = line.toString(StandardCharsets.ISO_8859_1);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
