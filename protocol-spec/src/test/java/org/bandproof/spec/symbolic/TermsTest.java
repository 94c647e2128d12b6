package org.bandproof.spec.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.junit.jupiter.api.Test;

class TermsTest {
  private final Terms terms = new Terms();

  @Property
  void exponentsCommute(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 6) Integer> scalars,
      @ForAll long seed) {
    var shuffled = new ArrayList<>(scalars);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(power(shuffled)).isSameAs(power(scalars));
  }

  private Term power(List<Integer> scalars) {
    Term point = Term.of("G");
    for (int scalar : scalars) point = terms.dh(terms.key(Term.of("k" + scalar)), point);
    return point;
  }

  @Test
  void aPointOfLowOrderContributesNothing() {
    var secret = terms.fresh("a", 0).secret();
    assertThat(terms.contributory(terms.dh(secret, Terms.LOW))).isFalse();
    assertThat(terms.contributory(terms.dh(secret, terms.pub(secret)))).isTrue();
  }

  @Test
  void onlyTheSameKeyNonceAndDataOpen() {
    var fresh = terms.fresh("a", 0);
    var key = fresh.bytes(32);
    var other = fresh.bytes(32);
    var text = terms.constant("text");
    var sealed = terms.seal(Aead.CHACHAPOLY, key, terms.nat(1), key, text);
    assertThat(terms.open(Aead.CHACHAPOLY, key, terms.nat(1), key, sealed)).contains(text);
    assertThat(terms.open(Aead.CHACHAPOLY, other, terms.nat(1), key, sealed)).isEmpty();
    assertThat(terms.open(Aead.CHACHAPOLY, key, terms.nat(2), key, sealed)).isEmpty();
    assertThat(terms.open(Aead.CHACHAPOLY, key, terms.nat(1), other, sealed)).isEmpty();
    assertThat(terms.open(Aead.AESGCM, key, terms.nat(1), key, sealed)).isEmpty();
  }

  @Test
  void onlyTheSignersKeyVerifies() {
    var fresh = terms.fresh("a", 0);
    var key = fresh.secret();
    var other = fresh.secret();
    var text = terms.constant("text");
    var signature = terms.sign(key, text);
    assertThat(terms.verify(terms.vk(key), text, signature)).isTrue();
    assertThat(terms.verify(terms.vk(other), text, signature)).isFalse();
    assertThat(terms.verify(terms.vk(key), terms.constant("texts"), signature)).isFalse();
  }

  @Test
  void naturalsAreOrdered() {
    assertThat(terms.less(terms.nat(9), terms.nat(10))).isTrue();
    assertThat(terms.less(terms.nat(10), terms.nat(10))).isFalse();
    assertThat(terms.atMost(terms.nat(10), terms.nat(10))).isTrue();
    assertThat(terms.atMost(terms.succ(terms.nat(10)), terms.nat(10))).isFalse();
  }

  @Test
  void aLayoutDecodesItsOwnEncodingOnly() {
    var one = Layout.cbor("One", Field.number(1), Field.octets("a", 4), Field.natural("b"));
    var two = Layout.cbor("Two", Field.number(2), Field.octets("a", 4), Field.natural("b"));
    var parts = List.of(terms.constant("abcd"), terms.value(terms.nat(7)));
    assertThat(terms.decode(one, terms.encode(one, parts))).contains(parts);
    assertThat(terms.decode(two, terms.encode(one, parts))).isEmpty();
  }

  @Test
  void aDeepTermPrintsShort() {
    var term = Term.of("x");
    for (int i = 0; i < 200; i++) term = Term.of("f", term, term);
    assertThat(term.toString()).hasSizeLessThan(1_000);
    assertThat(term.hashCode()).isEqualTo(Term.of("f", term.argument(0), term.argument(0)).hashCode());
  }
}
