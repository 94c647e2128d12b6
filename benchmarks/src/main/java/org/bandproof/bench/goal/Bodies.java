package org.bandproof.bench.goal;

import org.bandproof.bench.approval.Approvals;
import org.bandproof.bench.codec.Codec;
import org.bandproof.bench.handshake.Handshakes;
import org.bandproof.bench.library.Body;
import org.bandproof.bench.primitives.Primitives;
import org.bandproof.bench.record.Records;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.noise.Pattern;

/**
 * Bodies by name: {@code handshake/XX/BY}, {@code record/AESGCM/64/BY}, {@code primitive/verify/BY},
 * {@code band/BY}, {@code service/BY}, {@code codec/encode}.
 */
public final class Bodies {
  private Bodies() {}

  /** @throws org.bandproof.bench.library.Unavailable if it can't run here */
  public static Body named(String name) {
    var part = name.split("/");
    return switch (part[0]) {
      case "handshake" ->
          Handshakes.of(Pattern.valueOf(part[1]), Aead.CHACHAPOLY, part[2]);
      case "record" -> Records.of(Aead.valueOf(part[1]), Integer.parseInt(part[2]), part[3]);
      case "primitive" -> Primitives.of(part[1], part[2]);
      case "band" -> Approvals.band(part[1]);
      case "service" -> Approvals.service(part[1]);
      case "codec" -> Codec.of(part[1]);
      default -> throw new IllegalArgumentException("no body " + name);
    };
  }
}
