package org.bandproof.spec.symbolic.collection;

import java.util.List;
import java.util.Optional;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Turn;

/**
 * Encryption, of which the algebra has no public-key one: for a public key by an ephemeral key, as in
 * ECIES; for a shared key by the AEAD, with a fixed nonce and no data beside.
 */
final class Box {
  private static final Layout BOX =
      Layout.concat("Box", Field.octets("ephemeral", 32), Field.octets("sealed", 16, 1000));

  private Box() {}

  /** For the owner of a public key. */
  static <V> V seal(V pub, V text, Turn<V> t) {
    var ephemeral = t.fresh.secret();
    V key = key(t.crypto.dh(ephemeral, pub), t);
    return t.crypto.encode(BOX, List.of(t.crypto.pub(ephemeral), shared(key, text, t)));
  }

  static <V> Optional<List<V>> open(Secret<V> own, V box, Layout text, Turn<V> t) {
    var parts = t.decode(BOX, box);
    if (parts.isEmpty()) return Optional.empty();
    V agreed = t.crypto.dh(own, parts.get().get(0));
    if (!t.crypto.contributory(agreed)) return Optional.empty();
    return open(key(agreed, t), parts.get().get(1), text, t);
  }

  private static <V> V key(V agreed, Turn<V> t) {
    return t.crypto.hkdf2(t.crypto.constant("box"), agreed).get(0);
  }

  /** Under a shared key. */
  static <V> V shared(V key, V text, Turn<V> t) {
    return t.crypto.seal(Aead.CHACHAPOLY, key, t.crypto.nat(0), t.crypto.empty(), text);
  }

  static <V> Optional<List<V>> open(V key, V sealed, Layout text, Turn<V> t) {
    return t.open(Aead.CHACHAPOLY, key, t.crypto.nat(0), t.crypto.empty(), sealed)
        .flatMap(plain -> t.decode(text, plain));
  }
}
