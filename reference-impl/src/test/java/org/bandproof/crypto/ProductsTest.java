package org.bandproof.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductsTest {
  private final List<byte[]> agreed = new ArrayList<>();
  private final Provider spied =
      Spying.crypto(new BouncyCastle(), agreed::add).provider();
  private final ByteCrypto crypto = ByteCrypto.remembering(spied);
  private final Bytes raw = Bytes.ofHex("11".repeat(32));

  private Bytes peer(int n) {
    return crypto.pub(crypto.key(Bytes.ofHex("%02x".formatted(n).repeat(32))));
  }

  private Bytes meet(int n) {
    return crypto.dh(crypto.key(raw), peer(n));
  }

  @Test
  void aPeerThatIsMetAgainIsRemembered() {
    var first = meet(1);
    for (int i = 0; i < 5; i++) assertThat(meet(1)).isEqualTo(first);
    assertThat(agreed).hasSize(2);
    assertThat(meet(2)).isNotEqualTo(first);
  }

  @Test
  void ephemeralKeysBetweenDoNotPushItOut() {
    meet(1);
    for (int i = 2; i < 30; i++) {
      meet(1);
      meet(i);
    }
    assertThat(agreed).hasSize(2 + 28);
  }

  @Test
  void ninePeersAreTooMany() {
    for (int round = 0; round < 3; round++) for (int i = 1; i <= 9; i++) meet(i);
    assertThat(agreed).hasSize(27);
  }

  @Test
  void itIsErasedWithThePrivateKeyAndNotWithAResult() {
    var first = meet(1).hex();
    meet(1);
    meet(1).erase();
    assertThat(meet(1).hex()).isEqualTo(first);
    var products = raw.handle(spied, Products.class, (p, r) -> new Products());
    raw.erase();
    assertThat(products.of(peer(1).toArray(), () -> agreed.get(0))).containsOnly(0);
  }

  @Test
  void nothingIsRememberedUnasked() {
    var forgetful = new ByteCrypto(spied);
    for (int i = 0; i < 4; i++) forgetful.dh(forgetful.key(raw), peer(1));
    assertThat(agreed).hasSize(4);
  }
}
