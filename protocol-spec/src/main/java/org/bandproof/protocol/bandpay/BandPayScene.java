package org.bandproof.protocol.bandpay;

import java.util.List;
import java.util.Map;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Scene;

/** A band, its owner's wallet, a stranger's wallet, and the service. */
final class BandPayScene implements Scene {
  /** The first 16 bytes of SHA-256. */
  static final Function BAND_ID = new Function("SHA-256-16", 1, 16);

  @Override
  public List<Actor> actors() {
    return List.of(
        new Actor("band", "band"),
        new Actor("wallet", "wallet"),
        new Actor("stranger", "wallet"),
        new Actor("service", "service"));
  }

  @Override
  public <V> Map<String, Made<V>> make(Crypto<V> c, Fresh<V> fresh) {
    var manufacturer = fresh.secret();
    var root = fresh.secret();
    var grantKey = fresh.secret();
    var orderKey = fresh.secret();
    V keySet = keySet(1, grantKey, orderKey, root, c);
    return Map.of(
        "band", band(manufacturer, root, keySet, c, fresh),
        "wallet", wallet(manufacturer, c, fresh),
        "stranger", wallet(manufacturer, c, fresh),
        "service", service(manufacturer, root, grantKey, orderKey, keySet, c, fresh));
  }

  private static <V> V keySet(
      long version, Secret<V> grantKey, Secret<V> orderKey, Secret<V> root, Crypto<V> c) {
    return Signed.write(
        Messages.KEY_SET,
        List.of(c.value(c.nat(version)), c.vk(grantKey), c.vk(orderKey)),
        root,
        c);
  }

  /** With certificates that a case needs: of another key, and of another band. */
  private static <V> Made<V> band(
      Secret<V> manufacturer, Secret<V> root, V keySet, Crypto<V> c, Fresh<V> fresh) {
    var agreement = fresh.secret();
    var identity = fresh.secret();
    V vk = c.vk(identity);
    V bandId = c.apply(BAND_ID, List.of(vk));
    V own = c.pub(agreement);
    V other = c.pub(fresh.secret());
    return new Made<>(
        Map.of(
            "band-id", bandId,
            "certificate", certificate(bandId, own, vk, manufacturer, c),
            "certificate-of-another-key", certificate(bandId, other, vk, manufacturer, c),
            "certificate-of-another-band",
                certificate(fresh.bytes(16), own, vk, manufacturer, c),
            "service-root", c.vk(root),
            "key-set", keySet),
        Map.of("agreement", agreement, "identity", identity));
  }

  private static <V> V certificate(
      V bandId, V agreement, V identity, Secret<V> manufacturer, Crypto<V> c) {
    V tap = c.value(c.nat(0));
    return Signed.write(
        Messages.CERTIFICATE, List.of(bandId, agreement, identity, tap), manufacturer, c);
  }

  private static <V> Made<V> wallet(Secret<V> manufacturer, Crypto<V> c, Fresh<V> fresh) {
    var agreement = fresh.secret();
    V stepUp = fresh.bytes(16);
    return new Made<>(
        Map.of(
            "manufacturer-root", c.vk(manufacturer),
            Made.ACCOUNT, fresh.bytes(16),
            "wallet-key", c.pub(agreement),
            "step-up", stepUp,
            "step-up-hash", c.hash(stepUp)),
        Map.of("agreement", agreement));
  }

  /** With the roots, for key sets and certificates that a case makes, and the key set that comes next. */
  private static <V> Made<V> service(
      Secret<V> manufacturer,
      Secret<V> root,
      Secret<V> grantKey,
      Secret<V> orderKey,
      V keySet,
      Crypto<V> c,
      Fresh<V> fresh) {
    var nextGrantKey = fresh.secret();
    var nextOrderKey = fresh.secret();
    return new Made<>(
        Map.of(
            "manufacturer-root", c.vk(manufacturer),
            "key-set", keySet,
            "next-key-set", keySet(2, nextGrantKey, nextOrderKey, root, c)),
        Map.of(
            "grant-key", grantKey,
            "order-key", orderKey,
            "next-grant-key", nextGrantKey,
            "next-order-key", nextOrderKey,
            "root", root,
            "manufacturer", manufacturer));
  }
}
