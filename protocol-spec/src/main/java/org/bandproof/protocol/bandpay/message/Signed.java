package org.bandproof.protocol.bandpay.message;

import java.util.List;
import java.util.Optional;
import org.bandproof.spec.crypto.Cose;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Turn;

/**
 * A COSE_Sign1 that was decoded and whose signature is still to be verified.
 *
 * @param bytes as transmitted; the hash of the object is the hash of these
 */
public record Signed<V>(V bytes, V payload, V signature, Message<V> message) {
  /** Decodes a signed object of one type; if it can't be, the turn refuses as MALFORMED. */
  public static <V> Optional<Signed<V>> read(Layout type, V bytes, Turn<V> t) {
    var sign1 = Message.read(Cose.SIGN1, bytes, t);
    if (sign1.isEmpty()) return Optional.empty();
    V payload = sign1.get().of("payload");
    return Message.read(type, payload, t)
        .map(m -> new Signed<>(bytes, payload, sign1.get().of("signature"), m));
  }

  /** Signs; the type's name and the protocol's version are the external_aad. */
  public static <V> V write(Layout type, List<V> parts, Secret<V> key, Crypto<V> c) {
    return Cose.sign(c, key, aad(type, c), c.encode(type, parts));
  }

  /** Decides whether a key signed it. */
  public boolean by(V vk, Turn<V> t) {
    V signedBytes = Cose.signedBytes(t.crypto, aad(message.layout(), t.crypto), payload);
    return t.crypto.verify(vk, signedBytes, signature);
  }

  public V hash(Turn<V> t) {
    return t.crypto.hash(bytes);
  }

  public V of(String component) {
    return message.of(component);
  }

  public Nat<V> nat(String component, Turn<V> t) {
    return message.nat(component, t);
  }

  /** The external_aad of an object whose payload is of this layout, as text. */
  public static String aad(Layout type) {
    return "BandPay-1 " + type.name();
  }

  private static <V> V aad(Layout type, Crypto<V> c) {
    return c.constant(aad(type));
  }
}
