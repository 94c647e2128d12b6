package org.bandproof.tester;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.bandproof.spec.crypto.Cose;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role.Provision;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.suite.Recipe;
import org.bandproof.verdict.CaseEnded;

/** Makes terms from recipes. */
final class Cook {
  private final Protocol protocol;
  private final Map<String, Scene.Made<Term>> made;
  private final Noting terms;
  private final Journal journal;
  private final IntFunction<Term> observed;
  private int fresh;

  Cook(
      Protocol protocol,
      Map<String, Scene.Made<Term>> made,
      Noting terms,
      Journal journal,
      IntFunction<Term> observed) {
    this.protocol = protocol;
    this.made = made;
    this.terms = terms;
    this.journal = journal;
    this.observed = observed;
  }

  /**
   * @param honest what {@code it} stands for
   */
  Term make(Recipe recipe, Term honest) {
    if (recipe instanceof Recipe.Fresh f) return name(f.size());
    if (recipe instanceof Recipe.Hex h) return bytes(HexFormat.of().parseHex(h.hex()));
    if (recipe instanceof Recipe.Text t) return terms.constant(t.text());
    if (recipe instanceof Recipe.Number n) return Term.of(Long.toString(n.n()));
    if (recipe instanceof Recipe.Word w) return word(w.word(), honest);
    if (recipe instanceof Recipe.Raw r) return Term.of("raw." + r.how(), make(r.of(), honest));
    if (recipe instanceof Recipe.Old o) return old(o);
    if (recipe instanceof Recipe.Key k) return key(k);
    if (recipe instanceof Recipe.Observed o) return observed.apply(o.number());
    if (recipe instanceof Recipe.Sealed s)
      return journal
          .nextSeal(s.actor(), make(s.plaintext(), honest), terms)
          .orElseThrow(() -> unknown("transport of", s.actor()));
    var encode = (Recipe.Encode) recipe;
    var layout =
        journal.layout(encode.layout()).orElseThrow(() -> unknown("layout", encode.layout()));
    var components = encode.components().stream().map(c -> make(c, honest)).toList();
    return Loose.fits(layout, components)
        ? terms.encode(layout, components)
        : Loose.encode(layout, components);
  }

  List<Term> make(List<Recipe> recipes) {
    return recipes.stream().map(r -> make(r, terms.empty())).toList();
  }

  /** Bytes as the constant that they are, so that the roles' constants can be written in hex. */
  static Term bytes(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return Term.of("'" + text + "'");
    } catch (CharacterCodingException e) {
      return Term.of("0x" + HexFormat.of().formatHex(bytes));
    }
  }

  /** The private key of {@code actor.provision}, or a new one. */
  Term signer(String key) {
    if (key.equals("fresh")) return name(32);
    int dot = key.indexOf('.');
    if (dot < 0) throw unknown("key", key);
    return terms.nameOf(secret(key.substring(0, dot), key.substring(dot + 1)));
  }

  private Term name(int size) {
    return Terms.name("tester." + fresh++, size);
  }

  private Term word(String word, Term honest) {
    return switch (word) {
      case "low" -> Terms.LOW;
      case "zero" -> Term.of("ZERO");
      case "empty" -> terms.empty();
      case "forged" -> forged(honest);
      default -> honest;
    };
  }

  private Term forged(Term honest) {
    if (!honest.is(Cose.SIGN1.name())) throw unknown("signed object to forge:", Looks.print(honest));
    return terms.encode(Cose.SIGN1, List.of(honest.argument(0), name(64)));
  }

  private Term old(Recipe.Old old) {
    var term =
        journal
            .encoded(old.layout(), old.number())
            .orElseThrow(() -> unknown("encoding", old.toString()));
    if (old.field().isEmpty()) return term;
    return term.argument(journal.layout(old.layout()).orElseThrow().index(old.field()));
  }

  private Term key(Recipe.Key key) {
    var provisions = provisionsOf(key.actor());
    var value = provisions.value(key.name());
    if (key.how().equals("key") && value.isPresent()) return value.get();
    var secret = secret(key.actor(), key.name());
    boolean agreement =
        key.how().equals("pub")
            || key.how().equals("key") && sort(key) == Provision.Sort.AGREEMENT_KEY;
    return agreement ? terms.pub(secret) : terms.vk(secret);
  }

  private Provision.Sort sort(Recipe.Key key) {
    return protocol.roles().stream()
        .flatMap(role -> role.provisions().stream())
        .filter(p -> p.name().equals(key.name()))
        .map(Provision::sort)
        .findFirst()
        .orElse(Provision.Sort.SIGNING_KEY);
  }

  private Secret<Term> secret(String actor, String name) {
    return provisionsOf(actor).secret(name).orElseThrow(() -> unknown("key", actor + "." + name));
  }

  private Scene.Made<Term> provisionsOf(String actor) {
    if (!made.containsKey(actor)) throw unknown("actor", actor);
    return made.get(actor);
  }

  private static CaseEnded unknown(String what, String name) {
    return CaseEnded.testerError("no " + what + " " + name);
  }
}
