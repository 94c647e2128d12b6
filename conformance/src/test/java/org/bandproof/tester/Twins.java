package org.bandproof.tester;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.World;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.store.Flash;
import org.bandproof.store.MemoryMedium;
import org.bandproof.suite.Action;

/** Plays a script on terms with every party of the scene, the implementation's too, twice over. */
final class Twins implements Play.Audience {
  private static final Seed ANY = Seed.of(0).of("twins");

  private final Setting setting;
  private final Terms terms = new Terms();
  private final Concrete concrete;
  private final Map<String, Twin> twins = new HashMap<>();
  private final Map<String, Scene.Made<Term>> model;
  private final Map<String, Scene.Made<Bytes>> made;
  private int steps;

  private Twins(Setting setting) {
    this.setting = setting;
    // nobody's names are unknown here
    var nobody = new Setting(setting.protocol(), setting.role(), "-");
    concrete = new Concrete(nobody, terms, ANY, new ByteCrypto());
    var scene = setting.protocol().scene();
    model = scene.make(terms, terms.fresh("scene", 0));
    made = scene.make(concrete.crypto(), fresh("scene", 0));
  }

  /**
   * @return the number of steps that were taken twice
   * @throws AssertionError where the two readings part
   */
  static int play(Setting setting, List<Action> script) {
    var twins = new Twins(setting);
    Consumer<Moment> moments = twins::moment;
    new Play(setting, twins.terms, java.util.Set.of(), Judged.Judge.none(), moments, twins)
        .run(script);
    return twins.steps;
  }

  private Bytes bytes(Term term) {
    return concrete.evaluate(term).orElseThrow();
  }

  /** The names that a step makes, as bytes. */
  private Fresh<Bytes> fresh(String instance, int step) {
    var names = terms.fresh(instance, step);
    return new Fresh<>() {
      @Override
      public Secret<Bytes> secret() {
        return concrete.crypto().key(bytes(32));
      }

      @Override
      public Bytes bytes(int size) {
        return Twins.this.bytes(names.bytes(size));
      }
    };
  }

  @Override
  public Crypto<Term> algebra(String actor, Crypto<Term> own) {
    return twins.computeIfAbsent(actor, name -> new Twin(this::bytes)).algebra(own);
  }

  @Override
  public Rules rules(String actor, Rules own) {
    var protocol = setting.protocol();
    var role =
        protocol.scene().actors().stream()
            .filter(a -> a.name().equals(actor))
            .findFirst()
            .flatMap(a -> protocol.role(a.role()))
            .orElseThrow();
    return twins
        .get(actor)
        .born(
            role,
            model.get(actor),
            made.get(actor),
            concrete.crypto(),
            step -> fresh(actor, step),
            own,
            new Flash(new MemoryMedium()));
  }

  /** The framing refuses a fragment without asking the role. */
  private void moment(Moment moment) {
    if (moment.witness().equals("a fragment is refused"))
      twins.get(setting.iut()).disconnected();
  }

  @Override
  public World.Watcher<Term> watcher(World.Watcher<Term> own) {
    return new World.Watcher<>() {
      @Override
      public void stepped(String party, Input<Term> input, Step<Term> step) {
        twin(party).ifPresent(twin -> twin.stepped(input, step));
        steps++;
        own.stepped(party, input, step);
      }

      @Override
      public void waited(String party, long millis, List<Step<Term>> all) {
        twin(party).ifPresent(twin -> twin.waited(millis, all));
        own.waited(party, millis, all);
      }

      @Override
      public void connected(String central, String peripheral) {
        own.connected(central, peripheral);
      }

      @Override
      public void disconnected(String central, String peripheral) {
        twin(peripheral).ifPresent(Twin::disconnected);
        twin(central).ifPresent(Twin::disconnected);
        own.disconnected(central, peripheral);
      }
    };
  }

  /** Empty for the attacker, who plays no role. */
  private Optional<Twin> twin(String party) {
    return Optional.ofNullable(twins.get(party));
  }
}
