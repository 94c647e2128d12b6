package org.bandproof.spec.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Nat;

/**
 * One step of a role: the algebra, the step's chance and time, the rules in force, and the reason if it
 * ends in a refusal. Decode and look up outside a rule, decide inside:
 *
 * <pre>{@code
 * var request = Request.decode(opened.payload(), t);
 * if (request.isEmpty()) return t.refuse();
 * if (t.breaks(EPOCH_NOT_BELOW, () -> t.crypto.atMost(epoch, request.get().epoch()))) return t.refuse();
 * }</pre>
 */
public final class Turn<V> {
  public final Crypto<V> crypto;
  public final Fresh<V> fresh;

  /** The time in seconds, of a role that has a clock (a service); a band has none. */
  public final Nat<V> now;

  private final Rules rules;
  private final Registry<V> registry;
  private Refusal why;

  public Turn(Crypto<V> crypto, Fresh<V> fresh, Nat<V> now, Rules rules, Registry<V> registry) {
    this.crypto = crypto;
    this.fresh = fresh;
    this.now = now;
    this.rules = rules;
    this.registry = registry;
  }

  /** Decides whether a value is of a layout; if not, the refusal is MALFORMED. */
  public Optional<List<V>> decode(Layout layout, V encoded) {
    return or(Refusal.Form.MALFORMED, crypto.decode(layout, encoded));
  }

  /** Decides whether a ciphertext opens; if not, the refusal is UNOPENED. */
  public Optional<V> open(Aead aead, V key, Nat<V> nonce, V ad, V ciphertext) {
    return or(Refusal.Form.UNOPENED, crypto.open(aead, key, nonce, ad, ciphertext));
  }

  /** The row of a key; decides entry by entry. */
  public Optional<V> find(String table, V key) {
    for (var row : registry.rows(table)) if (crypto.same(row.key(), key)) return row.row();
    return Optional.empty();
  }

  /**
   * Whether a rule is broken here; if so, it is the reason of a refusal that follows. The condition
   * makes one decision at most, and none when the rule is off.
   */
  public boolean breaks(Rule rule, BooleanSupplier condition) {
    boolean broken = !rules.kept(rule, condition);
    if (broken) why = rule;
    return broken;
  }

  /** Whether a rule forbids what this state was just asked; only a rule that is off does not. */
  public boolean forbids(Rule rule) {
    return breaks(rule, () -> false);
  }

  /** Refuses, for the reason last met. */
  public Step<V> refuse() {
    return new Step.Refused<>(Objects.requireNonNull(why, "nothing was refused in this step"));
  }

  public Step<V> unexpected() {
    return new Step.Refused<>(Refusal.Form.UNEXPECTED);
  }

  public Step<V> malformed() {
    return new Step.Refused<>(Refusal.Form.MALFORMED);
  }

  private <T> Optional<T> or(Refusal.Form form, Optional<T> found) {
    if (found.isEmpty()) why = form;
    return found;
  }
}
