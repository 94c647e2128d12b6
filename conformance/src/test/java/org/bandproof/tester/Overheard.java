package org.bandproof.tester;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.crypto.Secret;

/** An algebra of which each decision is heard, and each value that a party could lie about. */
abstract class Overheard<V> extends Crypto<V> {
  final Crypto<V> own;

  Overheard(Crypto<V> own) {
    this.own = own;
  }

  /** A value that a party might lie about. */
  abstract V said(Function<Crypto<V>, V> operation);

  abstract void decided(String operation, boolean answer);

  private boolean heard(String operation, boolean answer) {
    decided(operation, answer);
    return answer;
  }

  private <T> Optional<T> heard(String operation, Optional<T> answer) {
    decided(operation, answer.isPresent());
    return answer;
  }

  @Override
  public V pub(Secret<V> secret) {
    return said(c -> c.pub(secret));
  }

  @Override
  public V dh(Secret<V> secret, V pub) {
    return said(c -> c.dh(secret, pub));
  }

  @Override
  public V seal(Aead aead, V key, Nat<V> nonce, V ad, V plaintext) {
    return said(c -> c.seal(aead, key, nonce, ad, plaintext));
  }

  @Override
  public V sign(Secret<V> secret, V message) {
    return said(c -> c.sign(secret, message));
  }

  @Override
  public V encode(Layout layout, List<V> components) {
    return said(c -> c.encode(layout, components));
  }

  @Override
  public boolean contributory(V shared) {
    return heard("contributory", own.contributory(shared));
  }

  @Override
  public Optional<V> open(Aead aead, V key, Nat<V> nonce, V ad, V ciphertext) {
    return heard("open", own.open(aead, key, nonce, ad, ciphertext));
  }

  @Override
  public boolean verify(V vk, V message, V signature) {
    return heard("verify", own.verify(vk, message, signature));
  }

  @Override
  public boolean same(V a, V b) {
    return heard("same", own.same(a, b));
  }

  @Override
  public Optional<List<V>> decode(Layout layout, V encoded) {
    return heard("decode " + layout, own.decode(layout, encoded));
  }

  @Override
  public boolean less(Nat<V> a, Nat<V> b) {
    return heard("less", own.less(a, b));
  }

  @Override
  public boolean atMost(Nat<V> a, Nat<V> b) {
    return heard("atMost", own.atMost(a, b));
  }

  @Override
  public V constant(String text) {
    return own.constant(text);
  }

  @Override
  public V hash(V input) {
    return own.hash(input);
  }

  @Override
  public List<V> hkdf2(V chainingKey, V input) {
    return own.hkdf2(chainingKey, input);
  }

  @Override
  public V vk(Secret<V> secret) {
    return own.vk(secret);
  }

  @Override
  public Nat<V> nat(long n) {
    return own.nat(n);
  }

  @Override
  public Nat<V> plus(Nat<V> n, long constant) {
    return own.plus(n, constant);
  }

  @Override
  public V apply(org.bandproof.spec.crypto.Function function, List<V> arguments) {
    return own.apply(function, arguments);
  }
}
