package org.bandproof.spec.noise;

import java.util.Optional;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Mapped;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.model.Turn;

/**
 * The two CipherStates after a handshake, Noise revision 34, section 5.1: records without associated
 * data, nonces that count from 0 in each direction.
 *
 * @param hash the handshake hash, which names the session
 */
public record Transport<V>(
    Aead aead, V hash, V sendKey, Nat<V> sendNonce, V receiveKey, Nat<V> receiveNonce)
    implements Mapped<V> {

  /** The transport after one more record: its ciphertext if it was sealed, else its plaintext. */
  public record After<V>(Transport<V> transport, V text) {}

  public After<V> seal(V plaintext, Crypto<V> c) {
    V sealed = c.seal(aead, sendKey, sendNonce, c.empty(), plaintext);
    return new After<>(
        new Transport<>(aead, hash, sendKey, c.succ(sendNonce), receiveKey, receiveNonce), sealed);
  }

  /** Opens the next record; if empty, the turn refuses as UNOPENED. */
  public Optional<After<V>> open(V sealed, Turn<V> t) {
    return t.open(aead, receiveKey, receiveNonce, t.crypto.empty(), sealed)
        .map(
            plaintext ->
                new After<>(
                    new Transport<>(
                        aead, hash, sendKey, sendNonce, receiveKey, t.crypto.succ(receiveNonce)),
                    plaintext));
  }

  @Override
  public <W> Transport<W> map(Mapper<V, W> m) {
    return new Transport<>(
        aead,
        m.value(hash),
        m.value(sendKey),
        m.nat(sendNonce),
        m.value(receiveKey),
        m.nat(receiveNonce));
  }
}
