package org.bandproof.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** All files of test vectors, by their places. */
public final class Written {
  private Written() {}

  /**
   * @param protocol only its files; if empty, those of all protocols
   * @return the texts, the schema's among them
   */
  public static Map<String, String> files(String protocol) {
    var files = new TreeMap<String, String>();
    files.put(VectorFile.SCHEMA, schema());
    for (var set : VectorSet.all())
      if (protocol.isEmpty() || set.protocol().equals(protocol))
        for (var file : set.files())
          files.put(set.protocol() + "/" + file.name() + ".json", file.text());
    return files;
  }

  private static String schema() {
    try (var in = Written.class.getResourceAsStream(VectorFile.SCHEMA)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
