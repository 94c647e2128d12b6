package org.bandproof.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Secret;

/** Chance for steps on bytes. */
public abstract class FreshBytes implements Fresh<Bytes> {
  private static final Layout STEP =
      Layout.cbor(
          "FreshStep",
          Field.octets("seed", 32),
          Field.text("instance", 0, 1024),
          Field.natural("step"),
          Field.natural("index"));

  private final ByteCrypto crypto;

  private FreshBytes(ByteCrypto crypto) {
    this.crypto = crypto;
  }

  /** Chance that nobody can foresee. */
  public static Fresh<Bytes> random(ByteCrypto crypto, SecureRandom random) {
    return new FreshBytes(crypto) {
      @Override
      public Bytes bytes(int size) {
        var out = new byte[size];
        random.nextBytes(out);
        return Bytes.owning(out);
      }
    };
  }

  /**
   * The same chance again for the same seed (32 bytes), instance and step: SHA-256 of these, of an
   * index, and of a block's number. Whoever knows the seed knows it all.
   */
  public static Fresh<Bytes> replayed(ByteCrypto crypto, Bytes seed, String instance, long step) {
    return new FreshBytes(crypto) {
      private long index;

      @Override
      public Bytes bytes(int size) {
        var name =
            crypto.encode(
                STEP,
                List.of(
                    seed,
                    crypto.constant(instance),
                    crypto.value(crypto.nat(step)),
                    crypto.value(crypto.nat(index++))));
        return stream(crypto, name, size);
      }
    };
  }

  private static Bytes stream(Crypto<Bytes> crypto, Bytes name, int size) {
    var out = ByteBuffer.allocate(size);
    for (int block = 0; out.hasRemaining(); block++) {
      var input = Arrays.copyOf(name.array(), name.size() + Integer.BYTES);
      ByteBuffer.wrap(input).putInt(name.size(), block);
      var hash = crypto.hash(Bytes.owning(input)).array();
      out.put(hash, 0, Math.min(hash.length, out.remaining()));
    }
    return Bytes.owning(out.array());
  }

  @Override
  public Secret<Bytes> secret() {
    return crypto.key(bytes(32));
  }
}
