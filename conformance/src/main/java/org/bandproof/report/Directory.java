package org.bandproof.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** A report's directory: {@code report.json}, {@code junit.xml} and the evidence. */
public record Directory(Path path) {
  /**
   * @param evidence files by their place in the directory
   * @throws IOException if it can't be written
   */
  public void write(Report report, Map<String, String> evidence) throws IOException {
    file("report.json", Json.write(report));
    file("junit.xml", JUnitXml.write(report));
    for (var entry : evidence.entrySet()) file(entry.getKey(), entry.getValue());
  }

  private void file(String name, String text) throws IOException {
    var file = path.resolve(name);
    Files.createDirectories(file.getParent());
    var whole = Files.createTempFile(file.getParent(), ".", ".part");
    try {
      Files.write(whole, text.getBytes(StandardCharsets.UTF_8));
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /**
   * @throws IOException if there is none
   * @throws IllegalArgumentException if it is not a report
   */
  public Report report() throws IOException {
    return Json.read(Files.readString(path.resolve("report.json")));
  }

  public Map<String, String> evidence() throws IOException {
    var all = new TreeMap<String, String>();
    var folder = path.resolve("evidence");
    if (!Files.isDirectory(folder)) return all;
    try (var files = Files.list(folder)) {
      for (var file : files.toList())
        all.put("evidence/" + file.getFileName(), Files.readString(file));
    }
    return all;
  }
}
