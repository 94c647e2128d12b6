package org.bandproof.spec.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Turn;
import org.junit.jupiter.api.Test;

class BranchesTest {
  private static final Channel NET = new Channel("net", "", Set.of(), true);
  private static final Layout ONE = Layout.cbor("One", Field.number(1), Field.octets("a", 32));
  private static final Layout TWO = Layout.cbor("Two", Field.number(2), Field.octets("a", 32));
  private static final Term IN = Term.variable("in");
  private static final Term KEY = Terms.name("key", 32);

  private final Terms terms = new Terms();
  private final Substitution sigma = new Substitution();
  private final List<String> told = new ArrayList<>();
  private boolean possible = true;

  /** A role that does with a message what a test says, and tells which way it went. */
  private record Asked(Function<Turn<Term>, Function<Term, Step<Term>>> what)
      implements State<Term> {
    @Override
    public Step<Term> onLink(Channel channel, Term message, Turn<Term> t) {
      return what.apply(t).apply(message);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <W> State<W> map(Mapper<Term, W> mapper) {
      return (State<W>) this;
    }
  }

  private Step<Term> tell(String way, Term value) {
    return Step.Taken.<Term>to(new Asked(t -> in -> t.unexpected())).event(way, List.of(value));
  }

  private List<String> ways(Term in, Function<Turn<Term>, Function<Term, Step<Term>>> what) {
    new Branches(terms, sigma, new Unifier(sigma))
        .each(
            "a",
            0,
            new Asked(what),
            Tables.EMPTY,
            Rules.ALL,
            new Input.Link<>(NET, in),
            () -> !sigma.apply(in).is("One") || possible,
            (step, tables, conditions) ->
                told.add(
                    step.events().get(0).name()
                        + " "
                        + sigma.apply(in)
                        + " "
                        + conditions.different().size()));
    return told;
  }

  @Test
  void aRefusalIsNoPath() {
    assertThat(ways(IN, t -> in -> t.decode(ONE, in).isEmpty() ? t.refuse() : tell("one", in)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("one One(?");
  }

  @Test
  void whatIsNeitherIsRememberedAsDifferentFromBoth() {
    var ways =
        ways(
            IN,
            t ->
                in ->
                    t.crypto.decode(ONE, in).isPresent()
                        ? tell("one", in)
                        : t.crypto.decode(TWO, in).isPresent() ? tell("two", in) : tell("neither", in));
    assertThat(ways).hasSize(3);
    assertThat(ways.get(0)).startsWith("one One(?").endsWith(" 0");
    assertThat(ways.get(1)).startsWith("two Two(?").endsWith(" 1");
    assertThat(ways.get(2)).isEqualTo("neither ?in 2");
  }

  @Test
  void aKnownMessageLeavesNothingToChoose() {
    var one = terms.encode(ONE, List.of(KEY));
    assertThat(
            ways(one, t -> in -> tell(t.crypto.decode(TWO, in).isPresent() ? "two" : "other", in)))
        .containsExactly("other " + one + " 0");
  }

  @Test
  void aValidSignatureIsTheSignersOfThisText() {
    var text = terms.constant("text");
    var vk = terms.vk(terms.key(KEY));
    var ways =
        ways(IN, t -> in -> t.crypto.verify(vk, text, in) ? tell("valid", in) : t.unexpected());
    assertThat(ways).containsExactly("valid " + terms.sign(terms.key(KEY), text) + " 0");
  }

  @Test
  void aCiphertextThatOpensIsOneOfTheKey() {
    var ways =
        ways(
            IN,
            t ->
                in ->
                    t.open(Aead.CHACHAPOLY, KEY, t.crypto.nat(0), t.crypto.empty(), in)
                        .map(plain -> tell("opened", plain))
                        .orElse(t.unexpected()));
    assertThat(ways).hasSize(1);
    assertThat(ways.get(0)).startsWith("opened seal.CHACHAPOLY(key#32, 0, '', ?");
  }

  @Test
  void answersThatContradictEachOtherAreNoPath() {
    var ways =
        ways(
            IN,
            t ->
                in ->
                    t.crypto.same(in, KEY)
                        ? tell(t.crypto.same(KEY, in) ? "same" : "impossible", in)
                        : tell(t.crypto.same(KEY, in) ? "impossible" : "different", in));
    assertThat(ways).containsExactly("same key#32 0", "different ?in 2");
  }

  @Test
  void anAgreementOfAnUnknownPointMayBeZeroUnlessThatIsRefused() {
    var own = terms.key(KEY);
    var ways =
        ways(
            IN,
            t ->
                in ->
                    tell(t.crypto.contributory(t.crypto.dh(own, in)) ? "agreed" : "zero", in));
    assertThat(ways).containsExactlyInAnyOrder("agreed ?in 1", "zero ZERO 0");
  }

  @Test
  void numbersAreOrderedBothWays() {
    var ways =
        ways(
            IN,
            t ->
                in ->
                    tell(
                        t.crypto.less(t.crypto.nat(3), t.crypto.nat(in)) ? "more" : "atMost", in));
    assertThat(ways).containsExactly("more ?in 0", "atMost ?in 0");
  }

  @Test
  void whatCannotBeMadeIsNotReceived() {
    possible = false;
    var ways =
        ways(
            IN,
            t ->
                in ->
                    t.crypto.decode(ONE, in).isPresent()
                        ? tell("one", in)
                        : t.crypto.decode(TWO, in).isPresent() ? tell("two", in) : tell("neither", in));
    assertThat(ways).hasSize(2);
    assertThat(ways.get(0)).startsWith("two Two(?").endsWith(" 0");
    assertThat(ways.get(1)).isEqualTo("neither ?in 1");
  }

  @Test
  void nothingIsLeftBoundAfterwards() {
    ways(IN, t -> in -> t.crypto.same(in, KEY) ? tell("same", in) : tell("different", in));
    assertThat(sigma.mark()).isZero();
  }
}
