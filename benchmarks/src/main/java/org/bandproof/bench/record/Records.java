package org.bandproof.bench.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bandproof.bench.library.Body;
import org.bandproof.bench.library.Cipher;
import org.bandproof.bench.library.Given;
import org.bandproof.bench.library.Libraries;
import org.bandproof.bench.library.Provided;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.model.Registry;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Transport;

/**
 * Records without associated data under a key of 32 bytes, sealed and opened in order. A library is
 * measured by its name; {@code role text of P} is the transport of the role text on the profile P.
 */
public final class Records {
  public static final String ROLE_TEXT = "role text of ";
  public static final List<Integer> SIZES = List.of(16, 64, 244, 512);

  private static final byte[] KEY = Given.bytes(32, 7);
  private static final byte[] NOTHING = {};

  private Records() {}

  public static Body of(Aead aead, int size, String by) {
    return by.startsWith(ROLE_TEXT)
        ? new Texts(aead, size, by.substring(ROLE_TEXT.length()))
        : new Arrayed(aead, size, by);
  }

  private static final class Arrayed implements Body {
    private final Cipher sealing;
    private final Cipher opening;
    private final byte[] plaintext;
    private final byte[] sealed;
    private final byte[] opened;
    private long counter;

    Arrayed(Aead aead, int size, String by) {
      sealing = Libraries.named(by).cipher(aead, KEY);
      opening = Libraries.named(by).cipher(aead, KEY);
      plaintext = Given.bytes(size, 8);
      sealed = new byte[size + Cipher.TAG];
      opened = new byte[size];
    }

    @Override
    public Object run() {
      sealing.seal(counter, NOTHING, plaintext, plaintext.length, sealed);
      if (!opening.open(counter, NOTHING, sealed, sealed.length, opened))
        throw new AssertionError("what was sealed opens");
      counter++;
      return opened;
    }
  }

  private static final class Texts implements Body {
    private final ByteCrypto crypto;
    private final Turn<Bytes> turn;
    private final Bytes plaintext;
    private Transport<Bytes> sealing;
    private Transport<Bytes> opening;

    Texts(Aead aead, int size, String profile) {
      crypto = new ByteCrypto(Provided.named(profile).provider());
      turn = new Turn<>(crypto, null, crypto.nat(0), Rules.ALL, Registry.empty());
      plaintext = Bytes.of(Given.bytes(size, 8));
      sealing = transport(aead);
      opening = transport(aead);
    }

    private Transport<Bytes> transport(Aead aead) {
      var key = Bytes.of(KEY);
      return new Transport<>(aead, key, key, crypto.nat(0), key, crypto.nat(0));
    }

    @Override
    public Object run() {
      var sealed = sealing.seal(plaintext, crypto);
      sealing = sealed.transport();
      Optional<Transport.After<Bytes>> opened = opening.open(sealed.text(), turn);
      opening = opened.orElseThrow().transport();
      return opened.get().text();
    }
  }

  /** What a body gave, as bytes. */
  public static byte[] bytes(Object given) {
    if (given instanceof Bytes text) return text.toArray();
    var array = (byte[]) given;
    return Arrays.copyOf(array, array.length);
  }
}
