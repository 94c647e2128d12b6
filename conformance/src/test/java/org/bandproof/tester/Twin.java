package org.bandproof.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Mapper;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.State;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Store;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/**
 * One party of a play on terms and the same party on bytes. The second takes each input that the first
 * took, made concrete, decides what the first decided, and must get where the first got. Where the first
 * lied, the second tells the same lie.
 */
final class Twin {
  private final Terms honest = new Terms();
  private final Map<Integer, Term> lies = new HashMap<>();
  private final List<String> onTerms = new ArrayList<>();
  private final List<String> onBytes = new ArrayList<>();
  private final Mapper<Term, Bytes> concrete;
  private Party<Bytes> party;
  private State<Term> model;
  private int said;
  private int repeated;
  private long now = Play.BEGINNING * 1000;

  Twin(Mapper<Term, Bytes> concrete) {
    this.concrete = concrete;
  }

  /** What the party on terms computes with. */
  Crypto<Term> algebra(Crypto<Term> own) {
    return new Overheard<>(own) {
      @Override
      Term said(Function<Crypto<Term>, Term> operation) {
        var result = operation.apply(own);
        if (!result.equals(operation.apply(honest))) lies.put(said, result);
        said++;
        return result;
      }

      @Override
      void decided(String operation, boolean answer) {
        onTerms.add(operation + " " + answer);
      }
    };
  }

  private Crypto<Bytes> repeating(Crypto<Bytes> own) {
    return new Overheard<>(own) {
      @Override
      Bytes said(Function<Crypto<Bytes>, Bytes> operation) {
        var lie = lies.remove(repeated++);
        return lie == null ? operation.apply(own) : concrete.value(lie);
      }

      @Override
      void decided(String operation, boolean answer) {
        onBytes.add(operation + " " + answer);
      }
    };
  }

  /** Makes the party on bytes, and gives the rules of the one on terms. */
  Rules born(
      Role role,
      Provisions<Term> model,
      Provisions<Bytes> given,
      Crypto<Bytes> crypto,
      IntFunction<Fresh<Bytes>> chance,
      Rules own,
      Store<Bytes> store) {
    party = new Party<>(role, given, repeating(crypto), chance, heard(own, onBytes), store);
    this.model = role.off(model);
    assertThat((Object) party.state()).isEqualTo(this.model.map(concrete));
    return heard(own, onTerms);
  }

  private static Rules heard(Rules own, List<String> log) {
    return new Rules() {
      @Override
      public boolean kept(Rule rule, BooleanSupplier condition) {
        boolean kept = own.kept(rule, condition);
        log.add(rule.name() + (kept ? " kept" : " broken"));
        return kept;
      }
    };
  }

  void stepped(Input<Term> input, Step<Term> step) {
    boolean boot = input instanceof Input.Boot;
    var repeated = boot ? party.boot(now / 1000) : party.take(input.map(concrete), now / 1000);
    decidedAlike();
    same(step, repeated);
    standAlike();
  }

  void waited(long millis, List<Step<Term>> steps) {
    now += millis;
    var due = party.elapse(millis);
    for (var step : steps) {
      assertThat(due).as("patience").isPresent();
      same(step, party.take(new Input.Clock<>(), now / 1000));
      due = party.elapse(due.getAsLong());
    }
    decidedAlike();
    standAlike();
  }

  void disconnected() {
    party.disconnected();
    model = model.dropped();
    standAlike();
  }

  private void same(Step<Term> step, Step<Bytes> repeated) {
    if (step instanceof Step.Refused<Term> refused) {
      assertThat(repeated).isEqualTo(new Step.Refused<Bytes>(refused.why()));
      model = model.dropped();
      return;
    }
    var taken = (Step.Taken<Term>) step;
    assertThat(repeated)
        .isEqualTo(
            new Step.Taken<>(
                taken.next().map(concrete),
                taken.waitsOn(),
                taken.store().stream().map(put -> put.map(concrete)).toList(),
                taken.sends().stream().map(send -> send.map(concrete)).toList(),
                taken.events().stream().map(event -> event.map(concrete)).toList()));
    model = taken.next();
  }

  private void decidedAlike() {
    assertThat(onBytes).as("decisions").isEqualTo(onTerms);
    assertThat(lies).as("lies that were not told").isEmpty();
    onBytes.clear();
    onTerms.clear();
  }

  private void standAlike() {
    assertThat((Object) party.state()).isEqualTo(model.map(concrete));
  }
}
