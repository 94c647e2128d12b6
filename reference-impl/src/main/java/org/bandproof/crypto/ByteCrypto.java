package org.bandproof.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bandproof.codec.LayoutCodec;
import org.bandproof.codec.Sorts;
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
 *
 * <p>What a provider makes of a private or an AEAD key is kept beside the key's bytes and erased with them;
 * of the public keys that it verified with last, the algebra keeps a bounded number. Not safe for threads,
 * nor are the values that it computed with.
 */
public final class ByteCrypto extends Crypto<Bytes> {
  private static final int KEY = 32;
  private static final int MIXED = 65535;

  private final Provider provider;
  private final boolean remembers;
  private final KeyAgreement x25519;
  private final Signatures ed25519;
  private final Verifiers verifiers;
  private final Hash sha256;
  private final AeadCipher chaChaPoly;
  private final AeadCipher aesGcm;

  /** The algebra on Bouncy Castle. */
  public ByteCrypto() {
    this(Providers.named(Providers.USUAL));
  }

  /** @throws UnsupportedOperationException if the provider lacks a primitive */
  public ByteCrypto(Provider provider) {
    this(provider, false);
  }

  /**
   * The algebra that remembers what a private key agreed on with a peer that it met twice, up to eight of
   * them, until the private key is erased: KK then has one agreement less. A memory that is read betrays
   * no more than the private key itself does.
   */
  public static ByteCrypto remembering(Provider provider) {
    return new ByteCrypto(provider, true);
  }

  private ByteCrypto(Provider provider, boolean remembers) {
    this.provider = provider;
    this.remembers = remembers;
    x25519 = provider.x25519();
    ed25519 = provider.ed25519();
    verifiers = new Verifiers(ed25519);
    sha256 = provider.sha256();
    chaChaPoly = provider.chaChaPoly();
    aesGcm = provider.aesGcm();
  }

  /** The same provider's algebra for another thread or device. */
  public Provider provider() {
    return provider;
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
    return Sorts.number(value(nat).array());
  }

  @Override
  public Bytes constant(String text) {
    return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Bytes pub(Secret<Bytes> secret) {
    var out = new byte[KEY];
    pair(secret).publicKey(out, 0);
    return Bytes.owning(out);
  }

  @Override
  public Bytes dh(Secret<Bytes> secret, Bytes pub) {
    sized(pub);
    if (!remembers) return Bytes.owning(agreed(secret, pub));
    var products = keyed(secret).handle(provider, Products.class, (p, raw) -> new Products());
    return Bytes.owning(products.of(pub.array(), () -> agreed(secret, pub)));
  }

  private byte[] agreed(Secret<Bytes> secret, Bytes pub) {
    var out = new byte[KEY];
    pair(secret).agree(pub.array(), 0, out, 0);
    return out;
  }

  private KeyAgreement.Pair pair(Secret<Bytes> secret) {
    return keyed(secret).handle(x25519, KeyAgreement.Pair.class, (x, raw) -> x.pair(raw, 0));
  }

  @Override
  public boolean contributory(Bytes shared) {
    int any = 0;
    for (byte b : shared.array()) any |= b;
    return any != 0;
  }

  @Override
  public Bytes hash(Bytes input) {
    var out = new byte[Hash.SIZE];
    sha256.digest(input.array(), 0, input.size(), out, 0);
    return Bytes.owning(out);
  }

  @Override
  public Bytes mixHash(Bytes h, Bytes data) {
    if (h.size() != Hash.SIZE || data.size() > MIXED)
      throw new IllegalArgumentException("a hash of " + h + " mixed with " + data);
    var out = new byte[Hash.SIZE];
    sha256.digest(h.array(), data.array(), out, 0);
    return Bytes.owning(out);
  }

  @Override
  public List<Bytes> hkdf2(Bytes chainingKey, Bytes input) {
    var first = new byte[Hash.SIZE];
    var second = new byte[Hash.SIZE];
    sha256.hkdf2(chainingKey.array(), input.array(), first, second);
    return List.of(Bytes.owning(first), Bytes.owning(second));
  }

  /** Role text never seals twice with one counter; a tester that lies does, with a new handle. */
  @Override
  public Bytes seal(Aead aead, Bytes key, Nat<Bytes> nonce, Bytes ad, Bytes plaintext) {
    sized(key);
    long counter = number(nonce);
    var handle = handle(aead, key);
    if (!handle.seals(counter)) handle = key.renewed(cipher(aead), ByteCrypto::made);
    var out = new byte[plaintext.size() + AeadCipher.TAG];
    handle.seal(
        counter, ad.array(), 0, ad.size(), plaintext.array(), 0, plaintext.size(), out, 0);
    return Bytes.owning(out);
  }

  @Override
  public Optional<Bytes> open(
      Aead aead, Bytes key, Nat<Bytes> nonce, Bytes ad, Bytes ciphertext) {
    if (key.size() != KEY || ciphertext.size() < AeadCipher.TAG) return Optional.empty();
    var out = new byte[ciphertext.size() - AeadCipher.TAG];
    boolean opened =
        handle(aead, key)
            .open(
                number(nonce),
                ad.array(),
                0,
                ad.size(),
                ciphertext.array(),
                0,
                ciphertext.size(),
                out,
                0);
    return opened ? Optional.of(Bytes.owning(out)) : Optional.empty();
  }

  private AeadKey handle(Aead aead, Bytes key) {
    return key.handle(cipher(aead), AeadKey.class, ByteCrypto::made);
  }

  private static AeadKey made(AeadCipher cipher, byte[] key) {
    return cipher.key(key, 0, key.length);
  }

  private AeadCipher cipher(Aead aead) {
    return aead == Aead.AESGCM ? aesGcm : chaChaPoly;
  }

  @Override
  public Bytes vk(Secret<Bytes> secret) {
    var out = new byte[Signatures.KEY];
    signer(secret).publicKey(out, 0);
    return Bytes.owning(out);
  }

  @Override
  public Bytes sign(Secret<Bytes> secret, Bytes message) {
    var out = new byte[Signatures.SIGNATURE];
    signer(secret).sign(message.array(), 0, message.size(), out, 0);
    return Bytes.owning(out);
  }

  private Signatures.Signer signer(Secret<Bytes> secret) {
    return keyed(secret).handle(ed25519, Signatures.Signer.class, (e, raw) -> e.signer(raw, 0));
  }

  /** Decides whether a signature is valid, by the strict rule of {@link Signatures}. */
  @Override
  public boolean verify(Bytes vk, Bytes message, Bytes signature) {
    if (signature.size() != Signatures.SIGNATURE) return false;
    var verifier = verifiers.of(vk);
    return verifier.isPresent()
        && verifier.get().verify(message.array(), 0, message.size(), signature.array(), 0);
  }

  @Override
  public boolean same(Bytes a, Bytes b) {
    return MessageDigest.isEqual(a.array(), b.array());
  }

  @Override
  public Bytes encode(Layout layout, List<Bytes> components) {
    return Bytes.owning(LayoutCodec.encode(layout, arrays(components)));
  }

  @Override
  public Optional<List<Bytes>> decode(Layout layout, Bytes encoded) {
    return LayoutCodec.decode(layout, encoded.array())
        .map(
            arrays -> {
              var components = new Bytes[arrays.size()];
              for (int i = 0; i < components.length; i++)
                components[i] = Bytes.owning(arrays.get(i));
              return List.of(components);
            });
  }

  /** @throws IllegalArgumentException below 0 and beyond {@link Nat#MAX} */
  @Override
  public Nat<Bytes> nat(long n) {
    if (n < 0 || n > Nat.MAX) throw new IllegalArgumentException(n + " is no natural number");
    return nat(Bytes.owning(Sorts.component(n)));
  }

  /** @throws IllegalStateException beyond {@link Nat#MAX} */
  @Override
  public Nat<Bytes> plus(Nat<Bytes> n, long constant) {
    long number = number(n);
    if (number > Nat.MAX - constant) throw new IllegalStateException("a counter is at its end");
    return nat(number + constant);
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
    return Bytes.owning(Functions.apply(function, arrays(arguments)));
  }

  private static List<byte[]> arrays(List<Bytes> values) {
    var arrays = new byte[values.size()][];
    for (int i = 0; i < arrays.length; i++) arrays[i] = values.get(i).array();
    return Arrays.asList(arrays);
  }

  private Bytes keyed(Secret<Bytes> secret) {
    sized(raw(secret));
    return raw(secret);
  }

  private static byte[] sized(Bytes key) {
    if (key.size() != KEY) throw new IllegalArgumentException("a key of " + key);
    return key.array();
  }
}
