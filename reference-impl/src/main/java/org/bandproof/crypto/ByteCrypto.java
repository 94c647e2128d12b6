package org.bandproof.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.bandproof.codec.LayoutCodec;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.crypto.Secret;

/**
 * The algebra of byte strings. A natural number is 8 bytes, big-endian; a private key is 32 bytes.
 *
 * <p>Whatever the sizes of keys, signatures, ciphertexts and encodings, to decide about them never
 * throws. The other operations throw an IllegalArgumentException for a size that no layout lets
 * through. Every result is a new value.
 */
public final class ByteCrypto extends Crypto<Bytes> {
  private static final int KEY = 32;
  private static final int ZEROS_OF_NONCE = 4;

  private final Primitives primitives;

  /** The algebra on Bouncy Castle. */
  public ByteCrypto() {
    this(BouncyCastle.primitives());
  }

  public ByteCrypto(Primitives primitives) {
    this.primitives = primitives;
  }

  /**
   * A private key, X25519 or Ed25519, that a device was given.
   *
   * @throws IllegalArgumentException if it has not 32 bytes
   */
  public Secret<Bytes> key(Bytes raw) {
    sized(raw);
    return secret(raw);
  }

  /** The 32 bytes of a private key, for the device that keeps or erases it. */
  public Bytes bytesOf(Secret<Bytes> secret) {
    return raw(secret);
  }

  /** The number that a natural is. */
  public long number(Nat<Bytes> nat) {
    var array = value(nat).array();
    if (array.length != Long.BYTES) throw new IllegalArgumentException("a natural has 8 bytes");
    return ByteBuffer.wrap(array).getLong();
  }

  @Override
  public Bytes constant(String text) {
    return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Bytes pub(Secret<Bytes> secret) {
    return Bytes.owning(primitives.x25519().publicKey(sized(raw(secret))));
  }

  @Override
  public Bytes dh(Secret<Bytes> secret, Bytes pub) {
    return Bytes.owning(primitives.x25519().agree(sized(raw(secret)), sized(pub)));
  }

  @Override
  public boolean contributory(Bytes shared) {
    int any = 0;
    for (byte b : shared.array()) any |= b;
    return any != 0;
  }

  @Override
  public Bytes hash(Bytes input) {
    return Bytes.owning(primitives.sha256().digest(input.array()));
  }

  @Override
  public List<Bytes> hkdf2(Bytes chainingKey, Bytes input) {
    return primitives.sha256().hkdf2(chainingKey.array(), input.array()).stream()
        .map(Bytes::owning)
        .toList();
  }

  @Override
  public Bytes seal(Aead aead, Bytes key, Nat<Bytes> nonce, Bytes ad, Bytes plaintext) {
    var cipher = primitives.cipher(aead);
    return Bytes.owning(
        cipher.seal(sized(key), nonce(aead, nonce), ad.array(), plaintext.array()));
  }

  @Override
  public Optional<Bytes> open(
      Aead aead, Bytes key, Nat<Bytes> nonce, Bytes ad, Bytes ciphertext) {
    if (key.size() != KEY) return Optional.empty();
    var cipher = primitives.cipher(aead);
    return cipher
        .open(key.array(), nonce(aead, nonce), ad.array(), ciphertext.array())
        .map(Bytes::owning);
  }

  private byte[] nonce(Aead aead, Nat<Bytes> n) {
    var order =
        switch (aead) {
          case CHACHAPOLY -> ByteOrder.LITTLE_ENDIAN;
          case AESGCM -> ByteOrder.BIG_ENDIAN;
        };
    return ByteBuffer.allocate(ZEROS_OF_NONCE + Long.BYTES)
        .order(order)
        .putLong(ZEROS_OF_NONCE, number(n))
        .array();
  }

  @Override
  public Bytes vk(Secret<Bytes> secret) {
    return Bytes.of(verificationKey(secret));
  }

  @Override
  public Bytes sign(Secret<Bytes> secret, Bytes message) {
    var signature =
        primitives.ed25519().sign(sized(raw(secret)), verificationKey(secret), message.array());
    return Bytes.owning(signature);
  }

  /** To compute it each time would double the cost of a signature. */
  private byte[] verificationKey(Secret<Bytes> secret) {
    return raw(secret)
        .derived(raw -> Bytes.owning(primitives.ed25519().publicKey(sized(raw))))
        .array();
  }

  /** Decides whether a signature is valid, by the strict rule of {@link Signatures}. */
  @Override
  public boolean verify(Bytes vk, Bytes message, Bytes signature) {
    return primitives.ed25519().verify(vk.array(), message.array(), signature.array());
  }

  @Override
  public boolean same(Bytes a, Bytes b) {
    return MessageDigest.isEqual(a.array(), b.array());
  }

  @Override
  public Bytes encode(Layout layout, List<Bytes> components) {
    return Bytes.owning(
        LayoutCodec.encode(layout, components.stream().map(Bytes::array).toList()));
  }

  @Override
  public Optional<List<Bytes>> decode(Layout layout, Bytes encoded) {
    return LayoutCodec.decode(layout, encoded.array())
        .map(components -> components.stream().map(Bytes::owning).toList());
  }

  /** @throws IllegalArgumentException below 0 and beyond {@link Nat#MAX} */
  @Override
  public Nat<Bytes> nat(long n) {
    if (n < 0 || n > Nat.MAX) throw new IllegalArgumentException(n + " is no natural number");
    return nat(Bytes.owning(ByteBuffer.allocate(Long.BYTES).putLong(n).array()));
  }

  /** @throws IllegalStateException beyond {@link Nat#MAX} */
  @Override
  public Nat<Bytes> plus(Nat<Bytes> n, long constant) {
    if (number(n) > Nat.MAX - constant) throw new IllegalStateException("a counter is at its end");
    return nat(number(n) + constant);
  }

  @Override
  public boolean less(Nat<Bytes> a, Nat<Bytes> b) {
    return number(a) < number(b);
  }

  @Override
  public boolean atMost(Nat<Bytes> a, Nat<Bytes> b) {
    return number(a) <= number(b);
  }

  @Override
  public Bytes apply(Function function, List<Bytes> arguments) {
    return Bytes.owning(Functions.apply(function, arguments.stream().map(Bytes::array).toList()));
  }

  private static byte[] sized(Bytes key) {
    if (key.size() != KEY) throw new IllegalArgumentException("a key of " + key);
    return key.array();
  }
}
