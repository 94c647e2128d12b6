package org.bandproof.spec.crypto;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * A decorator that counts every operation of an algebra: the cost model. Not safe for threads. It keeps
 * a hash of every AEAD key that it saw.
 */
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
    /** The first use of an AEAD key, which is when an implementation sets it up. */
    KEY,
    SEAL,
    OPEN,
    FUNCTION,
    /** Compressions of SHA-256 within HASH and HKDF: blocks of 64 bytes. */
    BLOCK,
    /** Bytes of plaintext and associated data through SEAL and OPEN. */
    BYTE;

    /** A multiplication of a curve's point by a scalar, once or twice. */
    public boolean publicKey() {
      return compareTo(VERIFY) <= 0;
    }

    /** Counted only where sizes are known. */
    public boolean sized() {
      return compareTo(BLOCK) >= 0;
    }
  }

  private static final int TAG = 16;

  /** Three HMACs: of the input, of 1 byte, of 33 bytes; each with two pads and an outer block. */
  private static final int HKDF_BLOCKS = 11;

  private final Crypto<V> counted;
  private final Optional<ToIntFunction<V>> sizes;
  private final Map<Operation, Integer> counts = new EnumMap<>(Operation.class);
  private final Set<V> keys = new HashSet<>();

  /** Counts operations, but nothing that depends on a size. */
  public Counting(Crypto<V> counted) {
    this(counted, Optional.empty());
  }

  /** @param size of a value in bytes */
  public Counting(Crypto<V> counted, ToIntFunction<V> size) {
    this(counted, Optional.of(size));
  }

  private Counting(Crypto<V> counted, Optional<ToIntFunction<V>> sizes) {
    this.counted = counted;
    this.sizes = sizes;
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

  private void add(Operation operation, int count) {
    counts.merge(operation, count, Integer::sum);
  }

  /** SHA-256 pads with 9 bytes at least. */
  private static int blocks(int size) {
    return (size + 9 + 63) / 64;
  }

  private Crypto<V> ciphered(Operation operation, V key, V ad, V text, int tag) {
    if (keys.add(counted.hash(key))) add(Operation.KEY, 1);
    sizes.ifPresent(
        size -> add(Operation.BYTE, size.applyAsInt(ad) + size.applyAsInt(text) - tag));
    return count(operation);
  }

  private Crypto<V> count(Operation operation) {
    add(operation, 1);
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
    sizes.ifPresent(size -> add(Operation.BLOCK, blocks(size.applyAsInt(input))));
    return count(Operation.HASH).hash(input);
  }

  @Override
  public List<V> hkdf2(V chainingKey, V input) {
    sizes.ifPresent(size -> add(Operation.BLOCK, HKDF_BLOCKS + blocks(size.applyAsInt(input))));
    return count(Operation.HKDF).hkdf2(chainingKey, input);
  }

  @Override
  public V seal(Aead aead, V key, Nat<V> nonce, V ad, V plaintext) {
    return ciphered(Operation.SEAL, key, ad, plaintext, 0).seal(aead, key, nonce, ad, plaintext);
  }

  @Override
  public Optional<V> open(Aead aead, V key, Nat<V> nonce, V ad, V ciphertext) {
    return ciphered(Operation.OPEN, key, ad, ciphertext, TAG).open(aead, key, nonce, ad, ciphertext);
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
