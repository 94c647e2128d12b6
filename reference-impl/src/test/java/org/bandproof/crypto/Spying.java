package org.bandproof.crypto;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A provider that tells of results of Diffie-Hellman and of derived keys, and leaves all else. */
public record Spying(Provider own, Consumer<byte[]> told) implements Provider {
  public static ByteCrypto crypto(Provider own, Consumer<byte[]> told) {
    return new ByteCrypto(new Composite("spied", List.of(new Spying(own, told), own)));
  }

  @Override
  public String name() {
    return "spying";
  }

  @Override
  public Set<Primitive> offers() {
    return EnumSet.of(Primitive.X25519, Primitive.SHA256);
  }

  @Override
  public KeyAgreement x25519() {
    return (secret, at) -> new SpiedPair(own.x25519().pair(secret, at), told);
  }

  private record SpiedPair(KeyAgreement.Pair own, Consumer<byte[]> told) implements KeyAgreement.Pair {
    @Override
    public void publicKey(byte[] out, int at) {
      own.publicKey(out, at);
    }

    @Override
    public void agree(byte[] peer, int peerAt, byte[] out, int at) {
      own.agree(peer, peerAt, out, at);
      told.accept(Arrays.copyOfRange(out, at, at + KeyAgreement.SIZE));
    }

    @Override
    public void erase() {
      own.erase();
    }
  }

  @Override
  public Hash sha256() {
    var hash = own.sha256();
    return new Hash() {
      @Override
      protected void update(byte[] input, int at, int length) {
        hash.update(input, at, length);
      }

      @Override
      protected void finish(byte[] out, int at) {
        hash.finish(out, at);
      }

      @Override
      public void hkdf2(byte[] salt, byte[] input, byte[] first, byte[] second) {
        super.hkdf2(salt, input, first, second);
        told.accept(first);
        told.accept(second);
      }
    };
  }
}
