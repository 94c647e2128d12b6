package org.bandproof.bench.handshake;

import java.util.ArrayList;
import java.util.List;
import org.bandproof.bench.library.Body;
import org.bandproof.bench.library.Cipher;
import org.bandproof.bench.library.Given;
import org.bandproof.bench.library.Libraries;
import org.bandproof.bench.library.Library;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.noise.Pattern;

/**
 * The limit: the primitives of a handshake one after the other, by the handles
 * of a provider, on inputs of the sizes that it has. For each side, by Noise revision 34: the public key of its ephemeral key; three products (XX) or four
 * (KK); one HKDF for each product and one to split; SHA-256 of the prologue, of each public key and of
 * each payload; each sealed key and payload. Static public keys are known.
 */
public final class Sum implements Body {
  private final List<Body> parts = new ArrayList<>();

  private Sum() {}

  static Sum of(Pattern pattern, Aead aead, String profile) {
    var library = Libraries.named(profile);
    var sum = new Sum();
    boolean xx = pattern == Pattern.XX;
    int products = xx ? 3 : 4;
    for (int side = 0; side < 2; side++) {
      sum.parts.add(library.publicKey(Given.SECRET));
      for (int i = 0; i < products; i++)
        sum.parts.add(library.agree(Given.SECRET, Given.OTHER_PUBLIC));
      for (int i = 0; i <= products; i++)
        sum.parts.add(library.hkdf2(Given.bytes(32, 11), Given.bytes(i < products ? 32 : 0, 12)));
      for (int size : xx ? XX_HASHED : KK_HASHED)
        sum.parts.add(library.hash(Given.bytes(32 + size, 13)));
    }
    for (int size : xx ? XX_SEALED : KK_SEALED) sum.parts.add(new Sealed(library, aead, size));
    return sum;
  }

  private static final int[] XX_HASHED = {40, 32, 0, 32, 48, 16, 48, 16};
  private static final int[] XX_SEALED = {32, 0, 32, 0};
  private static final int[] KK_HASHED = {40, 32, 32, 32, 16, 32, 16};
  private static final int[] KK_SEALED = {0, 0};

  /** Under a key of its own, as in a handshake, in which each product makes a new one. */
  private static final class Sealed implements Body {
    private static final byte[] KEY = Given.bytes(32, 14);
    private static final byte[] HASH = Given.bytes(32, 15);

    private final Library library;
    private final Aead aead;
    private final byte[] plaintext;
    private final byte[] sealed;

    Sealed(Library library, Aead aead, int size) {
      this.library = library;
      this.aead = aead;
      plaintext = Given.bytes(size, 16);
      sealed = new byte[size + Cipher.TAG];
    }

    @Override
    public Object run() {
      library.cipher(aead, KEY).seal(0, HASH, plaintext, plaintext.length, sealed);
      return library.cipher(aead, KEY).open(0, HASH, sealed, sealed.length, plaintext);
    }
  }

  @Override
  public Object run() {
    Object last = null;
    for (var part : parts) last = part.run();
    return last;
  }
}
