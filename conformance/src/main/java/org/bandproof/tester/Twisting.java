package org.bandproof.tester;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.suite.Action;

/**
 * The algebra of a party that lies when it is told to: its role's text is honest, one call is not.
 */
final class Twisting extends Noting {
  private static final class Pending {
    final Action twist;
    final String target;
    int left;

    Pending(Action twist, String target, int left) {
      this.twist = twist;
      this.target = target;
      this.left = left;
    }

    @Override
    public String toString() {
      return twist.toString();
    }
  }

  private final String actor;
  private final Journal journal;
  private final Cook cook;
  private final List<Pending> pending = new ArrayList<>();

  Twisting(String actor, Terms shared, Journal journal, Cook cook) {
    super(shared, journal);
    this.actor = actor;
    this.journal = journal;
    this.cook = cook;
  }

  void twist(Action.Twist twist) {
    pending.add(new Pending(twist, twist.target(), twist.number()));
  }

  void resign(Action.Resign resign) {
    pending.add(new Pending(resign, "sign", resign.number()));
  }

  /** What was to be twisted and never came. */
  List<String> unused() {
    return pending.stream().map(Pending::toString).toList();
  }

  @Override
  public Term encode(Layout layout, List<Term> components) {
    journal.called(actor, Call.ENCODE, layout.name());
    var lying = new ArrayList<>(components);
    for (int i = 0; i < lying.size(); i++) {
      var target = layout.name() + "." + layout.components().get(i).name();
      lying.set(i, twisted(target, lying.get(i)));
    }
    boolean lied = !lying.equals(components);
    boolean bounded = !lied || Loose.fits(layout, lying);
    var encoded = bounded ? super.encode(layout, lying) : Loose.encode(layout, lying);
    return twisted(layout.name(), encoded);
  }

  @Override
  public Term pub(Secret<Term> secret) {
    journal.called(actor, Call.PUB, "");
    return twisted("pub", super.dh(secret, Term.of("G")));
  }

  @Override
  public Term dh(Secret<Term> secret, Term pub) {
    journal.called(actor, Call.DH, "");
    return twisted("dh", super.dh(secret, pub));
  }

  @Override
  public Term seal(Aead aead, Term key, Nat<Term> nonce, Term ad, Term plaintext) {
    var honest = super.seal(aead, key, nonce, ad, plaintext);
    journal.called(actor, Call.SEAL, "");
    journal.seal(actor, honest);
    return twisted("seal", honest);
  }

  @Override
  public Term sign(Secret<Term> secret, Term message) {
    message.arguments().stream()
        .filter(part -> journal.layout(part.symbol()).isPresent())
        .forEach(signed -> journal.called(actor, Call.SIGN, signed.symbol()));
    var due =
        due(p -> p.twist instanceof Action.Resign resign && holds(message, resign.layout(), 3));
    if (due.isEmpty()) return super.sign(secret, message);
    return super.sign(key(cook.signer(((Action.Resign) due.get().twist).key())), message);
  }

  private Term twisted(String target, Term honest) {
    return due(p -> p.target.equals(target) && p.twist instanceof Action.Twist)
        .map(p -> cook.make(((Action.Twist) p.twist).recipe(), honest))
        .orElse(honest);
  }

  private Optional<Pending> due(java.util.function.Predicate<Pending> matching) {
    Optional<Pending> due = Optional.empty();
    for (var p : pending) if (matching.test(p) && --p.left == 0 && due.isEmpty()) due = Optional.of(p);
    due.ifPresent(pending::remove);
    return due;
  }

  /** Whether a layout is in a term, at most so deep. */
  static boolean holds(Term term, String layout, int depth) {
    return term.is(layout)
        || depth > 0 && term.arguments().stream().anyMatch(a -> holds(a, layout, depth - 1));
  }
}
