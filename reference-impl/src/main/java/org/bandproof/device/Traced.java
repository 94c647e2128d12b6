package org.bandproof.device;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.crypto.Secret;

/** An algebra, and chance, that tell of every value that they make, so that it can be erased. */
final class Traced extends Crypto<Bytes> {
  private final Crypto<Bytes> crypto;
  private final Consumer<Bytes> made;

  Traced(Crypto<Bytes> crypto, Consumer<Bytes> made) {
    this.crypto = crypto;
    this.made = made;
  }

  Fresh<Bytes> chance(Fresh<Bytes> fresh) {
    return new Fresh<>() {
      @Override
      public Secret<Bytes> secret() {
        Mapper<Bytes, Bytes> tell = Traced.this::made;
        return tell.secret(fresh.secret());
      }

      @Override
      public Bytes bytes(int size) {
        return made(fresh.bytes(size));
      }
    };
  }

  private Bytes made(Bytes value) {
    made.accept(value);
    return value;
  }

  private List<Bytes> made(List<Bytes> values) {
    values.forEach(made);
    return values;
  }

  private Nat<Bytes> made(Nat<Bytes> nat) {
    made.accept(value(nat));
    return nat;
  }

  @Override
  public Bytes constant(String text) {
    return made(crypto.constant(text));
  }

  @Override
  public Bytes pub(Secret<Bytes> secret) {
    return made(crypto.pub(secret));
  }

  @Override
  public Bytes dh(Secret<Bytes> secret, Bytes pub) {
    return made(crypto.dh(secret, pub));
  }

  @Override
  public boolean contributory(Bytes shared) {
    return crypto.contributory(shared);
  }

  @Override
  public Bytes hash(Bytes input) {
    return made(crypto.hash(input));
  }

  @Override
  public Bytes mixHash(Bytes h, Bytes data) {
    return made(crypto.mixHash(h, data));
  }

  @Override
  public List<Bytes> hkdf2(Bytes chainingKey, Bytes input) {
    return made(crypto.hkdf2(chainingKey, input));
  }

  @Override
  public Bytes seal(Aead aead, Bytes key, Nat<Bytes> nonce, Bytes ad, Bytes plaintext) {
    return made(crypto.seal(aead, key, nonce, ad, plaintext));
  }

  @Override
  public Optional<Bytes> open(Aead aead, Bytes key, Nat<Bytes> nonce, Bytes ad, Bytes ciphertext) {
    return crypto.open(aead, key, nonce, ad, ciphertext).map(this::made);
  }

  @Override
  public Bytes vk(Secret<Bytes> secret) {
    return made(crypto.vk(secret));
  }

  @Override
  public Bytes sign(Secret<Bytes> secret, Bytes message) {
    return made(crypto.sign(secret, message));
  }

  @Override
  public boolean verify(Bytes vk, Bytes message, Bytes signature) {
    return crypto.verify(vk, message, signature);
  }

  @Override
  public boolean same(Bytes a, Bytes b) {
    return crypto.same(a, b);
  }

  @Override
  public Bytes encode(Layout layout, List<Bytes> components) {
    return made(crypto.encode(layout, components));
  }

  @Override
  public Optional<List<Bytes>> decode(Layout layout, Bytes encoded) {
    return crypto.decode(layout, encoded).map(this::made);
  }

  @Override
  public Nat<Bytes> nat(long n) {
    return made(crypto.nat(n));
  }

  @Override
  public Nat<Bytes> plus(Nat<Bytes> n, long constant) {
    return made(crypto.plus(n, constant));
  }

  @Override
  public boolean less(Nat<Bytes> a, Nat<Bytes> b) {
    return crypto.less(a, b);
  }

  @Override
  public boolean atMost(Nat<Bytes> a, Nat<Bytes> b) {
    return crypto.atMost(a, b);
  }

  @Override
  public Bytes apply(Function function, List<Bytes> arguments) {
    return made(crypto.apply(function, arguments));
  }
}
