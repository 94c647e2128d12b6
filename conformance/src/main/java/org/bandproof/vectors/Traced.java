package org.bandproof.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.crypto.Secret;

/** Bytes, with a note of each step of a symmetric state that the role text's Noise takes. */
final class Traced extends Crypto<Bytes> {
  /** What was mixed or encrypted, what came of it, and the state after it. */
  record Step(Bytes input, Optional<Bytes> output, Bytes h, Bytes ck, Optional<Bytes> k, long n) {}

  private final ByteCrypto crypto;
  private List<Step> steps = new ArrayList<>();
  private Bytes h;
  private Bytes ck;
  private Optional<Bytes> k = Optional.empty();
  private long n;
  private Optional<Bytes> plaintext = Optional.empty();

  Traced(ByteCrypto crypto, Bytes name) {
    this.crypto = crypto;
    h = name;
    ck = name;
    step(empty(), Optional.empty());
  }

  /** The steps since the last call. */
  List<Step> steps() {
    var taken = steps;
    steps = new ArrayList<>();
    return taken;
  }

  private void step(Bytes input, Optional<Bytes> output) {
    steps.add(new Step(input, output, h, ck, k, n));
  }

  @Override
  public Bytes hash(Bytes input) {
    var bytes = input.toArray();
    var data = Bytes.of(Arrays.copyOfRange(bytes, 32, bytes.length));
    h = crypto.hash(input);
    step(plaintext.orElse(data), plaintext.map(p -> data));
    plaintext = Optional.empty();
    return h;
  }

  @Override
  public List<Bytes> hkdf2(Bytes chainingKey, Bytes input) {
    var out = crypto.hkdf2(chainingKey, input);
    if (input.size() == 0) return out;
    ck = out.get(0);
    k = Optional.of(out.get(1));
    n = 0;
    step(input, Optional.empty());
    return out;
  }

  @Override
  public Bytes seal(Aead aead, Bytes key, Nat<Bytes> nonce, Bytes ad, Bytes text) {
    plaintext = Optional.of(text);
    n++;
    return crypto.seal(aead, key, nonce, ad, text);
  }

  @Override
  public Optional<Bytes> open(Aead aead, Bytes key, Nat<Bytes> nonce, Bytes ad, Bytes sealed) {
    n++;
    return crypto.open(aead, key, nonce, ad, sealed);
  }

  @Override
  public Bytes constant(String text) {
    return crypto.constant(text);
  }

  @Override
  public Bytes pub(Secret<Bytes> secret) {
    return crypto.pub(secret);
  }

  @Override
  public Bytes dh(Secret<Bytes> secret, Bytes pub) {
    return crypto.dh(secret, pub);
  }

  @Override
  public boolean contributory(Bytes shared) {
    return crypto.contributory(shared);
  }

  @Override
  public Bytes vk(Secret<Bytes> secret) {
    return crypto.vk(secret);
  }

  @Override
  public Bytes sign(Secret<Bytes> secret, Bytes message) {
    return crypto.sign(secret, message);
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
    return crypto.encode(layout, components);
  }

  @Override
  public Optional<List<Bytes>> decode(Layout layout, Bytes encoded) {
    return crypto.decode(layout, encoded);
  }

  @Override
  public Nat<Bytes> nat(long number) {
    return crypto.nat(number);
  }

  @Override
  public Nat<Bytes> plus(Nat<Bytes> number, long constant) {
    return crypto.plus(number, constant);
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
    return crypto.apply(function, arguments);
  }
}
