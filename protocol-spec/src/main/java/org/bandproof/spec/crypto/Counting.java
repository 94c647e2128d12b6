package org.bandproof.spec.crypto;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decorator that counts every operation of an algebra: the cost model. Not safe for threads. */
public final class Counting<V> extends Crypto<V> {
  /** What is counted; public-key operations first. */
  public enum Operation {
    PUB,
    DH,
    VK,
    SIGN,
    VERIFY,
    HASH,
    HKDF,
    SEAL,
    OPEN,
    FUNCTION;

    /** A multiplication of a curve's point by a scalar, once or twice. */
    public boolean publicKey() {
      return compareTo(VERIFY) <= 0;
    }
  }

  private final Crypto<V> counted;
  private final Map<Operation, Integer> counts = new EnumMap<>(Operation.class);

  public Counting(Crypto<V> counted) {
    this.counted = counted;
  }

  public Map<Operation, Integer> counts() {
    return Map.copyOf(counts);
  }

  public int publicKeyOperations() {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().publicKey())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private Crypto<V> count(Operation operation) {
    counts.merge(operation, 1, Integer::sum);
    return counted;
  }

  @Override
  public V constant(String text) {
    return counted.constant(text);
  }

  @Override
  public V pub(Secret<V> secret) {
    return count(Operation.PUB).pub(secret);
  }

  @Override
  public V dh(Secret<V> secret, V pub) {
    return count(Operation.DH).dh(secret, pub);
  }

  @Override
  public boolean contributory(V shared) {
    return counted.contributory(shared);
  }

  @Override
  public V hash(V input) {
    return count(Operation.HASH).hash(input);
  }

  @Override
  public List<V> hkdf2(V chainingKey, V input) {
    return count(Operation.HKDF).hkdf2(chainingKey, input);
  }

  @Override
  public V seal(Aead aead, V key, Nat<V> nonce, V ad, V plaintext) {
    return count(Operation.SEAL).seal(aead, key, nonce, ad, plaintext);
  }

  @Override
  public Optional<V> open(Aead aead, V key, Nat<V> nonce, V ad, V ciphertext) {
    return count(Operation.OPEN).open(aead, key, nonce, ad, ciphertext);
  }

  @Override
  public V vk(Secret<V> secret) {
    return count(Operation.VK).vk(secret);
  }

  @Override
  public V sign(Secret<V> secret, V message) {
    return count(Operation.SIGN).sign(secret, message);
  }

  @Override
  public boolean verify(V vk, V message, V signature) {
    return count(Operation.VERIFY).verify(vk, message, signature);
  }

  @Override
  public boolean same(V a, V b) {
    return counted.same(a, b);
  }

  @Override
  public V encode(Layout layout, List<V> components) {
    return counted.encode(layout, components);
  }

  @Override
  public Optional<List<V>> decode(Layout layout, V encoded) {
    return counted.decode(layout, encoded);
  }

  @Override
  public Nat<V> nat(long n) {
    return counted.nat(n);
  }

  @Override
  public Nat<V> plus(Nat<V> n, long constant) {
    return counted.plus(n, constant);
  }

  @Override
  public boolean less(Nat<V> a, Nat<V> b) {
    return counted.less(a, b);
  }

  @Override
  public boolean atMost(Nat<V> a, Nat<V> b) {
    return counted.atMost(a, b);
  }

  @Override
  public V apply(Function function, List<V> arguments) {
    return count(Operation.FUNCTION).apply(function, arguments);
  }
}
