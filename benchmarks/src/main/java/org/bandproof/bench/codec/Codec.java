package org.bandproof.bench.codec;

import java.util.List;
import org.bandproof.bench.library.Body;
import org.bandproof.bench.library.Given;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.protocol.bandpay.message.Messages;

/** A payment order, the largest thing that is signed, by its layout. */
public final class Codec {
  public static final List<String> OPERATIONS = List.of("encode", "decode");

  private Codec() {}

  public static Body of(String operation) {
    var crypto = new ByteCrypto();
    var parts =
        List.of(
            bytes(16),
            bytes(32),
            crypto.value(crypto.nat(7)),
            crypto.value(crypto.nat(1_000)),
            crypto.constant("EUR"),
            crypto.constant("kiosk"),
            crypto.value(crypto.nat(1_800_000_000)),
            bytes(16));
    var encoded = crypto.encode(Messages.PAYMENT_ORDER, parts);
    return operation.equals("encode")
        ? () -> crypto.encode(Messages.PAYMENT_ORDER, parts)
        : () -> crypto.decode(Messages.PAYMENT_ORDER, encoded).orElseThrow();
  }

  private static Bytes bytes(int size) {
    return Bytes.of(Given.bytes(size, 18));
  }
}
