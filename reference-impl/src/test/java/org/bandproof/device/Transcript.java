package org.bandproof.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bandproof.spec.model.Protocol;
import org.bandproof.store.MemoryMedium;

/** A worked transcript of the line protocol's document. */
record Transcript(List<Exchange> exchanges) {
  record Exchange(String command, List<String> answer) {}

  static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  static Transcript worked() throws IOException {
    return of("## 8.");
  }

  /** That of a section. */
  static Transcript of(String section) throws IOException {
    var text = Files.readString(REPOSITORY.resolve("conformance/doc/line-protocol.md"));
    var block = text.substring(text.indexOf(section)).split("```")[1];
    var exchanges = new ArrayList<Exchange>();
    for (var line : block.strip().split("\n"))
      if (line.startsWith("> ")) exchanges.add(new Exchange(line.substring(2), new ArrayList<>()));
      else exchanges.get(exchanges.size() - 1).answer().add(line);
    return new Transcript(exchanges);
  }

  /** The server that the transcript was written with. */
  static LineServer example() {
    return example("alipay2015");
  }

  static LineServer example(String protocol) {
    var its =
        Protocol.all().stream().filter(p -> p.name().equals(protocol)).findFirst().orElseThrow();
    var band = its.role("band").orElseThrow();
    return new LineServer("example", its, band, Device::of, new MemoryMedium());
  }
}
