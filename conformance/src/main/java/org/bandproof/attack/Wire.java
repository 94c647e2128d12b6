package org.bandproof.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.FreshBytes;
import org.bandproof.iut.Iut;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.mutant.Flaw;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role.Side;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.model.Scene;
import org.bandproof.suite.Action;
import org.bandproof.suite.Kitchen;
import org.bandproof.suite.Nearest;
import org.bandproof.suite.Recipe;

/**
 * The wire between the devices of a protocol's scene, in an attacker's hands: he hears what passes, changes,
 * holds back or repeats it, and speaks himself, on the link and over the channels of accounts. Each device is
 * the reference unless another is {@linkplain #place placed}; the service is the role text. Keys are the
 * tester's published ones. For JShell and tests; not safe for threads.
 *
 * <p><b>What the model says.</b> Beside the wire runs the model: the role text in the place of every device,
 * with the same keys, in the same hands. All that is done here is done there too, so what is given to {@link
 * #passing} and {@link #instead} is called for both, each time with a message of its own run: it should look
 * at nothing but the message (and {@link Message#first}). {@link #model} tells each input of each device
 * there: state, what it did, and the refusal. {@link #verdict} tells the first input after which a device on
 * the wire was seen to do something else: other messages (by channel, layout and size), prompts, requests,
 * or none. It is exact where both runs are alike up to there, whatever chance the implementation has.
 *
 * <p><b>What it does not say.</b> Values are not compared: {@code certify} does that, message by message. An
 * ATT error is compared as an error, without its code. After the first difference the two runs are two
 * stories, and only the first difference means something. That nothing differs shows nothing of inputs that
 * were not tried. If something given to it throws, the runs are out of step: take another wire.
 */
public final class Wire implements AutoCloseable {
  private static final Bytes SEED = Bytes.of(new byte[32]);

  private final Protocol protocol;
  private final ByteCrypto crypto = new ByteCrypto();
  private final Layouts layouts;
  private final Map<String, Scene.Made<Bytes>> made;
  private final Kitchen<Bytes> kitchen;
  private final Map<String, Iut> placed = new LinkedHashMap<>();
  private final List<Held> held = new ArrayList<>();
  private final Air air;
  private final Air model;
  private boolean begun;

  private Wire(Protocol protocol) {
    this.protocol = protocol;
    layouts = new Layouts(protocol);
    made = protocol.scene().make(crypto, FreshBytes.replayed(crypto, SEED, "scene", 0));
    var chance = FreshBytes.replayed(crypto, SEED, "attacker", 0);
    kitchen = new Kitchen<>(protocol, crypto, made, chance, Bytes::ofHex);
    air = new Air(protocol, layouts, held);
    model = new Air(protocol, layouts, held);
  }

  /**
   * @throws IllegalArgumentException if there is no such protocol
   */
  public static Wire of(String protocol) {
    var all = Protocol.all();
    return all.stream()
        .filter(p -> p.name().equals(protocol))
        .findFirst()
        .map(Wire::new)
        .orElseThrow(() -> unknown("protocol", protocol, all.stream().map(Protocol::name).toList()));
  }

  /** Puts an implementation in the place of an actor's device, before anything is done. */
  public Wire place(String actor, Iut iut) {
    if (begun) throw new IllegalStateException("place devices before anything is done");
    placed.put(device(actor), iut);
    return this;
  }

  /** Puts the reference there, without one of its rules. */
  public Wire flawed(String actor, String rule) {
    var role = protocol.role(actor(actor).role()).orElseThrow();
    var off =
        role.rules().stream()
            .filter(r -> r.name().equals(rule))
            .findFirst()
            .orElseThrow(
                () -> unknown("rule", rule, role.rules().stream().map(Rule::name).toList()));
    return place(actor, new ReferenceIut(protocol, role, Flaw.without(off)));
  }

  /**
   * Does what the lines say, of each text, in the words of the cases' scripts: {@code power ACTOR} (or {@code all}), {@code
   * connect CENTRAL PERIPHERAL} (a central that is no actor is the attacker's own phone), {@code disconnect},
   * {@code gesture ACTOR WORD}, {@code do ACTOR VERB VALUE..}, {@code advance MILLIS}; as whoever is connected
   * {@code write CHANNEL VALUE} and {@code read CHANNEL}; {@code tell ACTOR VALUE}, as the service, and {@code
   * ask ACTOR VALUE}, as his wallet. A value is a recipe: {@link #make}.
   *
   * @throws IllegalArgumentException if a line is none, or names what does not exist
   * @throws IllegalStateException if a device could not carry it out
   */
  public Wire act(String... lines) {
    begin();
    for (var text : lines)
      text.strip().lines().map(String::strip).forEach(line -> act(Action.parse(line)));
    return this;
  }

  /**
   * What a recipe makes: {@code hex(..)}, {@code text(..)}, {@code nat(5)}, {@code fresh(16)}, {@code
   * key(band.band-id)}, {@code pub(..)}, {@code vk(..)}, {@code Layout(VALUE, ..)}.
   */
  public Bytes make(String recipe) {
    return kitchen.make(Recipe.parse(recipe));
  }

  /** A function of the protocol's, as {@code AES-128-ECB}. */
  public Bytes compute(String function, Bytes... arguments) {
    var all = protocol.functions();
    var found = all.stream().filter(f -> f.name().equals(function)).findFirst();
    return crypto.apply(
        found.orElseThrow(
            () -> unknown("function", function, all.stream().map(f -> f.name()).toList())),
        Arrays.asList(arguments));
  }

  /** From now on messages on a channel or of a layout, or that hold one of it, pass changed. */
  public Wire passing(String name, UnaryOperator<Message> changed) {
    return instead(name, message -> List.of(changed.apply(message)));
  }

  /** From now on these pass in the place of such a message: none, it twice, others. */
  public Wire instead(String name, Function<Message, List<Message>> others) {
    held.add(new Held(known(name), others));
    return this;
  }

  /** From now on all passes as it is. */
  public Wire letPass() {
    held.clear();
    return this;
  }

  /** Speaks for one end of the link: {@code from} a party to {@code to} the other on a channel. */
  public Wire inject(String from, String to, String channel, Bytes message) {
    begin();
    known(channel);
    both(a -> a.inject(a.message(from, to, channel, message)));
    return this;
  }

  /**
   * The last message that was heard on a channel or of a layout, as it was sent.
   *
   * @throws IllegalStateException if there was none
   */
  public Message heard(String name) {
    var all = heardAll(name);
    if (all.isEmpty()) throw new IllegalStateException("nothing was heard of " + name);
    return all.get(all.size() - 1);
  }

  public List<Message> heardAll(String name) {
    known(name);
    return air.heard().stream().filter(m -> m.is(name)).toList();
  }

  /** What passed and was shown, a line each: {@code from > to channel: Layout{field: value, ..}}. */
  public List<String> said() {
    return List.copyOf(air.said());
  }

  /** What the role text does with each input in the same hands. */
  public List<String> model() {
    return model.happened().stream().map(Happening::toString).toList();
  }

  /** The inputs that the role text refuses in the same hands. */
  public List<String> refusals() {
    return model.happened().stream()
        .filter(h -> !h.refused().isEmpty())
        .map(Happening::toString)
        .toList();
  }

  /** The first difference between what was seen on the wire and the model; see the class. */
  public String verdict() {
    var real = air.happened();
    var ideal = model.happened();
    int shorter = Math.min(real.size(), ideal.size());
    for (int i = 0; i < shorter; i++)
      if (!real.get(i).like(ideal.get(i)))
        return "differs at "
            + real.get(i).actor()
            + ", given "
            + real.get(i).input()
            + ": it does "
            + real.get(i).visible()
            + "\nthe role text: "
            + ideal.get(i);
    if (real.size() > shorter) return "differs: more comes, to " + real.get(shorter).actor();
    if (ideal.size() > shorter) return "differs: less comes; the role text: " + ideal.get(shorter);
    return "as the role text: " + real.size() + " inputs";
  }

  @Override
  public void close() {
    placed.values().forEach(Iut::close);
  }

  private void act(Action action) {
    if (action instanceof Action.Power p) power(p.actor());
    else if (action instanceof Action.Connect c) connect(c);
    else if (action instanceof Action.Disconnect) both(Air::disconnect);
    else if (action instanceof Action.Gestures g)
      both(a -> a.gesture(device(g.actor()), g.gesture()));
    else if (action instanceof Action.Do d) command(d);
    else if (action instanceof Action.Advance t) both(a -> a.advance(t.millis()));
    else if (action instanceof Action.Read r) both(a -> a.read(known(r.channel())));
    else if (action instanceof Action.Write w) write(w);
    else if (action instanceof Action.Tell t)
      account(service(), device(t.actor()), kitchen.make(t.message()));
    else if (action instanceof Action.Ask t)
      account(device(t.actor()), service(), kitchen.make(t.message()));
    else throw new IllegalArgumentException("a wire can't have: " + action);
  }

  private void power(String actor) {
    if (actor.equals("all")) protocol.scene().actors().forEach(a -> power(a.name()));
    else both(a -> a.power(actor(actor).name()));
  }

  private void connect(Action.Connect link) {
    if (side(link.peripheral()) != Side.PERIPHERAL)
      throw new IllegalArgumentException("nobody connects to " + link.peripheral());
    both(a -> a.connect(link.central(), link.peripheral()));
  }

  private void command(Action.Do d) {
    var verbs = protocol.role(actor(d.actor()).role()).orElseThrow().commands();
    if (side(d.actor()) != Side.NONE && !verbs.containsKey(d.verb()))
      throw unknown("verb", d.verb(), verbs.keySet());
    var arguments = kitchen.make(d.arguments());
    both(a -> a.command(d.actor(), d.verb(), arguments));
  }

  private void write(Action.Write write) {
    known(write.channel());
    var bytes = kitchen.make(write.message());
    both(
        a -> {
          var message = a.message(a.central(), a.peripheral(), write.channel(), bytes);
          a.heard().add(message);
          a.inject(message);
        });
  }

  private void account(String from, String to, Bytes bytes) {
    both(a -> a.inject(a.message(from, to, Air.ACCOUNT, bytes)));
  }

  private void both(Consumer<Air> doing) {
    doing.accept(air);
    doing.accept(model);
  }

  private void begin() {
    if (begun) return;
    begun = true;
    for (var actor : protocol.scene().actors()) {
      var name = actor.name();
      var given = made.get(name);
      var role = protocol.role(actor.role()).orElseThrow();
      var seed = crypto.hash(crypto.constant(name));
      if (role.side() == Side.NONE) {
        both(a -> a.addService(name, role.name(), given, seed));
        continue;
      }
      var iut = placed.getOrDefault(name, new ReferenceIut(protocol, role));
      air.add(Station.of(name, role, iut), given, seed, crypto);
      model.add(Station.model(name, protocol, role), given, seed, crypto);
    }
  }

  private String service() {
    return protocol.scene().actors().stream()
        .map(Scene.Actor::name)
        .filter(name -> side(name) == Side.NONE)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(protocol.name() + " has no service"));
  }

  private Scene.Actor actor(String name) {
    var all = protocol.scene().actors();
    return all.stream()
        .filter(a -> a.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown("actor", name, all.stream().map(Scene.Actor::name).toList()));
  }

  private String device(String name) {
    if (side(name) == Side.NONE) throw new IllegalArgumentException(name + " is no device");
    return name;
  }

  private Side side(String actor) {
    return protocol.role(actor(actor).role()).orElseThrow().side();
  }

  /** The name of a channel or a layout. */
  private String known(String name) {
    var all = new ArrayList<>(layouts.names());
    for (var role : protocol.roles()) role.channels().forEach(c -> all.add(c.name()));
    all.add(Air.ACCOUNT);
    if (!all.contains(name)) throw unknown("layout or channel", name, all);
    return name;
  }

  private static IllegalArgumentException unknown(
      String what, String name, Collection<String> all) {
    return new IllegalArgumentException(Nearest.unknown(what, name, all));
  }
}
