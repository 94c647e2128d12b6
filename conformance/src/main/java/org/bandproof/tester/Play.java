package org.bandproof.tester;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Port;
import org.bandproof.spec.model.Role.Side;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.Send;
import org.bandproof.spec.model.Store;
import org.bandproof.spec.model.World;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.suite.Action;
import org.bandproof.suite.Recipe;
import org.bandproof.verdict.CaseEnded;

/**
 * A script, run on terms by a world of parties; who watches is told what happens at the
 * implementation.
 */
final class Play {
  /** Attends a play: may stand between every party and what it is made of. */
  interface Audience {
    default Crypto<Term> algebra(String actor, Crypto<Term> own) {
      return own;
    }

    default Rules rules(String actor, Rules own) {
      return own;
    }

    default World.Watcher<Term> watcher(World.Watcher<Term> own) {
      return own;
    }

    static Audience none() {
      return new Audience() {};
    }
  }

  /** The time at the beginning, in seconds. */
  static final long BEGINNING = 1_000_000;

  private final Setting setting;
  private final Map<String, Twisting> liars = new HashMap<>();
  private final Map<String, Enforced> rules = new LinkedHashMap<>();
  private final World<Term> world;
  private final Journal journal;
  private final Cook cook;
  private final Stage stage;

  /**
   * @param terms a new algebra
   * @param off rules that the model of the implementation does not enforce
   * @param judge asked about each decision of the model of the implementation
   */
  Play(
      Setting setting, Terms terms, Set<String> off, Judged.Judge judge, Consumer<Moment> watcher) {
    this(setting, terms, off, judge, watcher, Audience.none());
  }

  Play(
      Setting setting,
      Terms terms,
      Set<String> off,
      Judged.Judge judge,
      Consumer<Moment> watcher,
      Audience audience) {
    this.setting = setting;
    journal = new Journal(setting.protocol());
    var scene = setting.protocol().scene();
    var made = scene.make(terms, terms.fresh("scene", 0));
    cook = new Cook(setting.protocol(), made, new Noting(terms, journal), journal, this::observed);
    var own = new Enforced();
    stage = new Stage(setting, watcher, own);
    world = new World<>(BEGINNING, audience.watcher(stage));
    for (var actor : scene.actors()) {
      var iut = actor.name().equals(setting.iut());
      var enforced = iut ? own : new Enforced();
      rules.put(actor.name(), enforced);
      var algebra =
          iut
              ? new Judged(terms, journal, judge)
              : new Twisting(actor.name(), terms, journal, cook);
      if (algebra instanceof Twisting liar) liars.put(actor.name(), liar);
      add(actor, made.get(actor.name()), algebra, enforced, audience);
    }
    off.forEach(own::off);
    var nobody = new Nobody(setting.role().channels());
    world.add(
        Nobody.NAME,
        party(
            nobody,
            new Scene.Made<>(Map.of(), Map.of()),
            terms,
            terms,
            Nobody.NAME,
            new Enforced()),
        Optional.empty());
    stage.begin(world.party(setting.iut()), made.get(setting.iut()), terms);
  }

  private void add(
      Scene.Actor actor,
      Scene.Made<Term> given,
      Noting algebra,
      Enforced enforced,
      Audience audience) {
    var role = setting.protocol().role(actor.role()).orElseThrow();
    var name = actor.name();
    var party =
        party(
            role,
            given,
            audience.algebra(name, algebra),
            algebra,
            name,
            audience.rules(name, enforced));
    world.add(name, party, given.value(Scene.Made.ACCOUNT));
  }

  private static Party<Term> party(
      org.bandproof.spec.model.Role role,
      Scene.Made<Term> given,
      Crypto<Term> crypto,
      Terms terms,
      String name,
      Rules rules) {
    return new Party<>(
        role, given, crypto, step -> terms.fresh(name, step), rules, Store.inMemory());
  }

  /** Runs a script to its end. */
  void run(List<Action> script) {
    perform(script);
    if (!unused().isEmpty()) throw CaseEnded.testerError("nothing came to twist: " + unused());
  }

  void perform(List<Action> actions) {
    for (var action : actions) {
      stage.action(action);
      perform(action);
    }
  }

  /** The lies that nothing came for yet. */
  List<String> unused() {
    return liars.values().stream().flatMap(liar -> liar.unused().stream()).toList();
  }

  Journal journal() {
    return journal;
  }

  List<World.Message<Term>> passed() {
    return world.passed();
  }

  private void perform(Action action) {
    if (action instanceof Action.Power p) power(p.actor());
    else if (action instanceof Action.Save) save();
    else if (action instanceof Action.Connect c)
      world.connect(actor(c.central()), actor(c.peripheral()));
    else if (action instanceof Action.Disconnect) world.disconnect();
    else if (action instanceof Action.Mtu m) stage.mtu(m.mtu());
    else if (action instanceof Action.Gestures g)
      world.give(actor(g.actor()), new Input.Gestured<>(g.gesture()));
    else if (action instanceof Action.Do d)
      world.give(actor(d.actor()), new Input.Command<>(d.verb(), cook.make(d.arguments())));
    else if (action instanceof Action.Advance a) world.advance(a.millis());
    else if (action instanceof Action.Lose l)
      world.lose(m -> m.send().port() == l.port() && lost(m.send(), l));
    else if (action instanceof Action.LoseNothing) world.lose(m -> false);
    else performAtIut(action);
  }

  private void performAtIut(Action action) {
    var iut = setting.iut();
    if (action instanceof Action.Read r) world.give(iut, new Input.Read<>(channel(r.channel())));
    else if (action instanceof Action.Write w) write(channel(w.channel()), make(w.message()));
    else if (action instanceof Action.Part p)
      stage.part(channel(p.channel()), p.count(), make(p.message()));
    else if (action instanceof Action.Fragment f)
      stage.fragment(channel(f.channel()), f.hex()).ifPresent(input -> world.give(iut, input));
    else if (action instanceof Action.Tell t) tell(t.actor(), t.actor(), t.message());
    else if (action instanceof Action.Ask a) tell(service(), a.actor(), a.message());
    else if (action instanceof Action.Twist t) liar(t.actor()).twist(t);
    else if (action instanceof Action.Resign r) liar(r.actor()).resign(r);
    else if (action instanceof Action.Lenient l)
      l.rules().forEach(rules.get(liarName(l.actor()))::off);
    else if (action instanceof Action.Expect e) stage.expect(e);
    else throw new AssertionError("no such action: " + action);
  }

  private void write(Channel channel, Term message) {
    if (stage.unfinished(channel)) stage.interrupt(channel, message);
    else world.give(setting.iut(), new Input.Link<>(channel, message));
  }

  private void power(String actor) {
    if (actor.equals("all")) setting.protocol().scene().actors().forEach(a -> power(a.name()));
    else stage.booting(actor(actor), () -> world.boot(actor));
  }

  private void save() {
    stage.save();
    power(setting.iut());
  }

  private void tell(String receiver, String account, Recipe message) {
    var channel = make(new Recipe.Key("key", account, Scene.Made.ACCOUNT));
    world.give(actor(receiver), new Input.Account<>(channel, make(message)));
  }

  private String service() {
    return rules.keySet().stream()
        .filter(name -> world.party(name).role().side() == Side.NONE)
        .findFirst()
        .orElseThrow(() -> CaseEnded.testerError("nobody to ask"));
  }

  private Term make(Recipe recipe) {
    return cook.make(List.of(recipe)).get(0);
  }

  private static boolean lost(Send<Term> send, Action.Lose lose) {
    return lose.channel().isEmpty()
        || lose.channel().equals(send.on())
        || !send.values().isEmpty() && Twisting.holds(send.message(), lose.channel(), 1);
  }

  private Term observed(int number) {
    var link = world.passed().stream().filter(m -> m.send().port() == Port.LINK).toList();
    if (number < 1 || number > link.size())
      throw CaseEnded.testerError("observed(" + number + ") of " + link.size() + " messages");
    return link.get(number - 1).send().message();
  }

  private Twisting liar(String actor) {
    return liars.get(liarName(actor));
  }

  private String liarName(String actor) {
    if (!liars.containsKey(actor))
      throw CaseEnded.testerError(actor + " is no party of the tester's");
    return actor;
  }

  private String actor(String name) {
    if (!rules.containsKey(name) && !name.equals(Nobody.NAME))
      throw CaseEnded.testerError("no actor " + name);
    return name;
  }

  private Channel channel(String name) {
    return Nobody.channel(setting.role().channels(), name)
        .orElseThrow(() -> CaseEnded.testerError("no channel " + name));
  }
}
