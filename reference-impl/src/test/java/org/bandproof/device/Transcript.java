package org.bandproof.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bandproof.spec.model.Protocol;
import org.bandproof.store.MemoryMedium;

/** The worked transcript of the line protocol's document. */
record Transcript(List<Exchange> exchanges) {
  record Exchange(String command, List<String> answer) {}

  static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  static Transcript worked() throws IOException {
    var text = Files.readString(REPOSITORY.resolve("conformance/doc/line-protocol.md"));
    var block = text.substring(text.indexOf("## 8.")).split("```")[1];
    var exchanges = new ArrayList<Exchange>();
    for (var line : block.strip().split("\n"))
      if (line.startsWith("> ")) exchanges.add(new Exchange(line.substring(2), new ArrayList<>()));
      else exchanges.get(exchanges.size() - 1).answer().add(line);
    return new Transcript(exchanges);
  }

  /** The server that the transcript was written with. */
  static LineServer example() {
    var alipay =
        Protocol.all().stream().filter(p -> p.name().equals("alipay2015")).findFirst().orElseThrow();
    var band = alipay.role("band").orElseThrow();
    return new LineServer("example", alipay, band, Device::of, new MemoryMedium());
  }
}
