package org.bandproof.suite;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Scene;

/**
 * Makes what recipes tell of, over any algebra, as far as nothing must be known of a run for it.
 *
 * @param made what the scene's actors were given
 * @param hex the value of hexadecimal digits
 */
public record Kitchen<V>(
    Protocol protocol,
    Crypto<V> crypto,
    Map<String, Scene.Made<V>> made,
    Fresh<V> fresh,
    Function<String, V> hex) {

  public List<V> make(List<Recipe> recipes) {
    return recipes.stream().map(this::make).toList();
  }

  /** @throws IllegalArgumentException if it needs a run, or names what does not exist */
  public V make(Recipe recipe) {
    if (recipe instanceof Recipe.Fresh f) return fresh.bytes(f.size());
    if (recipe instanceof Recipe.Hex h) return hex.apply(h.hex());
    if (recipe instanceof Recipe.Text t) return crypto.constant(t.text());
    if (recipe instanceof Recipe.Number n) return crypto.value(crypto.nat(n.n()));
    if (recipe instanceof Recipe.Key k) return key(k);
    if (recipe instanceof Recipe.Encode e)
      return crypto.encode(layout(e.layout()), make(e.components()));
    throw new IllegalArgumentException("this can't be had here: " + recipe);
  }

  private V key(Recipe.Key key) {
    var of = made.get(key.actor());
    if (of == null)
      throw new IllegalArgumentException(Nearest.unknown("actor", key.actor(), made.keySet()));
    boolean value = key.how().equals("key");
    var names = value ? of.values().keySet() : of.secrets().keySet();
    var missing = Nearest.unknown(key.actor() + "'s", key.name(), names);
    if (!names.contains(key.name())) throw new IllegalArgumentException(missing);
    if (value) return of.value(key.name()).orElseThrow();
    var secret = of.secret(key.name()).orElseThrow();
    return key.how().equals("pub") ? crypto.pub(secret) : crypto.vk(secret);
  }

  private Layout layout(String name) {
    return protocol.layouts().stream()
        .filter(layout -> layout.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Nearest.unknown(
                        "layout", name, protocol.layouts().stream().map(Layout::name).toList())));
  }
}
